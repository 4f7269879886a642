-- One typed table per ledger is generated from the catalog into this schema.
create schema book;

-- Says which months of which ledger a transaction touched, so that whoever remembers a computed
-- number can tell whether it still stands.
create table ledger_change (
    ledger text not null,
    first_month date not null,
    last_month date not null,
    place text not null,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null default now(),
    check (first_month <= last_month)
);

create index ledger_change_by_transaction on ledger_change (ledger, xid);
