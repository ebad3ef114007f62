"""Units, as data: each has a dimension and a factor to the dimension's base unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """Quantities of one dimension compare after multiplying by `factor` and adding `offset`; `after` and `before` print it.

    Each currency is a dimension of its own: no rate is ever assumed.
    """

    dimension: str
    factor: Decimal
    after: str = ""
    before: str = ""
    offset: Decimal = Decimal(0)


def _unit(dimension: str, factor: str | int, after: str = "", before: str = "", offset: int = 0) -> Unit:
    return Unit(dimension, Decimal(factor), after, before, Decimal(offset))


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
    "TRY": _unit("TRY", 1, before="₺"),
    "KRW": _unit("KRW", 1, before="₩"),
    "UAH": _unit("UAH", 1, before="₴"),
    "ILS": _unit("ILS", 1, before="₪"),
    "NGN": _unit("NGN", 1, before="₦"),
    "CHF": _unit("CHF", 1, before="CHF "),
    "CAD": _unit("CAD", 1, before="CAD "),
    "AUD": _unit("AUD", 1, before="AUD "),
    "NZD": _unit("NZD", 1, before="NZD "),
    "HKD": _unit("HKD", 1, before="HKD "),
    "SGD": _unit("SGD", 1, before="SGD "),
    "SEK": _unit("SEK", 1, before="SEK "),
    "NOK": _unit("NOK", 1, before="NOK "),
    "DKK": _unit("DKK", 1, before="DKK "),
    "PLN": _unit("PLN", 1, before="PLN "),
    "CZK": _unit("CZK", 1, before="CZK "),
    "HUF": _unit("HUF", 1, before="HUF "),
    "BRL": _unit("BRL", 1, before="BRL "),
    "MXN": _unit("MXN", 1, before="MXN "),
    "ZAR": _unit("ZAR", 1, before="ZAR "),
    "UZS": _unit("UZS", 1, before="UZS "),
    "AED": _unit("AED", 1, before="AED "),
    "SAR": _unit("SAR", 1, before="SAR "),
    "THB": _unit("THB", 1, before="THB "),
    "IDR": _unit("IDR", 1, before="IDR "),
    "PKR": _unit("PKR", 1, before="PKR "),
    # The money that the word alone does not tell: crowns of which country, dollars or euros in cents.
    "cent": _unit("cent", 1, " cents"),
    "pence": _unit("pence", 1, " pence"),
    "krona": _unit("krona", 1, " kronor"),
    "peso": _unit("peso", 1, " pesos"),
    "franc": _unit("franc", 1, " francs"),
    "mark": _unit("mark", 1, " German marks"),
    "guilder": _unit("guilder", 1, " guilders"),
    "age": _unit("age", 1, " years of age"),
    "clock": _unit("clock", 1),  # a time of day, in minutes after midnight
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
    "dm": _unit("length", "0.1", " dm"),
    "m": _unit("length", 1, " metres"),
    "km": _unit("length", 1000, " km"),
    "inch": _unit("length", "0.0254", " inches"),
    "foot": _unit("length", "0.3048", " feet"),
    "yard": _unit("length", "0.9144", " yards"),
    "mile": _unit("length", "1609.344", " miles"),
    "nautical mile": _unit("length", 1852, " nautical miles"),
    "cm2": _unit("area", "0.0001", " square cm"),
    "m2": _unit("area", 1, " square metres"),
    "square foot": _unit("area", "0.09290304", " square feet"),
    "square mile": _unit("area", "2589988.110336", " square miles"),
    "hectare": _unit("area", 10000, " hectares"),
    "acre": _unit("area", "4046.8564224", " acres"),
    "km2": _unit("area", 1000000, " square km"),
    "mg": _unit("mass", "0.000001", " mg"),
    "g": _unit("mass", "0.001", " grams"),
    "kg": _unit("mass", 1, " kg"),
    "tonne": _unit("mass", 1000, " tonnes"),
    "ton": _unit("tons", 1, " tons"),  # of which size, the word does not tell
    "pound": _unit("mass", "0.45359237", " lb"),
    "ounce": _unit("mass", "0.028349523125", " oz"),
    "litre": _unit("volume", 1, " litres"),
    "ml": _unit("volume", "0.001", " ml"),
    "m3": _unit("volume", 1000, " cubic metres"),
    "km3": _unit("volume", 10**12, " cubic km"),
    "cubic foot": _unit("volume", "28.316846592", " cubic feet"),
    "gallon": _unit("gallons", 1, " gallons"),  # the American and the British differ
    "pint": _unit("pints", 1, " pints"),
    "barrel": _unit("barrels", 1, " barrels"),
    # In degrees Fahrenheit, into which both convert without a remainder.
    "celsius": _unit("temperature", "1.8", " °C", offset=32),
    "fahrenheit": _unit("temperature", 1, " °F"),
    "degree": _unit("degrees", 1, " degrees"),
    "kelvin": _unit("kelvin", 1, " kelvin"),
    "m/s": _unit("speed", "3.6", " m/s"),
    "kmh": _unit("speed", 1, " km/h"),
    "mph": _unit("speed", "1.609344", " mph"),
    "knot": _unit("speed", "1.852", " knots"),
    "W": _unit("power", 1, " watts"),
    "kW": _unit("power", 1000, " kW"),
    "MW": _unit("power", 10**6, " MW"),
    "GW": _unit("power", 10**9, " GW"),
    "TW": _unit("power", 10**12, " TW"),
    "horsepower": _unit("horsepower", 1, " horsepower"),
    "kWh": _unit("energy", 1, " kWh"),
    "MWh": _unit("energy", 1000, " MWh"),
    "GWh": _unit("energy", 10**6, " GWh"),
    "TWh": _unit("energy", 10**9, " TWh"),
    "bit": _unit("data", 1, "-bit"),
    "byte": _unit("data", 8, " bytes"),
    "KB": _unit("data", 8 * 10**3, " KB"),
    "MB": _unit("data", 8 * 10**6, " MB"),
    "GB": _unit("data", 8 * 10**9, " GB"),
    "TB": _unit("data", 8 * 10**12, " TB"),
    "ratio": _unit("ratio", 1, ":1"),
    "score": _unit("score", 1),
    "rank": _unit("rank", 1, before="rank "),  # an ordinal: "the fifth largest"
}

# What may stand after a number, in any case: the key, then its other forms.
_WORDS: dict[str, str] = {
    "%": "%, ％, percent, per cent, pct, p.c., per-cent, prozent",
    "pp": "percentage points, percentage point, percent points, pp, p.p., ppt",
    "bp": "basis points, basis point, bps",
    "times": "times, occasions, -fold, fold",
    "USD": "dollars, dollar, us dollars, us dollar, u.s. dollars, usd, american dollars, united states dollars, us$, bucks",
    "EUR": "euros, euro, eur, €",
    "GBP": "pounds, pounds sterling, pound sterling, british pounds, gbp, quid, £",
    "JPY": "yen, japanese yen, jpy",
    "INR": "rupees, rupee, indian rupees, inr, rs",
    "KZT": "tenge, kzt",
    "RUB": "rubles, roubles, ruble, rouble, russian rubles, rub",
    "CNY": "yuan, chinese yuan, renminbi, rmb, kuai, cny",
    "KGS": "soms, kgs",
    "TRY": "turkish lira, lira, liras",
    "KRW": "korean won, south korean won, krw",
    "UAH": "hryvnia, hryvnias, uah",
    "ILS": "shekels, shekel",
    "NGN": "naira",
    "CHF": "swiss francs, swiss franc, chf",
    "CAD": "canadian dollars, canadian dollar, cad",
    "AUD": "australian dollars, australian dollar, aud",
    "NZD": "new zealand dollars, new zealand dollar, nzd",
    "HKD": "hong kong dollars, hong kong dollar, hkd",
    "SGD": "singapore dollars, singapore dollar, sgd",
    "SEK": "swedish kronor, swedish krona, swedish crowns, sek",
    "NOK": "norwegian kroner, norwegian krone, norwegian crowns, nok",
    "DKK": "danish kroner, danish krone, danish crowns, dkk",
    "PLN": "zloty, zlotys, polish zloty, pln",
    "CZK": "czech crowns, czech koruna, koruna, czk",
    "HUF": "forints, forint, huf",
    "BRL": "reais, brazilian reais, brl",
    "MXN": "mexican pesos, mxn",
    "ZAR": "rand, south african rand, zar",
    "UZS": "uzbek sums, uzbek soms, uzs",
    "AED": "dirhams, dirham, aed",
    "SAR": "riyals, saudi riyals, sar",
    "THB": "baht, thb",
    "IDR": "rupiah, indonesian rupiah, idr",
    "PKR": "pakistani rupees, pkr",
    "cent": "cents, cent, -cent",
    "pence": "pence",
    "krona": "kronor, kroner, krona, krone, crowns",
    "peso": "pesos, peso",
    "franc": "francs, franc",
    "mark": "deutsche marks, deutschemarks, german marks",
    "guilder": "guilders, dutch guilders",
    "age": "years of age, years old, year old, year-olds, year-old, -year-old, -year-olds, -years-old, years-old",
    "second": "seconds, second, secs, -second",
    "minute": "minutes, minute, mins, -minute",
    "hour": "hours, hour, hrs, -hour",
    "day": "days, day, -day",
    "week": "weeks, week, -week",
    "month": "months, month, -month",
    "year": "years, year, yrs, -year, -yr",
    "decade": "decades, decade",
    "century": "centuries, century",
    "mm": "mm, millimetres, millimeters, millimetre, millimeter",
    "cm": "cm, centimetres, centimeters, centimetre, centimeter",
    "dm": "dm, decimetres, decimeters",
    "m": "m, metres, meters, metre, meter, -metre, -meter",
    "km": "km, kms, kilometres, kilometers, kilometre, kilometer, -kilometre, -kilometer",
    "inch": "inches, inch, -inch",
    "foot": "feet, foot, ft, -foot",
    "yard": "yards, yard, yd, yds, -yard",
    "mile": "miles, mile, -mile",
    "nautical mile": "nautical miles, nautical mile",
    "cm2": "square cm, square centimetres, square centimeters, sq cm, cm2, cm²",
    "m2": "square metres, square meters, square metre, square meter, sq m, sq. m, sqm, m², m2",
    "square foot": "square feet, square foot, sq ft, sq. ft",
    "square mile": "square miles, square mile, sq miles",
    "hectare": "hectares, hectare, ha, -hectare",
    "acre": "acres, acre, -acre",
    "km2": "square km, square kilometres, square kilometers, square kilometre, square kilometer, sq km, sq. km, km², km2",
    "mg": "mg, milligrams, milligrammes",
    "g": "grams, gram, grammes, gramme",
    "kg": "kg, kgs., kilograms, kilogram, kilogrammes, kilogramme, kilos, kilo, -kilo",
    "tonne": "tonnes, tonne, metric tons, -tonne",
    "ton": "tons, ton, short tons, -ton",
    "pound": "lb, lbs, -pound",
    "ounce": "ounces, ounce, oz",
    "litre": "litres, liters, litre, liter, -litre, -liter",
    "ml": "ml, millilitres, milliliters",
    "m3": "cubic metres, cubic meters, cubic metre, cubic meter, m³, m3",
    "km3": "cubic km, cubic kilometres, cubic kilometers, km³",
    "cubic foot": "cubic feet",
    "gallon": "gallons, gallon, -gallon",
    "pint": "pints, pint",
    "barrel": "barrels, barrel",
    "celsius": "°c, ° c, degrees celsius, degree celsius, degrees centigrade, degrees c, deg c, celsius, centigrade",
    "fahrenheit": "°f, ° f, degrees fahrenheit, degree fahrenheit, degrees f, deg f, fahrenheit",
    "degree": "degrees, degree, °",
    "kelvin": "kelvin, degrees kelvin",
    "m/s": "m/s, metres per second, meters per second",
    "kmh": "km/h, kph, kmh, km per hour, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour",
    "mph": "mph, miles per hour, miles an hour",
    "knot": "knots, knot",
    "W": "watts, watt",
    "kW": "kw, kilowatts, kilowatt, -kilowatt",
    "MW": "mw, megawatts, megawatt, -megawatt",
    "GW": "gw, gigawatts, gigawatt, -gigawatt",
    "TW": "terawatts, tw",
    "horsepower": "horsepower, hp",
    "kWh": "kwh, kilowatt hours, kilowatt-hours",
    "MWh": "mwh, megawatt hours, megawatt-hours",
    "GWh": "gwh, gigawatt hours, gigawatt-hours",
    "TWh": "twh, terawatt hours, terawatt-hours",
    "bit": "-bit",
    "byte": "bytes, byte",
    "KB": "kb, kilobytes, kilobyte",
    "MB": "mb, megabytes, megabyte",
    "GB": "gb, gigabytes, gigabyte, -gigabyte",
    "TB": "tb, terabytes, terabyte",
}
AFTER: dict[str, str] = {word: unit for unit, words in _WORDS.items() for word in words.split(", ")}

# Of these, the ones that may touch their number: "12kg".
TOUCHING = ("kg", "km", "cm", "mm", "mg", "lb", "lbs", "ft", "mph", "kph", "kmh", "km/h", "m/s", "kw", "mw", "gw", "kwh",
            "mwh", "gwh", "twh", "gb", "mb", "tb", "kb", "ml", "ha", "m2", "m3", "km2", "cm2", "pp", "hp", "rmb", "usd",
            "eur", "gbp", "kzt", "percent", "pct", "yrs", "hrs", "mins")  # fmt: skip

# What may stand before a number.
BEFORE: dict[str, str] = {
    "$": "USD", "us$": "USD", "us $": "USD", "usd": "USD", "us dollar": "USD",
    "us dollars": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "¥": "JPY", "jpy": "JPY", "₹": "INR", "rs": "INR", "rs.": "INR", "inr": "INR", "₸": "KZT", "kzt": "KZT",
    "₽": "RUB", "rub": "RUB", "cny": "CNY", "rmb": "CNY", "₺": "TRY", "₩": "KRW", "krw": "KRW", "₴": "UAH",
    "uah": "UAH", "₪": "ILS", "₦": "NGN", "chf": "CHF", "cad": "CAD", "c$": "CAD", "ca$": "CAD", "aud": "AUD",
    "a$": "AUD", "au$": "AUD", "nzd": "NZD", "nz$": "NZD", "hkd": "HKD", "hk$": "HKD", "sgd": "SGD", "s$": "SGD",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "czk": "CZK", "huf": "HUF", "brl": "BRL", "r$": "BRL",
    "mxn": "MXN", "zar": "ZAR", "uzs": "UZS", "aed": "AED", "sar": "SAR", "thb": "THB", "idr": "IDR", "pkr": "PKR",
}  # fmt: skip

# A smaller unit that may go on with a larger one, and its factor: "3 dollars 50 cents", "5 ft 2 in", "6 hours 30 minutes".
PARTS_OF: dict[tuple[str, str], Decimal] = {
    **{(money, "cent"): Decimal("0.01") for money in ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR")},
    ("GBP", "pence"): Decimal("0.01"),
    ("foot", "inch"): Decimal(1) / 12,
    ("pound", "ounce"): Decimal(1) / 16,
    ("km", "m"): Decimal("0.001"),
    ("m", "cm"): Decimal("0.01"),
    ("kg", "g"): Decimal("0.001"),
    ("hour", "minute"): Decimal(1) / 60,
    ("minute", "second"): Decimal(1) / 60,
    ("day", "hour"): Decimal(1) / 24,
    ("year", "month"): Decimal(1) / 12,
}

# Words before a number that make a bare number an age.
AGED = ("aged", "age", "ages")

# By their ISO codes; each is a dimension of its own.
CURRENCIES = frozenset(key for key, unit in UNITS.items() if key == unit.dimension and key.isupper())
# "US dollars", "Swiss francs": names of money that begin with a place; "the Korean won the race" is none.
MONEY_NAMES = tuple(word for word, unit in AFTER.items() if unit in CURRENCIES
                    and (" " in word or word == "us$") and not word.endswith(" won"))  # fmt: skip
# What a topic asks for by these words is money.
MONEY_WORDS = ("gdp", "gnp", "gni", "cost", "price", "bill", "budget", "revenue", "turnover", "profit", "income",
               "salary", "wage", "pay", "expenditure", "spending", "debt", "money", "worth", "fee", "fine", "grant",
               "aid")  # fmt: skip
