-- What people have said a printed name means: a figure of the catalog, none of them, or what the
-- matching finds (automatic). The last word said of a name in a unit stands; none is ever changed.
create table name_meaning (
    id bigint generated always as identity primary key,
    name text not null,
    unit text not null,
    kind text not null check (kind in ('figure', 'none', 'automatic')),
    figure_key text,
    said_at timestamptz not null,
    said_by text not null,
    reason text not null,
    check ((kind = 'figure') = (figure_key is not null))
);

create index name_meaning_last on name_meaning (name, unit, id desc);

create function refuse_changing() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'restrict_violation', hint = 'add what is true now';
end
$$;

create trigger nothing_is_changed before update or delete or truncate on name_meaning
    for each statement execute function refuse_changing();
