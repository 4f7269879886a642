"""A book as Townbook's exports give it: definitions from the catalog's YAML, records from CSV."""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import yaml

NUMBERS = {"whole", "decimal", "money"}


@dataclass(frozen=True)
class Period:
    """A run of whole months, counted from year 0."""

    first: int
    last: int

    @staticmethod
    def read(text):
        """Reads 2022, 2022-03, 2022Q1, 2022H1 or 2022-01..2022-09."""
        for letter, months in (("Q", 3), ("H", 6)):
            if letter in text:
                year, part = text.split(letter)
                first = int(year) * 12 + (int(part) - 1) * months
                return Period(first, first + months - 1)
        if text.isdigit():
            return Period(int(text) * 12, int(text) * 12 + 11)
        ends = [int(end[:4]) * 12 + int(end[5:]) - 1 for end in text.split("..")]
        return Period(ends[0], ends[-1])

    @property
    def first_day(self):
        return date(self.first // 12, self.first % 12 + 1, 1)

    @property
    def last_day(self):
        return date((self.last + 1) // 12, (self.last + 1) % 12 + 1, 1) - timedelta(days=1)

    @property
    def days(self):
        return (self.last_day - self.first_day).days + 1

    def months(self):
        return [Period(month, month) for month in range(self.first, self.last + 1)]

    def before(self, on):
        """The same months a year before, or as many months just before."""
        back = 12 if on == "year" else self.last - self.first + 1
        return Period(self.first - back, self.last - back)


@dataclass(frozen=True)
class Place:
    code: str
    name: str
    level: str
    parent: str
    since: date
    until: date | None

    def is_on(self, day):
        return self.since <= day and (self.until is None or day <= self.until)


class Book:
    """Everything that is counted: `figures` and `ledgers` by key, `places` by code."""

    def __init__(self, catalogs, exported):
        self.exported = Path(exported)
        self.figures = self._definitions(catalogs, "figures", "figure")
        self.ledgers = self._definitions(catalogs, "ledgers", "ledger")
        self.places = {
            row["code"]: Place(
                row["code"],
                row["name"],
                row["level"],
                row["parent"],
                date.fromisoformat(row["valid_from"]),
                date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            )
            for row in self._lines(self.exported / "places.csv")
        }
        self._records = {}

    @staticmethod
    def _definitions(catalogs, folder, key):
        found = {}
        for catalog in catalogs:
            for file in sorted(Path(catalog, folder).glob("*.yaml")):
                # every scalar as it is written: no word is taken for a truth or a number
                definition = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
                found[definition[key]] = definition
        return found

    @staticmethod
    def _lines(file):
        with open(file, encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)

    def entries(self, code_list):
        """How many entries a code list has."""
        return sum(1 for _ in self._lines(self.exported / "codes" / f"{code_list}.csv"))

    def records(self, ledger):
        """The rows of a ledger, each a dict from field to value, None where nothing is given."""
        if ledger not in self._records:
            types = {f["name"]: f["type"] for f in self.ledgers[ledger]["fields"]}
            types["place"] = "place"
            self._records[ledger] = [
                {name: _value(types[name], text) for name, text in row.items()}
                for row in self._lines(self.exported / "ledgers" / f"{ledger}.csv")
            ]
        return self._records[ledger]

    def unit(self, ledger, field):
        """The unit of a field's amounts, None where it has none."""
        for definition in self.ledgers[ledger]["fields"]:
            if definition["name"] == field:
                money = "万元" if definition["type"] == "money" else None
                return definition.get("unit", money)
        return None

    def within(self, code):
        """The place and everything below it."""
        found = [self.places[code]]
        for place in found:
            found += [p for p in self.places.values() if p.parent == place.code]
        return found


def _value(kind, text):
    if text == "":
        return None
    if kind in NUMBERS:
        return Decimal(text)
    if kind == "day":
        return date.fromisoformat(text)
    if kind == "month":
        return date.fromisoformat(text + "-01")
    if kind == "flag":
        return {"是": True, "否": False}[text]
    return text[1:] if text.startswith("'") else text
