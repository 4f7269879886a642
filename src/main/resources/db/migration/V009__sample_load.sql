-- Says that the sample town was entered, and from which recipes. One row at most.
create table sample_load (
    only_one boolean primary key default true check (only_one),
    fingerprint text not null,
    record_count bigint not null,
    loaded_at timestamptz not null
);
