"""Runs the tests of the hostile cases and prints the table; see tools/hostile."""

import argparse
import os
import re
import subprocess
import sys

NAME = re.compile(r'"([^"\n]*\(hostile cases? ([\d, ]+)\))"')
RESULT = re.compile(
    r'Test "(.*\(hostile cases? [\d, ]+\))"(?: with (\d+) test cases?)? (passed|failed|skipped)')
# What else shows cases and is only looked up: in which files, what they are called, and what runs them.
OTHERS = {
    "trials": (("tools/trials/faults.py", "tools/trials/load.py"), "trial", "tools/serve-trial load faults"),
    "faults": (("tools/fault-runs/writers.py", "tools/fault-runs/printing.py"), "fault runs", "tools/faults"),
}


def cases():
    with open("tools/hostile-cases.tsv", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    return {int(number): (sent, expected, shown) for number, sent, expected, shown in rows}


def numbers(text):
    return [int(number) for number in text.split(",")]


def tests():
    """Name, numbers and a pattern for the identifier of each test."""
    found = []
    for folder, _, names in sorted(os.walk("Tests")):
        for name in sorted(names):
            if not name.endswith(".swift"):
                continue
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                lines = file.read().split("\n")
            suite = ""
            for index, line in enumerate(lines):
                if type_name := re.match(r"(?:final )?(?:struct|class|enum|extension|actor) (\w+)", line):
                    suite = type_name[1]
                match = NAME.search(line)
                if not match:
                    continue
                function = next(
                    (at[1] for later in lines[index:] if (at := re.match(r"\s*func (\w+)\(", later))), "")
                found.append((match[1], numbers(match[2]), rf"\.{suite}/{function}\("))
    return found


def others():
    """The cases that trials and fault runs name."""
    found = {word: set() for word in OTHERS}
    for word, (paths, _, _) in OTHERS.items():
        for path in paths:
            with open(path, encoding="utf-8") as file:
                for match in re.finditer(r"\(hostile cases? ([\d, ]+)\)", file.read()):
                    found[word].update(numbers(match[1]))
    return found


def run(wanted):
    """What became of each test, by its name: 'passed', 'failed' or 'skipped', and how many cases."""
    # The command line holds so much and no more.
    pattern = "|".join(sorted({test[2] for test in wanted}))
    process = subprocess.Popen(
        ["swift", "test", "--skip-build", "--filter", pattern],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    results, log = {}, []
    for raw in process.stdout:
        line = raw.decode("utf-8", "replace")
        log.append(line)
        if match := RESULT.search(line):
            status, count = results.get(match[1], ("passed", 0))
            worst = "failed" if "failed" in (status, match[3]) else match[3]
            results[match[1]] = (worst, count + int(match[2] or 1))
    process.wait()
    return results, process.returncode, log


class Paint:
    def __init__(self):
        self.is_on = sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def __call__(self, code, text):
        return f"\x1b[{code}m{text}\x1b[0m" if self.is_on else text


def fitted(text, width):
    return text if len(text) <= width else text[:width - 1] + "…"


def widths(rows):
    """Of the columns 'sent' and 'expected': what a terminal has room for, or what they hold."""
    if sys.stdout.isatty():
        wide = max(100, os.get_terminal_size().columns)
        return wide // 4, wide // 3
    return max(len(row[0]) for row in rows), max(len(row[1]) for row in rows)


def seen(number, shown, named, results, rows):
    """What the last column says, and whether it is as it should be; None for what is not there yet."""
    if shown == "not built yet":
        return "not built yet", None
    said, fine = [], True
    if "tests" in shown:
        mine = [name for name, its, _ in named if number in its]
        states = [results.get(name, ("not run", 0)) for name in mine] if results is not None else []
        bad = [name for name in mine if results is not None
               and results.get(name, ("not run", 0))[0] in ("failed", "not run")]
        fine = bool(mine) and not bad
        count = f"{len(mine)} test{'s' if len(mine) != 1 else ''}"
        if results is None:
            said.append(count if mine else "no test")
        elif not mine:
            said.append("no test")
        else:
            skipped = sum(state == "skipped" for state, _ in states)
            word = f"{len(bad)} failed of " if bad else "passed, "
            tried = sum(times for _, times in states)
            said.append(f"{word}{count}, {tried} cases" + (f", {skipped} skipped" if skipped else ""))
    for word, (_, name, _) in OTHERS.items():
        if word in shown:
            fine = fine and number in rows[word]
            said.append(name if number in rows[word] else f"no {name}")
    return "; ".join(said), fine


def main():
    parser = argparse.ArgumentParser(prog="tools/hostile")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("numbers", nargs="*", type=int, metavar="NUMBER")
    options = parser.parse_args()
    table, named, rows, paint = cases(), tests(), others(), Paint()
    chosen = options.numbers or list(table)
    for number in chosen:
        if number not in table:
            parser.error(f"there is no case {number}; there are 1 to {max(table)}")
    results, status, log = None, 0, []
    if not options.list:
        wanted = [test for test in named if not set(test[1]).isdisjoint(chosen)]
        if wanted:
            results, status, log = run(wanted)
    first, second = widths([table[number] for number in chosen])
    failed = 0
    print(paint("1", f"{'case':>4}  {'sent':{first}}  {'expected':{second}}  seen"))
    for number in chosen:
        sent, expected, shown = table[number]
        text, fine = seen(number, shown, named, results, rows)
        failed += fine is False
        colour = "2" if fine is None else "32" if fine else "31"
        columns = f"{number:>4}  {fitted(sent, first):{first}}  {fitted(expected, second):{second}}"
        print(f"{columns}  {paint(colour, text)}")
    for word, (_, _, program) in OTHERS.items():
        if any(word in table[number][2] for number in chosen):
            print(f"\n{word.capitalize()} are run by: {program}")
    problems = [line for line in log if "recorded an issue" in line]
    if status != 0 and not problems:
        # The run itself broke: its last words say how.
        problems = log[-20:]
        failed = failed or 1
    for line in problems[:40]:
        print(fitted(line.rstrip("\n"), 400))
    if failed:
        print(f"\n{failed} cases are not as expected")
    sys.exit(failed != 0)


main()
