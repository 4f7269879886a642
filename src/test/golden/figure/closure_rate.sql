-- events_closed: events_closed（2022-01..2022-09）：台账“事件”中符合 given(closed_on) && closed_on <= period_end “收到日期”在期间内的记录条数
select
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
      and "r"."closed_on" is not null
      and "r"."closed_on" <= date '2022-09-30'
    ))
    as numeric
  ) as "events_closed·matched",
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
      and "r"."closed_on" is not null
      and "r"."closed_on" <= date '2022-09-30'
    ))
    as numeric
  ) as "events_closed·given",
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
      and "r"."closed_on" is not null
      and "r"."closed_on" <= date '2022-09-30'
    ))
    as numeric
  ) as "events_closed",
  count(*) as "·rows"
from "book"."event" as "r"
where (
  "r"."superseded_at" is null
  and not ("r"."withdrawn")
  and "r"."place" in (
    '330000001000', '330000001201', '330000001202', '330000001203'
  )
)

-- events: events（2022-01..2022-09）：台账“事件”“收到日期”在期间内的记录条数
select
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
    ))
    as numeric
  ) as "events·matched",
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
    ))
    as numeric
  ) as "events·given",
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
    ))
    as numeric
  ) as "events",
  count(*) as "·rows"
from "book"."event" as "r"
where (
  "r"."superseded_at" is null
  and not ("r"."withdrawn")
  and "r"."place" in (
    '330000001000', '330000001201', '330000001202', '330000001203'
  )
)

-- closure_rate: closure_rate（2022-01..2022-09）：events_closed ÷ events × 100%
