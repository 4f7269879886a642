-- valid_to is the last day of a place, as people write it; and a file may name a successor before
-- the line that describes it.
comment on column place.valid_to is 'last day on which the place is; null while there is no end';
alter table place alter constraint place_successor_fkey deferrable initially deferred;
