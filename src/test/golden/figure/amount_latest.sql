-- amount_latest: amount_latest（2022-01..2022-09）：台账“事件”“收到日期”在期间内的记录里每个“地方”最近一条的“金额”合计
select
  cast(
    (
      select count(*)
      from (
        select distinct on ("r"."place") cast("r"."amount" as numeric) as "v"
        from "book"."event" as "r"
        where (
          "r"."superseded_at" is null
          and not ("r"."withdrawn")
          and "r"."place" in (
            '330000001000', '330000001201', '330000001202', '330000001203'
          )
          and "r"."received_on" >= date '2022-01-01'
          and "r"."received_on" <= date '2022-09-30'
        )
        order by "r"."place" asc, "r"."received_on" desc, "r"."id" desc
      ) as "last"
    )
    as numeric
  ) as "amount_latest·matched",
  cast(
    (
      select count("v")
      from (
        select distinct on ("r"."place") cast("r"."amount" as numeric) as "v"
        from "book"."event" as "r"
        where (
          "r"."superseded_at" is null
          and not ("r"."withdrawn")
          and "r"."place" in (
            '330000001000', '330000001201', '330000001202', '330000001203'
          )
          and "r"."received_on" >= date '2022-01-01'
          and "r"."received_on" <= date '2022-09-30'
        )
        order by "r"."place" asc, "r"."received_on" desc, "r"."id" desc
      ) as "last"
    )
    as numeric
  ) as "amount_latest·given",
  (
    select sum("v")
    from (
      select distinct on ("r"."place") cast("r"."amount" as numeric) as "v"
      from "book"."event" as "r"
      where (
        "r"."superseded_at" is null
        and not ("r"."withdrawn")
        and "r"."place" in (
          '330000001000', '330000001201', '330000001202', '330000001203'
        )
        and "r"."received_on" >= date '2022-01-01'
        and "r"."received_on" <= date '2022-09-30'
      )
      order by "r"."place" asc, "r"."received_on" desc, "r"."id" desc
    ) as "last"
  ) as "amount_latest",
  count(*) as "·rows"
from "book"."event" as "r"
where (
  "r"."superseded_at" is null
  and not ("r"."withdrawn")
  and "r"."place" in (
    '330000001000', '330000001201', '330000001202', '330000001203'
  )
)
