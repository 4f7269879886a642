-- Checks that failed, each once for a place and period, kept until answered.
create table finding (
    id bigint generated always as identity primary key,
    check_key text not null,
    place char(12) not null references place,
    period_from date not null,
    period_to date not null,
    verdict text not null,
    message text not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    gone_at timestamptz,
    answer text,
    answered_by text,
    answered_at timestamptz,
    unique (check_key, place, period_from, period_to),
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
