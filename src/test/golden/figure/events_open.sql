-- events_open: events_open（..2022-09-30）：台账“事件”期末仍存续的记录条数
select
  cast(
    count(*) filter (where (
      "r"."received_on" <= date '2022-09-30'
      and (
        "r"."closed_on" is null
        or "r"."closed_on" > date '2022-09-30'
      )
    ))
    as numeric
  ) as "events_open·matched",
  cast(
    count(*) filter (where (
      "r"."received_on" <= date '2022-09-30'
      and (
        "r"."closed_on" is null
        or "r"."closed_on" > date '2022-09-30'
      )
    ))
    as numeric
  ) as "events_open·given",
  cast(
    count(*) filter (where (
      "r"."received_on" <= date '2022-09-30'
      and (
        "r"."closed_on" is null
        or "r"."closed_on" > date '2022-09-30'
      )
    ))
    as numeric
  ) as "events_open",
  count(*) as "·rows"
from "book"."event" as "r"
where (
  "r"."superseded_at" is null
  and not ("r"."withdrawn")
  and "r"."place" in (
    '330000001000', '330000001201', '330000001202', '330000001203'
  )
)
