-- Cells hold more than sums by month: conditions that wait for the period, values that differ, and
-- the last of each. A change says which revision it brought or took, so that cells can be brought
-- up to it without counting their other rows again.

alter table ledger_change
    add record uuid,
    add revision int,
    -- 1 for a revision that came into the book, -1 for one that left it
    add weight int check (weight in (-1, 1)),
    add check (num_nulls(record, revision, weight) in (0, 3));

drop table figure_cell;

-- What one ledger's rows come to, by one of its dates, at one place, in one month; and by other
-- days where conditions hold those against the period. None of the memory needs to outlive a
-- crash, so none is logged; it is emptied as one.
create unlogged table figure_cell (
    ledger text not null,
    cells text not null,
    place char(12) not null,
    month date not null,
    days date[] not null,
    counts bigint[] not null,
    sums numeric[] not null,
    primary key (ledger, cells, place, month, days)
);

-- The different values of a field in a cell; or subjects, each with the text of its last row.
create unlogged table figure_cell_set (
    ledger text not null,
    cells text not null,
    part int not null,
    place char(12) not null,
    month date not null,
    days date[] not null,
    members text[] not null,
    lasts text[],
    primary key (ledger, cells, part, place, month, days)
);

truncate figure_answer, figure_cells_built;
alter table figure_answer set unlogged;
alter table figure_cells_built set unlogged;
