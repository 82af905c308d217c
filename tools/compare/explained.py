"""Differences between Myna and ICU 72 that are meant, by name.

A class looks at the request, at ICU's answer (stage, text) and at Myna's (the JSON of `myna format
--batch`). What no class explains fails the comparison.
"""
import re

# Numbers that a double cannot hold, and so large that its last digits are lost.
DOUBLE_DIGITS = 15
DATE = re.compile(r",[\s\u200e]*(date|time)", re.IGNORECASE)


def numbers(request):
    return [a["value"] for a in request["args"].values() if a["type"] not in ("string", "date")]


def digits(number):
    mantissa, _, exponent = number.lower().partition("e")
    whole, _, fraction = mantissa.lstrip("+-").partition(".")
    return max(len(whole.lstrip("0")) + int(exponent or 0), len((whole + fraction).strip("0")))


def error_types(answer):
    return [error["type"] for error in answer.get("errors", [])]


def exact_offset(request, icu, mine):
    """offset: is subtracted exactly; ICU subtracts doubles, which lose digits beyond 2^53"""
    return (icu[0] != "parse" and "text" in mine and "offset:" in request["pattern"]
            and any(digits(number) > DOUBLE_DIGITS for number in numbers(request)))


def inexact_offset(request, icu, mine):
    """an offset such as 1.5 is subtracted exactly; ICU shows 0.1 - 1.5 with the digits of a double"""
    return (icu[0] == "text" and "text" in mine and re.search(r"offset:\s*-?\d*\.\d", request["pattern"])
            and any("." in number or "e" in number for number in numbers(request)))


def whole_decimal_date(request, icu, mine):
    """a whole number is no date; ICU takes one in the class decimal (not int64) as milliseconds"""
    return (icu[0] == "text" and "bad-operand" in error_types(mine)
            and any(a["type"] == "decimal" and "." not in a["value"] for a in request["args"].values())
            and DATE.search(request["pattern"]))


def date_range(request, icu, mine):
    """dates are those of the years 1 to 9999; ICU takes any number of milliseconds"""
    return (icu[0] == "text" and "bad-operand" in error_types(mine)
            and any(digits(number) > DOUBLE_DIGITS for number in numbers(request))
            and DATE.search(request["pattern"]))


def large_spellout(request, icu, mine):
    """beyond 2^63 ICU spells a double wrong (as 2^54); so does Myna for numbers a double can show"""
    return (icu[0] == "text" and "text" in mine and re.search("spellout|ordinal|duration", request["pattern"])
            and any(a["type"] == "decimal" and digits(a["value"]) > 18 for a in request["args"].values()))


def required_number_sign(request, icu, mine):
    """with required apostrophes ICU repeats a case up to its #, where no category is asked for"""
    return (request["apostrophes"] == "required" and icu[0] == "text" and "text" in mine
            and "#" in request["pattern"] and len(icu[1]) > len(mine["text"]))


def required_late_error(request, icu, mine):
    """with required apostrophes ICU reads the case it takes again; Myna all of them, at once"""
    return request["apostrophes"] == "required" and icu[0] != "parse" and "text" not in mine


def limit(request, icu, mine):
    """messages have limits (nesting-depth, variants, placeholders, digits); ICU has hardly any"""
    return any(kind.startswith("message.too-") for kind in error_types(mine))


EXPLAINED = [exact_offset, inexact_offset, whole_decimal_date, date_range, large_spellout, required_number_sign,
             required_late_error, limit]


def explanation(request, icu, mine):
    """The name of the class that explains a difference, or None."""
    for explained in EXPLAINED:
        if explained(request, icu, mine):
            return explained.__name__.replace("_", "-")
    return None
