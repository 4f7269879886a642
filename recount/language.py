"""The expression language of docs/expression-language.md, read and evaluated without Townbook.

`condition(text)` gives a function of (row, period) that says whether the condition holds of a row:
a dict from field name to value, where an absent value is None.
"""

import re
from datetime import date
from decimal import ROUND_DOWN, Context, Decimal

EXACT = Context(prec=200)
QUOTIENT_DECIMALS = Decimal(1).scaleb(-40)

TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>\d+(?:\.\d+)?)
      | (?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
      | (?P<name>[a-z][a-z0-9_]*)
      | (?P<sign>==|!=|<=|>=|&&|\|\||[<>!()\[\],+\-*/])
    )""",
    re.VERBOSE,
)
COMPARISONS = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def condition(text):
    """Reads a condition; raises ValueError where it is not one."""
    value = Parser(text).whole()
    return lambda row, period: value(row, period) is True


def quotient(dividend, divisor):
    """Forty decimals, the rest cut; None where nothing can be divided."""
    if dividend is None or divisor is None or divisor == 0:
        return None
    return EXACT.divide(dividend, divisor).quantize(QUOTIENT_DECIMALS, ROUND_DOWN, EXACT)


def _reckon(operate):
    def both(a, b):
        return None if a is None or b is None else operate(a, b)

    return both


ARITHMETIC = {
    "+": _reckon(EXACT.add),
    "-": _reckon(EXACT.subtract),
    "*": _reckon(EXACT.multiply),
    "/": quotient,
}


class Parser:
    """Each method reads one level of binding and gives a function of (row, period)."""

    def __init__(self, text):
        self.text = text
        self.tokens = []
        end = 0
        while text[end:].strip():
            found = TOKEN.match(text, end)
            if not found:
                raise ValueError(f"cannot read {text[end:]!r} in {text!r}")
            self.tokens.append((found.lastgroup, found.group(found.lastgroup)))
            end = found.end()
        self.tokens.append(("end", ""))

    def whole(self):
        value = self.either()
        if self.tokens[0][0] != "end":
            raise ValueError(f"what is {self.tokens[0][1]!r} in {self.text!r}?")
        return value

    def take(self, *signs):
        """The next token's text if it is one of the signs, and then it is gone."""
        kind, text = self.tokens[0]
        return self.tokens.pop(0)[1] if kind == "sign" and text in signs else None

    def need(self, sign):
        if not self.take(sign):
            raise ValueError(f"{sign} is missing before {self.tokens[0][1]!r} in {self.text!r}")

    def either(self):
        parts = [self.all_of()]
        while self.take("||"):
            parts.append(self.all_of())
        if len(parts) == 1:
            return parts[0]
        return lambda row, period: any(p(row, period) is True for p in parts)

    def all_of(self):
        parts = [self.compared()]
        while self.take("&&"):
            parts.append(self.compared())
        if len(parts) == 1:
            return parts[0]
        return lambda row, period: all(p(row, period) is True for p in parts)

    def compared(self):
        left = self.sum()
        sign = self.take(*COMPARISONS)
        if sign:
            return self.comparison(left, COMPARISONS[sign], self.sum())
        if self.tokens[0] == ("name", "in"):
            self.tokens.pop(0)
            self.need("[")
            listed = self.several("]")
            return lambda row, period: left(row, period) in [v(row, period) for v in listed]
        return left

    @staticmethod
    def comparison(left, holds, right):
        def compare(row, period):
            a, b = left(row, period), right(row, period)
            return a is not None and b is not None and holds(a, b)

        return compare

    def sum(self):
        return self.chain(self.product, "+", "-")

    def product(self):
        return self.chain(self.single, "*", "/")

    def chain(self, part, *signs):
        value = part()
        while sign := self.take(*signs):
            value = self.reckoned(value, ARITHMETIC[sign], part())
        return value

    @staticmethod
    def reckoned(left, operate, right):
        return lambda row, period: operate(left(row, period), right(row, period))

    def single(self):
        if self.take("!"):
            inner = self.single()
            return lambda row, period: inner(row, period) is not True
        if self.take("-"):
            inner = self.single()
            return lambda row, period: ARITHMETIC["-"](Decimal(0), inner(row, period))
        if self.take("("):
            inner = self.either()
            self.need(")")
            return inner
        kind, text = self.tokens.pop(0)
        if kind == "number":
            number = Decimal(text)
            return lambda row, period: number
        if kind == "text":
            words = re.sub(r"\\(.)", r"\1", text[1:-1])
            return lambda row, period: words
        if kind == "name":
            return self.call(text) if self.take("(") else self.name(text)
        raise ValueError(f"what is {text!r} in {self.text!r}?")

    @staticmethod
    def name(name):
        if name in ("true", "false"):
            return lambda row, period: name == "true"
        if name == "period_start":
            return lambda row, period: period.first_day
        if name == "period_end":
            return lambda row, period: period.last_day
        return lambda row, period: row[name]

    def several(self, end):
        parts = [self.either()]
        while self.take(","):
            parts.append(self.either())
        self.need(end)
        return parts

    def call(self, function):
        parts = self.several(")")
        if function == "given":
            return lambda row, period: parts[0](row, period) is not None
        if function == "day":
            day = date.fromisoformat(parts[0](None, None))
            return lambda row, period: day
        if function in ("min", "max"):
            choose = {"min": min, "max": max}[function]

            def chosen(row, period):
                found = [part(row, period) for part in parts]
                return None if None in found else choose(found)

            return chosen
        if function == "days":

            def between(row, period):
                begin, end = parts[0](row, period), parts[1](row, period)
                return None if begin is None or end is None else Decimal((end - begin).days)

            return between
        raise ValueError(f"there is no function {function} in {self.text!r}")
