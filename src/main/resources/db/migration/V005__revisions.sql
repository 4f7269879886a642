-- What every table of schema book has: revisions are added, and a revision that is followed by
-- another is closed once. Nothing else is ever changed, whoever writes the SQL.

create function book.refuse_overwriting() returns trigger language plpgsql as $$
declare
    reopened record;
begin
    if tg_op = 'UPDATE' then
        reopened := new;
        reopened.superseded_at := null;
        if old.superseded_at is null and new.superseded_at >= old.recorded_at
                and not reopened *<> old then
            return new;
        end if;
    end if;
    raise exception 'records of book.% are never overwritten or deleted', tg_table_name
        using errcode = 'restrict_violation',
            hint = 'correct or withdraw the record: that adds a revision';
end
$$;

create function book.protect(ledger regclass) returns void language plpgsql as $$
begin
    execute format('create trigger nothing_is_overwritten before update on %s '
        'for each row execute function book.refuse_overwriting()', ledger);
    execute format('create trigger nothing_is_deleted before delete or truncate on %s '
        'for each statement execute function book.refuse_overwriting()', ledger);
end
$$;

-- A role for tools that read the book: granted to a person's or a tool's own login, it opens the
-- ledgers' columns but for the private ones. An account that may not make roles goes without.
do $$
begin
    if to_regrole('townbook_reader') is null then
        create role townbook_reader nologin;
    end if;
exception
    when duplicate_object or unique_violation then
        null; -- another database of this server made it in the same moment
    when insufficient_privilege then
        raise warning 'role townbook_reader is missing and this account may not create it';
end
$$;

create function book.let_readers_see(ledger regclass, columns text[]) returns void
language plpgsql as $$
begin
    if to_regrole('townbook_reader') is not null then
        execute format('revoke all on %s from townbook_reader', ledger);
        execute format('grant select (%s) on %s to townbook_reader',
            (select string_agg(quote_ident(name), ', ') from unnest(columns) name), ledger);
    end if;
end
$$;

do $$
begin
    if to_regrole('townbook_reader') is not null then
        grant usage on schema book to townbook_reader;
        grant select on place to townbook_reader;
    end if;
end
$$;
