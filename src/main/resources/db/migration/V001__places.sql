-- The tree of places. A place that is merged or renamed keeps its row: valid_to ends it and
-- successor says where its facts go on.
create table place (
    code char(12) primary key check (code ~ '^[0-9]{12}$'),
    name text not null check (name <> ''),
    level text not null check (level in ('province', 'city', 'county', 'town', 'village')),
    parent char(12) references place,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    successor char(12) references place,
    sort_order int not null,
    check (parent <> code),
    check (successor is null or valid_to is not null)
);

create index place_parent on place (parent);

comment on table place is '地方: a node of the tree province–city–county–town–village';
comment on column place.parent is 'null at the top of the tree, wherever this book''s tree begins';
comment on column place.code is 'the twelve-digit division code of the statistics office';
comment on column place.valid_to is 'first day on which the place no longer is; null while it is';
