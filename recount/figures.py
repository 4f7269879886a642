"""The kinds of figures of docs/catalog.md, counted from a book's exports."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from book import Period
from language import EXACT, condition, quotient

HUNDRED = Decimal(100)

# the ledger of figures that a document gives for a period without records
EXTERNAL = "external_figure"

# the size of each unit in the smallest one of its family; whatever is not here is a measure word
UNITS = {
    "元": ("money", 1),
    "亩": ("field", 1),
    "公顷": ("field", 15),
    "㎡": ("area", 1),
    "平方米": ("area", 1),
    "平方": ("area", 1),
    "平方公里": ("area", 1000000),
    "平方千米": ("area", 1000000),
    "立方米": ("volume", 1),
    "米": ("length", 1),
    "公里": ("length", 1000),
    "千米": ("length", 1000),
    "斤": ("weight", Decimal("0.5")),
    "公斤": ("weight", 1),
    "千克": ("weight", 1),
    "吨": ("weight", 1000),
    "千瓦时": ("energy", 1),
    "小时": ("hours", 1),
    "%": ("percent", 1),
    "个百分点": ("percent", 1),
    "天": ("days", 1),
}
MULTIPLES = {"万": 10000, "亿": 100000000}


@dataclass(frozen=True)
class Result:
    """A number in the figure's unit, None when unknown; partial when some have not reported."""

    exact: Decimal | None
    partial: bool = False

    @property
    def state(self):
        return "unknown" if self.exact is None else "partial" if self.partial else "known"


UNKNOWN = Result(None)


def size(unit):
    if unit in UNITS:
        family, single = UNITS[unit]
        return family, Decimal(single)
    if len(unit) > 1 and unit[0] in MULTIPLES:
        family, single = size(unit[1:])
        return family, single * MULTIPLES[unit[0]]
    return "count", Decimal(1)


def convert(value, unit, to):
    if unit is None or value is None:
        return value
    (family, single), (wanted, other) = size(unit), size(to)
    if family != wanted:
        raise ValueError(f"{unit} does not become {to}")
    return value if single == other else EXACT.divide(EXACT.multiply(value, single), other)


