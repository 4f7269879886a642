-- Whoever keeps something that it counted from records finds in ledger_change what to bring up to
-- date. There may be several, each with a place of its own in it.

-- Transaction numbers mean something only in the cluster that gave them. After a dump is restored
-- in another one, changes noted before are behind everybody, whatever their numbers.
truncate ledger_change;
alter table ledger_change
    add cluster bigint not null default (pg_control_system()).system_identifier;

-- How far a reader has come in a ledger. Who has no place here, or one from another cluster, has
-- to count everything. Unlogged, as what readers keep is.
create unlogged table ledger_reader (
    reader text not null,
    ledger text not null,
    cluster bigint not null default (pg_control_system()).system_identifier,
    -- null while everything is still to be counted
    seen pg_snapshot,
    primary key (reader, ledger)
);

truncate figure_cells_built;
alter table figure_cells_built drop column seen;

-- All measures of one ledger at one place (of any level) over one period.
drop table figure_answer;
create unlogged table figure_answer (
    ledger text not null,
    place char(12) not null,
    -- digest of the places that lie inside the place: who sees another tree keeps answers apart
    inside text not null,
    period_from date not null,
    period_to date not null,
    -- the day on which silence was judged, but never later than the first on which all is over
    judged_on date not null,
    parts numeric[] not null,
    silent text[] not null,
    -- in the order of remembering: the first is forgotten first
    number bigint generated always as identity,
    primary key (ledger, place, inside, period_from, period_to, judged_on)
);

create index figure_answer_by_age on figure_answer (ledger, number);
