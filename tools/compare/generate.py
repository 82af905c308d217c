#!/usr/bin/env python3
"""Random MessageFormat 1 requests, one JSON object a line; the same seed gives the same ones.

    generate.py [--locale TAG] [--apostrophes optional|required] [COUNT] [SEED]

A request is {"id", "locale", "zone", "apostrophes", "pattern", "args": {name: {"type", "value"}}}.
Patterns mix all argument types with styles, skeletons, nesting and quoting; a quarter of them are
damaged afterwards. Arguments mostly fit what the pattern wants of them; some do not, or are missing.
"""
import argparse
import json
import random

LOCALES = """
    af am ar ar-AE ar-MA az be bg bn bs ca cs cy da de de-AT de-CH el en en-AU en-GB en-IN en-ZA es
    es-419 es-MX et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it it-CH ja ka kk km kn
    ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nl-BE pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv
    sw ta te th tr uk ur uz vi zh zh-Hant zh-Hant-HK zu gd br kw se und
""".split()
ZONES = ["UTC", "UTC", "Asia/Shanghai", "Europe/Warsaw", "America/New_York", "Asia/Kathmandu"]

NAMES = ["count", "count", "total", "n", "who", "when", "0", "1", "12", "цена", "user-x", "a.b", "_"]
PLAIN_NAMES = [name for name in NAMES if name not in ("user-x", "a.b")]

TEXTS = [
    " ", "a", "files", "Hello, ", ".", "…", "文件", "ñ", "e\u0301", "👍🏽", "<b>", "</b>", "%s", "$0",
    "\t", "\n", "\u00a0", "\u200e", "\u2068", "o'clock", "don't", "''", "'", "'{", "'{'", "'}'",
    "'{0}'", "{'{'}", "'#'", "#", "##", "|", "'|'", "\\", "}", "=", ":", ",", "'{''}'", "'a'", "' '",
    ".match", "{{", "@", "a|b",
]

NUMBER_STYLES = [
    "", ", integer", ", percent", ", currency", ",Integer", ", PERCENT ", ", #", ", 0", ", #,##0",
    ", #,##0.0#", ", 000.000", ", 0.00;(0.00)", ", #,##,##0.##", ", ¤0.00", ", ¤¤ #,##0.00",
    ", 0.###E0", ", ##0.##E0", ", @@@", ", @@##", ", 0%", ", 0‰", ", 'n'#", ", '#'0", ", 0''", ", *x00",
    ", #;", ", bad;;style", ", 0.0.0", ", '", ", {0}",
]
SKELETON_STEMS = [
    "percent", "permille", "currency/CNY", "currency/EUR", "currency/JPY", "currency/KWD",
    "currency/XXX", "unit/meter", "unit/byte", "unit/liter-per-kilometer", "measure-unit/mass-kilogram",
    "measure-unit/length-mile per-measure-unit/duration-hour", "unit-width-narrow", "unit-width-short",
    "unit-width-full-name", "unit-width-iso-code", "unit-width-hidden", "precision-integer",
    "precision-unlimited", "precision-currency-standard", "precision-currency-cash", ".0", ".00", ".##",
    ".0##", ".00*", ".+", ".", "@", "@@", "@@#", "@@*", ".00/@@", ".##/@##r", "precision-increment/0.05",
    "precision-increment/5", "rounding-mode-half-up", "rounding-mode-ceiling", "rounding-mode-down",
    "rounding-mode-half-even", "group-off", "group-min2", "group-auto", "group-on-aligned",
    "group-thousands", "sign-always", "sign-never", "sign-except-zero", "sign-accounting",
    "sign-accounting-always", "sign-negative", "decimal-always", "decimal-auto", "compact-short",
    "compact-long", "scientific", "engineering", "notation-simple", "scientific/*ee", "integer-width/+000",
    "integer-width/##00", "integer-width-trunc", "scale/100", "scale/0.5", "latin",
    "numbering-system/thai", "numbering-system/deva", "numbering-system/nope", "K", "KK", "%", "%x100",
    "E0", "EE+!0", "+!", "()", ",_", ",?", ",!", "00", "nonsense", "currency/", "unit/nope", "scale/x", ".0x",
]
DATE_STYLES = [
    "", ", short", ", medium", ", long", ", full", ", Short", ", yyyy-MM-dd", ", y", ", d.M.yy", ", EEEE",
    ", LLLL", ", QQQ yyyy", ", 'am' d.", ", HH:mm:ss.SSS", ", h:mm a", ", z", ", XXX", ", VV", ", w/Y",
    ", G y", ", bbbb", ", b", ", '", ", ''", ", hello",
]
DATE_SKELETONS = [
    "yMd", "yMMMd", "yMMMMd", "yMMMEd", "yMMMMEEEEd", "MMMd", "MMMM", "y", "yM", "yMMM", "GyMMMd", "yQQQQ",
    "Ed", "E", "EEEE", "d", "jm", "jms", "j", "Hm", "Hms", "hm", "h", "ms", "yMMMdjm", "yMdHmsz", "jmv",
    "hmVVVV", "yw", "Bhm", "", "x", "yyyyMMddSSS",
]
RULE_STYLES = ["", "", "", ", %spellout-numbering", ", %spellout-cardinal", ", %nope", ", %digits-ordinal"]
CATEGORIES = ["zero", "one", "two", "few", "many", "One", "several"]
EXACT = ["=0", "=1", "=2", "=3", "=10", "=-1", "=1.5", "=1.0", "=01", "=1e1", "= 1", "=x"]
WORDS = ["male", "female", "one", "two", "1", "yes", "true", "да", "x-y", "Other", "a"]

