#!/usr/bin/env python3
"""Counts a book's figures from its exports, with a program that shares nothing with Townbook.

    recount/recount.py --data DIR                      asks Townbook for exports and answers
    recount/recount.py --exported DIR --answers DIR    counts what lies there already

Says for each place and period how many figures agree, and names every one that does not.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date
from decimal import Context, Decimal
from pathlib import Path

from book import Book, Period
from figures import Recount

HOME = Path(__file__).resolve().parent.parent
CATALOGS = ["catalog", "sample/catalog"]
PERIODS = ["2022-01..2022-09", "2022", "2021", "2022-05", "2022H1"]
DIGITS = Context(prec=30)  # a conversion that does not come out even is kept to 34


def main():
    asked = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        if asked.exported is None:
            asked.exported, asked.answers = from_townbook(asked, Path(scratch))
        book = Book([HOME / folder for folder in asked.catalog or CATALOGS], asked.exported)
        different = sum(compare(book, file, asked.today) for file in answers(asked.answers))
    if different:
        sys.exit(f"{different} figures differ")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", help="the book's data folder, Townbook's own by default")
    parser.add_argument("--period", action="append", help="may be given several times")
    parser.add_argument("--place", action="append", help="may be given several times")
    parser.add_argument("--as-of", help="the moment whose state of the book is meant")
    parser.add_argument("--catalog", action="append", help="a folder of definitions")
    parser.add_argument("--exported", help="a folder that `townbook export --all` has written")
    parser.add_argument("--answers", help="a folder of answers in JSON, PERIOD@PLACE.json")
    parser.add_argument("--today", default=date.today(), type=date.fromisoformat)
    asked = parser.parse_args()
    if (asked.exported is None) != (asked.answers is None):
        parser.error("--exported and --answers go together")
    return asked


def from_townbook(asked, scratch):
    """Lets Townbook write its exports, and its answers for each place and period."""
    moment = ["--as-of", asked.as_of] if asked.as_of else []
    exported, folder = scratch / "exported", scratch / "answers"
    folder.mkdir()
    townbook(asked, "export", "--all", "--out", exported, *moment)
    for place in asked.place or town_and_two_villages(Book([], exported)):
        for period in asked.period or PERIODS:
            question = ["--period", period, "--place", place, *moment]
            answer = townbook(asked, "figures", "--format", "json", *question)
            (folder / f"{period}@{place}.json").write_text(answer, "utf-8")
    return exported, folder


def townbook(asked, verb, *options):
    data = ["--data", asked.data] if asked.data else []
    command = [HOME / "townbook", verb, *data, *options]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, encoding="utf-8")
    if done.returncode:
        sys.exit(done.returncode)  # it has said why
    return done.stdout


def town_and_two_villages(book):
    """The first town that has villages, and the first and last of them."""
    villages = [place for place in book.places.values() if place.level == "village"]
    own = [place.code for place in villages if place.parent == villages[0].parent]
    return [villages[0].parent, own[0], own[-1]]


def answers(folder):
    found = sorted(Path(folder).glob("*@*.json"))
    if not found:
        sys.exit(f"no answers in {folder}")
    return found


def compare(book, file, today):
    """Says what came of one place and period; gives the number of figures that differ."""
    period = file.stem.split("@")[0]
    given = {answer["key"]: answer for answer in read(file)}
    if given.keys() != book.figures.keys():
        sys.exit(f"{file}: not the figures of these definitions: "
                 f"{sorted(given.keys() ^ book.figures.keys())}")
    place = next(iter(given.values()))["place"]
    recount = Recount(book, place, Period.read(period), today)
    states, different = Counter(), 0
    for key, answer in given.items():
        states[recount.result(key).state] += 1
        why = difference(recount, key, answer)
        if why:
            different += 1
            print(f"  {key}: {why}")
    name = book.places[place].name
    agreed = "、".join(f"{state} {number}" for state, number in sorted(states.items()))
    print(f"{name} {period}: {len(given) - different} of {len(given)} agree ({agreed})")
    return different


def read(file):
    return json.loads(file.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)


def difference(recount, key, answer):
    """What is not the same, in words; nothing when all is."""
    result = recount.result(key)
    if answer["state"] != result.state:
        return f"Townbook says {answer['state']} ({answer['note']}), counted {result.state}"
    for name, counted in (("exact", result.exact), ("value", recount.printed(key))):
        if not same(answer[name], counted):
            return f"{name}: Townbook says {answer[name]}, counted {counted}"
    return None


def same(one, other):
    if one is None or other is None:
        return one is other
    return DIGITS.plus(one) == DIGITS.plus(other)


if __name__ == "__main__":
    main()
