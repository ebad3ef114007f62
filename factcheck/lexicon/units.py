"""Units, as data: each has a dimension and a factor to the dimension's base unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """Quantities of one dimension compare after multiplying by `factor`; `after` and `before` print them.

    Each currency is a dimension of its own: no rate is ever assumed.
    """

    dimension: str
    factor: Decimal
    after: str = ""
    before: str = ""


def _unit(dimension: str, factor: str | int, after: str = "", before: str = "") -> Unit:
    return Unit(dimension, Decimal(factor), after, before)


# The key "" is a bare number or a count; what is counted is left to the words around it.
UNITS: dict[str, Unit] = {
    "": _unit("count", 1),
    "%": _unit("proportion", 1, "%"),
    "fraction": _unit("proportion", 100),
    "pp": _unit("points", 1, " percentage points"),
    "bp": _unit("points", "0.01", " basis points"),
    "times": _unit("multiple", 1, " times"),
    "USD": _unit("USD", 1, before="$"),
    "EUR": _unit("EUR", 1, before="€"),
    "GBP": _unit("GBP", 1, before="£"),
    "JPY": _unit("JPY", 1, before="¥"),
    "INR": _unit("INR", 1, before="₹"),
    "KZT": _unit("KZT", 1, before="₸"),
    "RUB": _unit("RUB", 1, before="₽"),
    "CNY": _unit("CNY", 1, " yuan"),
    "KGS": _unit("KGS", 1, " soms"),
    "CHF": _unit("CHF", 1, before="CHF "),
    "CAD": _unit("CAD", 1, before="CAD "),
    "AUD": _unit("AUD", 1, before="AUD "),
    "age": _unit("age", 1, " years of age"),
    "second": _unit("time", 1, " seconds"),
    "minute": _unit("time", 60, " minutes"),
    "hour": _unit("time", 3600, " hours"),
    "day": _unit("time", 86400, " days"),
    "week": _unit("time", 604800, " weeks"),
    # Months and years are not a whole number of days: a dimension of their own.
    "month": _unit("calendar", 1, " months"),
    "year": _unit("calendar", 12, " years"),
    "decade": _unit("calendar", 120, " decades"),
    "century": _unit("calendar", 1200, " centuries"),
    "mm": _unit("length", "0.001", " mm"),
    "cm": _unit("length", "0.01", " cm"),
    "m": _unit("length", 1, " metres"),
    "km": _unit("length", 1000, " km"),
    "inch": _unit("length", "0.0254", " inches"),
    "foot": _unit("length", "0.3048", " feet"),
    "mile": _unit("length", "1609.344", " miles"),
    "m2": _unit("area", 1, " square metres"),
    "hectare": _unit("area", 10000, " hectares"),
    "acre": _unit("area", "4046.8564224", " acres"),
    "km2": _unit("area", 1000000, " square km"),
    "g": _unit("mass", "0.001", " grams"),
    "kg": _unit("mass", 1, " kg"),
    "tonne": _unit("mass", 1000, " tonnes"),
    "pound": _unit("mass", "0.45359237", " lb"),
    "litre": _unit("volume", 1, " litres"),
    "celsius": _unit("temperature", 1, " °C"),
    "kmh": _unit("speed", 1, " km/h"),
}

# What may stand after a number, lower-cased, longest forms win.
AFTER: dict[str, str] = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%", "p.c.": "%", "per-cent": "%",
    "percentage points": "pp", "percentage point": "pp", "basis points": "bp", "basis point": "bp",
    "dollars": "USD", "dollar": "USD", "us dollars": "USD", "u.s. dollars": "USD", "usd": "USD",
    "american dollars": "USD", "euros": "EUR", "euro": "EUR", "eur": "EUR", "€": "EUR", "pounds sterling": "GBP",
    "gbp": "GBP", "yen": "JPY", "jpy": "JPY", "rupees": "INR", "inr": "INR", "tenge": "KZT", "kzt": "KZT",
    "rubles": "RUB", "roubles": "RUB", "rub": "RUB", "yuan": "CNY", "cny": "CNY", "soms": "KGS", "kgs": "KGS",
    "swiss francs": "CHF", "chf": "CHF",
    "years of age": "age", "years old": "age", "year-olds": "age", "year-old": "age", "-year-old": "age",
    "-year-olds": "age",
    "seconds": "second", "second": "second", "minutes": "minute", "minute": "minute", "hours": "hour", "hour": "hour",
    "days": "day", "day": "day", "-day": "day", "weeks": "week", "week": "week", "-week": "week",
    "months": "month", "month": "month", "-month": "month", "years": "year", "year": "year", "-year": "year",
    "decades": "decade", "decade": "decade", "centuries": "century", "century": "century",
    "mm": "mm", "millimetres": "mm", "millimeters": "mm", "cm": "cm", "centimetres": "cm", "centimeters": "cm",
    "metres": "m", "meters": "m", "metre": "m", "meter": "m", "km": "km", "kilometres": "km", "kilometers": "km",
    "kilometre": "km", "kilometer": "km", "inches": "inch", "inch": "inch", "feet": "foot", "foot": "foot",
    "ft": "foot", "miles": "mile", "mile": "mile", "square metres": "m2", "square meters": "m2", "sq m": "m2",
    "hectares": "hectare", "hectare": "hectare", "acres": "acre", "acre": "acre", "square kilometres": "km2",
    "square kilometers": "km2", "sq km": "km2", "km²": "km2", "m²": "m2", "grams": "g", "gram": "g", "kg": "kg",
    "kilograms": "kg", "kilogrammes": "kg", "kilos": "kg", "tonnes": "tonne", "tonne": "tonne", "lb": "pound",
    "lbs": "pound", "litres": "litre", "liters": "litre", "litre": "litre", "liter": "litre", "°c": "celsius",
    "degrees celsius": "celsius", "km/h": "kmh", "kph": "kmh", "times": "times", "-fold": "times", "fold": "times",
}  # fmt: skip

# What may stand before a number.
BEFORE: dict[str, str] = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY",
    "₹": "INR", "₸": "KZT", "kzt": "KZT", "₽": "RUB", "rub": "RUB", "cny": "CNY", "chf": "CHF", "cad": "CAD",
    "aud": "AUD",
}  # fmt: skip

# Words before a number that make a bare number an age.
AGED = ("aged", "age", "ages")
