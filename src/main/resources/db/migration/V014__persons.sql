-- Whoever acts on the book: people and programs. Acts hold the id.
create table person (
    id uuid primary key default gen_random_uuid(),
    name text collate "C" not null unique check (name <> '')
);

create trigger nothing_is_changed before update or delete or truncate on person
    for each statement execute function refuse_changing();
