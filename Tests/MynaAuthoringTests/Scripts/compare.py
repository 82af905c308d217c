"""Compares the texts of libmyna with expected ones through ctypes: compare.py LIBRARY KIT CASES."""
import json
import sys

sys.path.insert(0, sys.argv[2])
import example  # the kit's own wrapper; it opens the library that argv[1] names

localizer = example.library.myna_open(f"{sys.argv[2]}/messages.myna".encode(), None, 0)
assert localizer
cases = json.load(open(sys.argv[3], encoding="utf-8"))
differences = 0


def text(value):
    if isinstance(value, dict):
        return f"{value['amount']} {value['currency']}"
    return ",".join(value) if isinstance(value, list) else str(value)


for case in cases:
    arguments = {name: text(value) for name, value in case["args"].items()}
    for field in ("title", "body", "@form"):
        expected = case["expected"][field.lstrip("@")]
        actual = example.render(localizer, case["code"], field, case["locale"], arguments)
        if actual != expected:
            differences += 1
            print(case["code"], field, expected, actual, file=sys.stderr)
example.library.myna_close(localizer)
print(len(cases), differences)
sys.exit(differences > 0)
