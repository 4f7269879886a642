-- What figures remember so that they need not count the same records twice. Each remembered number
-- carries the snapshot it was computed in; a change that the snapshot does not see makes it void.
-- Everything here may be emptied at any time (and must be when a backup is restored elsewhere,
-- because transaction numbers start anew there).

-- Additive measures of one ledger, by one of its dates, at one place, in one month.
create table figure_cell (
    ledger text not null,
    dated text not null,
    place char(12) not null,
    month date not null,
    parts numeric[] not null,
    primary key (ledger, dated, place, month)
);

-- The state of the ledger up to which all its cells have been brought.
create table figure_cells_built (
    ledger text primary key,
    signature text not null,
    seen pg_snapshot not null
);

-- All measures of one ledger at one place (of any level) over one period. Emptied whenever the
-- ledger's cells are brought up to a change, so it is good as long as those cells are.
create table figure_answer (
    ledger text not null,
    place char(12) not null,
    period_from date not null,
    period_to date not null,
    -- which places lay inside the place, and on which day their silence was judged
    inside text not null,
    counted_on date not null,
    parts numeric[] not null,
    silent text[] not null,
    primary key (ledger, place, period_from, period_to)
);
