-- events_online: events_online（2022-01..2022-09）：台账“事件”中符合 channel == "online" “收到日期”在期间内的记录条数
select
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
      and "r"."channel" = 'online'
    ))
    as numeric
  ) as "events_online·matched",
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
      and "r"."channel" = 'online'
    ))
    as numeric
  ) as "events_online·given",
  cast(
    count(*) filter (where (
      "r"."received_on" >= date '2022-01-01'
      and "r"."received_on" <= date '2022-09-30'
      and "r"."channel" = 'online'
    ))
    as numeric
  ) as "events_online",
  count(*) as "·rows"
from "book"."event" as "r"
where (
  "r"."superseded_at" is null
  and not ("r"."withdrawn")
  and "r"."place" in (
    '330000001000', '330000001201', '330000001202', '330000001203'
  )
)