NUMBERS = [
    "0", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12", "13", "15", "19", "20", "21", "22", "31",
    "40", "42", "81", "91", "99", "100", "101", "102", "103", "111", "112", "120", "1000", "1001", "1234",
    "12345", "1000000", "2000000", "123456789", "-1", "-2", "-5", "-100", "-1234567",
]
FRACTIONS = [
    "0.0", "1.0", "0.1", "0.5", "1.5", "2.5", "3.5", "0.05", "0.125", "1.25", "0.0005", "1.0005", "99.95",
    "1234.5", "12345.678", "0.3", "-0.5", "-1.0", "-2.75", "1e6", "1e15", "1.5e-7", "0.1234567",
]
DATES = [0, 1, -1, 86399999, 951782400000, 1078012800000, 1335835800000, 1700000000123, 1711846800000,
         1729990800000, 4102444800000, -2208988800000, 253402300799000]
STRINGS = ["", "Ada", "王小明", "{0}", "'", "#", "<i>", "a\nb", "مريم", "e\u0301", "other", "1"]


class Generator:
    def __init__(self, seed, locales, apostrophes):
        self.random = random.Random(seed)
        self.locales = locales
        self.apostrophes = apostrophes
        self.wanted = {}

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, probability):
        return self.random.random() < probability

    def space(self):
        return "" if self.chance(.7) else self.pick([" ", "\n", "  ", "\u200e", "\t"])

    def name(self, kind):
        name = self.pick(NAMES if self.chance(.02) else PLAIN_NAMES)
        self.wanted.setdefault(name, kind)
        return self.space() + name + self.space()

    # Patterns

    def message(self, depth, in_plural=False):
        parts = []
        for _ in range(self.pick([0, 1, 1, 2, 2, 3])):
            if in_plural and self.chance(.3):
                parts.append("#")
            elif self.chance(.5):
                parts.append(self.pick(TEXTS[:24] if self.chance(.8) else TEXTS))
            else:
                parts.append(self.argument(depth))
        return "".join(parts)

    def argument(self, depth):
        simple = [self.bare, self.bare, self.number, self.date, self.rules]
        nested = [self.plural, self.plural, self.select, self.choice]
        return self.pick(simple + nested if depth > 0 else simple)(depth)

    def bare(self, _):
        return "{" + self.name(None) + "}"

    def number(self, _):
        if self.chance(.5):
            style = self.pick(NUMBER_STYLES)
        else:
            stems = self.random.sample(SKELETON_STEMS, self.pick([0, 1, 1, 2, 3]))
            style = "," + self.space() + "::" + self.space() + " ".join(stems)
        return "{" + self.name("number") + "," + self.space() + "number" + style + self.space() + "}"

    def date(self, _):
        style = self.pick(DATE_STYLES) if self.chance(.5) else ", ::" + self.pick(DATE_SKELETONS)
        kind = self.pick(["date", "time", "date", "time", "Date", "TIME"])
        return "{" + self.name("date") + "," + self.space() + kind + style + self.space() + "}"

    def rules(self, _):
        kind = self.pick(["spellout", "ordinal", "duration", "spellout", "ordinal", "list", "numbers"])
        return "{" + self.name("number") + ", " + kind + self.pick(RULE_STYLES) + "}"

    def plural(self, depth):
        kind = self.pick(["plural", "plural", "selectordinal", "PLURAL"])
        offset = self.pick(["offset:1", "offset: 2", "offset:0", "offset:-1", "offset:1.5", "offset:x"])
        keys = self.random.sample(CATEGORIES[:5], self.random.randint(0, 4))
        keys += self.random.sample(EXACT[:6], self.random.randint(0, 2))
        if self.chance(.05):
            keys.append(self.pick(CATEGORIES + EXACT))
        return self.cases(
            "count", kind, keys, depth, (self.space() + offset + " ") if self.chance(.3) else " ")

    def select(self, depth):
        keys = self.random.sample(WORDS, self.random.randint(0, 3))
        return self.cases("word", "select", keys, depth, " ")

    def cases(self, wanted, kind, keys, depth, offset):
        self.random.shuffle(keys)
        if self.chance(.97):
            keys.insert(len(keys) if self.chance(.9) else 0, "other")
        style = offset
        for key in keys:
            text = self.message(depth - 1, kind != "select")
            style += key + self.space() + "{" + text + "}" + self.space()
        return "{" + self.name(wanted) + "," + self.space() + kind + "," + style + "}"

    def choice(self, depth):
        limits = self.random.sample(["-1", "0", "1", "1.5", "2", "10", "∞", "-∞", "1e2"], 3)
        if self.chance(.8):
            limits = self.pick([["0", "1", "1"], ["-∞", "0", "10"], ["0", "1", "2"]])
        signs = ["#", "#", "≤", "<"]
        parts = [limit + self.pick(signs) + self.message(depth - 1) for limit in limits]
        return "{" + self.name("count") + ", choice, " + "|".join(parts) + "}"

    def damaged(self, text):
        characters = list(text)
        for _ in range(self.pick([1, 1, 2])):
            place = self.random.randint(0, len(characters))
            if self.chance(.5) or not characters:
                characters.insert(place, self.pick(["{", "}", "'", "#", ",", "|", "other", " ", "0", "ж"]))
            elif self.chance(.6):
                del characters[min(place, len(characters) - 1)]
            else:
                characters.insert(place, characters[self.random.randrange(len(characters))])
        return "".join(characters)

    # Arguments

    def numeric(self):
        if self.chance(.6):
            return {"type": "integer", "value": self.pick(NUMBERS)}
        if self.chance(.8):
            return {"type": "double", "value": self.pick(NUMBERS + FRACTIONS + ["1e21", "-3.7e22"])}
        large = ["1.10", "100.00", "12345678901234567890", "0.10000000000000000001"]
        return {"type": "decimal", "value": self.pick(NUMBERS + FRACTIONS + large)}

    def instant(self):
        return {"type": "date", "value": str(self.pick(DATES))}

    def word(self):
        return {"type": "string", "value": self.pick(WORDS + STRINGS)}

    def value(self, kind):
        if self.chance(.04):
            return self.pick([self.numeric, self.instant, self.word])()
        kinds = {"number": self.numeric, "count": self.numeric, "date": self.instant, "word": self.word}
        return kinds.get(kind, self.pick([self.numeric, self.instant, self.word]))()

    def request(self, number):
        self.wanted = {}
        pattern = self.message(3)
        while "{" not in pattern and self.chance(.95):
            self.wanted = {}
            pattern = self.message(3)
        if self.chance(.02):
            depth = self.random.randint(1, 20)
            pattern = "{n,select,other{" * depth + pattern + "}}" * depth
        if self.chance(.25):
            pattern = self.damaged(pattern)
        args = {name: self.value(kind) for name, kind in self.wanted.items() if self.chance(.97)}
        return {"id": number, "locale": self.pick(self.locales), "zone": self.pick(ZONES),
                "apostrophes": self.apostrophes, "pattern": pattern, "args": args}


def requests(count, seed, locales=None, apostrophes="optional"):
    """The requests as a list."""
    generator = Generator(seed, locales or LOCALES, apostrophes)
    return [generator.request(number) for number in range(count)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--locale", action="append")
    parser.add_argument("--apostrophes", choices=["optional", "required"], default="optional")
    options = parser.parse_args()
    for request in requests(options.count, options.seed, options.locale, options.apostrophes):
        print(json.dumps(request, ensure_ascii=False))


if __name__ == "__main__":
    main()