class Recount:
    """All figures of a book for one place and period; `result(key)` counts one of them."""

    def __init__(self, book, place, period, today):
        self.book = book
        self.place = place
        self.period = period
        self.today = today
        self.inside = book.within(place)
        self._rows = {}
        self._done = {}

    def result(self, key, period=None):
        asked = (key, period or self.period)
        if asked not in self._done:
            self._done[asked] = self._count(self.book.figures[key], asked[1])
        return self._done[asked]

    def printed(self, key):
        """The value as it stands in print, in the figure's unit."""
        exact = self.result(key).exact
        figure = self.book.figures[key]
        if exact is None:
            return None
        for word, rounding in (
            ("about", ROUND_HALF_UP),
            ("over", ROUND_FLOOR),
            ("exceeds", ROUND_FLOOR),
        ):
            if step := figure.get("print", {}).get(word):
                steps = EXACT.divide(exact, Decimal(step)).quantize(Decimal(1), rounding, EXACT)
                return steps * Decimal(step)
        digits = Decimal(1).scaleb(-int(figure.get("round", 0)))
        return exact.quantize(digits, ROUND_HALF_UP, EXACT)

    def _count(self, figure, period):
        if "from" in figure:
            return self._measured(figure, period)
        if "codes" in figure:
            return Result(Decimal(self.book.entries(figure["codes"])))
        if "days" in figure:
            return Result(Decimal(period.days))
        if "ratio" in figure:
            return self._divided(figure["ratio"]["of"], figure["ratio"]["over"], period, 1)
        if "share" in figure:
            return self._divided(figure["share"]["part"], figure["share"]["of"], period, HUNDRED)
        if "growth" in figure:
            return self._growth(figure["growth"], period)
        if "earlier" in figure:
            before = period.before(figure["earlier"].get("on", "year"))
            of = figure["earlier"]["of"]
            base = self._before(of, before)
            return Result(convert(base.exact, self._unit(of), figure["unit"]), base.partial)
        if "difference" in figure:
            parts = [figure["difference"]["of"], figure["difference"]["less"]]
            return self._together(figure, parts, period, lambda n: n[0] - n[1])
        if "total" in figure:
            return self._together(figure, figure["total"], period, sum)
        if "per_day" in figure:
            days = Decimal(period.days)
            return self._together(
                figure, [figure["per_day"]], period, lambda n: quotient(n[0], days)
            )
        if "reached" in figure:
            bound = Decimal(figure["reached"]["at_least"])
            results = [self.result(key, period) for key in figure["reached"]["figures"]]
            return _of(results, lambda n: Decimal(sum(1 for number in n if number >= bound)))
        raise ValueError(f"{figure['figure']} is of no kind that is counted here")

    def _together(self, figure, keys, period, reckon):
        """Figures brought to one unit and reckoned with."""
        results = [
            Result(
                convert(self.result(key, period).exact, self._unit(key), figure["unit"]),
                self.result(key, period).partial,
            )
            for key in keys
        ]
        return _of(results, reckon)

    def _divided(self, of, over, period, times):
        results = [self.result(of, period), self.result(over, period)]
        same = size(self._unit(of))[0] == size(self._unit(over))[0]

        def reckon(numbers):
            top = convert(numbers[0], self._unit(of), self._unit(over)) if same else numbers[0]
            return quotient(top * times, numbers[1])

        return _of(results, reckon)

    def _growth(self, growth, period):
        now = self.result(growth["of"], period)
        before = self._before(growth["of"], period.before(growth.get("on", "year")))
        return _of(
            [now, before],
            lambda n: quotient((n[0] - n[1]) * HUNDRED, n[1]) if n[1] > 0 else None,
        )

    def _before(self, key, period):
        """An earlier value: counted, or where that cannot be, what a document gives."""
        counted = self.result(key, period)
        if counted.exact is None and EXTERNAL in self.book.ledgers:
            for row in self.book.records(EXTERNAL):
                if (row["place"], row["figure"]) == (self.place, key) and (
                    row["starts_on"],
                    row["ends_on"],
                ) == (period.first_day, period.last_day):
                    return Result(convert(row["value"], row["unit"], self._unit(key)))
        return counted

    def _unit(self, key):
        return self.book.figures[key]["unit"]

    # --- figures that are measured on a ledger's rows ---

    def _measured(self, figure, period):
        ledger = self.book.ledgers[figure["from"]]
        over = figure.get("over", "standing" if "standing" in figure else "period")
        rows = self._matching(figure, ledger, over, period)
        if not rows and not self._is_kept(ledger, over, period):
            return UNKNOWN
        value = self._aggregate(figure, ledger, rows)
        late = over == "period" and self._someone_is_silent(ledger, period)
        return UNKNOWN if value is None else Result(value, late)

    def _matching(self, figure, ledger, over, period):
        first, last = _window(over, period)
        if over == "standing":
            since, until = figure["standing"]["since"], figure["standing"]["until"]
        else:
            since, until = figure.get("dated", ledger["date"]), None
        holds = condition(figure.get("where", "true"))
        return [
            row
            for row in self._rows_of(ledger["ledger"])
            if row[since] is not None
            and first <= row[since] <= last
            and (until is None or row[until] is None or row[until] > last)
            and holds(row, period)
        ]

    def _rows_of(self, ledger):
        if ledger not in self._rows:
            codes = {place.code for place in self.inside}
            records = self.book.records(ledger)
            self._rows[ledger] = [row for row in records if row["place"] in codes]
        return self._rows[ledger]

    def _is_kept(self, ledger, over, period):
        """Whether no matching row means none: the ledger has others, or says that none is none."""
        if ledger.get("if_empty") == "zero":
            return True
        first, last = _window(over, period)
        kept_above = (
            ledger.get("entered_at", "village") == "town"
            and self.book.places[self.place].level == "village"
        )
        above = self.book.places[self.place].parent if kept_above else self.place
        codes = {place.code for place in self.book.within(above)}
        return any(
            row["place"] in codes
            and row[ledger["date"]] is not None
            and first <= row[ledger["date"]] <= last
            for row in self.book.records(ledger["ledger"])
        )

    def _aggregate(self, figure, ledger, rows):
        if "count" in figure:
            return Decimal(len(rows))
        if "distinct" in figure:
            return Decimal(len({row[figure["distinct"]] for row in rows} - {None}))
        if "latest" in figure:
            field, dated = figure["latest"], figure.get("dated", ledger["date"])
            rows = _last_of_each(rows, figure["per"], dated)
        else:
            field = figure.get("sum") or figure["average"]
        given = [row[field] for row in rows if row[field] is not None]
        if "average" in figure:
            value = quotient(sum(given), Decimal(len(given)))
        else:
            value = sum(given) if given or not rows else None
        return convert(_number(value), self.book.unit(ledger["ledger"], field), figure["unit"])

    def _someone_is_silent(self, ledger, period):
        expects = ledger.get("expects")
        if not expects:
            return False
        heard = {
            (row["place"], row[ledger["date"]].year, row[ledger["date"]].month)
            for row in self._rows_of(ledger["ledger"])
            if row[ledger["date"]]
        }
        return any(
            place.level == expects["from"]
            and span.is_due(place, self.today)
            and not any((place.code, day.year, day.month) in heard for day in span.months)
            for place in self.inside
            for span in _spans(expects["every"], period)
        )


@dataclass(frozen=True)
class Due:
    """A span in which something must come, from the day on which it is missed."""

    months: list[date]
    last: date
    missed: date

    def is_due(self, place, today):
        return self.missed <= today and place.is_on(self.last)


def _spans(every, period):
    if every == "month":
        return [
            Due([m.first_day], m.last_day, m.last_day + timedelta(days=1)) for m in period.months()
        ]
    years = range(period.first_day.year, period.last_day.year + 1)
    whole = [Period.read(str(year)) for year in years]
    return [
        Due([m.first_day for m in y.months()], y.last_day, y.first_day + timedelta(days=1))
        for y in whole
    ]


def _window(over, period):
    if over == "period":
        return period.first_day, period.last_day
    if over in ("to_date", "standing"):
        return date.min, period.last_day
    year = period.last_day.year + (1 if over == "next_year" else 0)
    return date(year, 1, 1), date(year, 12, 31)


def _last_of_each(rows, subject, dated):
    last = {}
    for row in rows:
        other = last.get(row[subject])
        if other is not None and other[dated] == row[dated]:
            raise ValueError(f"two rows of {row[subject]} on {row[dated]}: which is the last?")
        if other is None or other[dated] < row[dated]:
            last[row[subject]] = row
    return list(last.values())


def _number(value):
    return value if value is None else Decimal(value)


def _of(results, reckon):
    """Known only if everything it is made of is."""
    if any(result.exact is None for result in results):
        return UNKNOWN
    return Result(reckon([r.exact for r in results]), any(r.partial for r in results))
