"""Runs the benchmarks and prints their figures; started by tools/bench."""

import argparse
import glob
import json
import os
import re
import subprocess
import sys

import batch
import plots
import tables

GROUPS = ["messages", "whole-way", "store", "compile", "start", "threads", "batch"]
SIZES = [86, 10_000, 1_000_000]
QUICK_SIZES = SIZES[:2]
# What a message may allocate. Times have no threshold, they are the machine's.
ALLOCATIONS = {"myna-buffer": 0, "myna-string": 1}
# The store of the whole way and of the threads.
STORE = 10_000


class Runner:
    """Runs programs and collects the lines of JSON that they print."""

    def __init__(self, programs, scratch, quick):
        self.programs = programs
        self.scratch = scratch
        self.quick = ["--quick"] if quick else []
        self.sizes = QUICK_SIZES if quick else SIZES
        self.figures = []
        # A freed page would have to be asked for again at the next round: noise, and the same for
        # all contenders.
        self.environment = dict(os.environ, MALLOC_TRIM_THRESHOLD_="4294967296")

    def program(self, name):
        return os.path.join(self.programs, name)

    def bench(self, *words, environment=None):
        """Runs the harness in a process of its own."""
        return self.lines([self.program("MynaBench"), *self.quick, *words], environment)

    def lines(self, command, environment=None):
        print("running: " + " ".join(map(os.path.basename, command))[:90], file=sys.stderr)
        # Output in UTF-8 is no error of the tool's, whatever the caller's locale is.
        result = subprocess.run(
            command, stdout=subprocess.PIPE, env=environment or self.environment)
        if result.returncode != 0:
            sys.exit(f"bench: {os.path.basename(command[0])} ended with {result.returncode}")
        return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]

    def bundle(self, codes):
        """Path of a bundle of generated messages."""
        path = os.path.join(self.scratch, f"{codes}.myna")
        if not os.path.exists(path):
            self.bench("make", path, str(codes))
        return path

    # Groups

    def run(self, group):
        self.figures += getattr(self, group.replace("-", "_"))()

    def messages(self):
        return self.bench("messages")

    def whole_way(self):
        return self.bench("whole-way", self.bundle(STORE))

    def store(self):
        # Each size in a fresh process, which gives back what it frees: memory is measured.
        return [
            figure for codes in self.sizes
            for figure in self.bench(
                "open", self.bundle(codes), str(codes), environment=dict(os.environ))
        ]

    def compile(self):
        return self.bench("compile")

    def threads(self):
        return self.bench("threads", self.bundle(STORE))

    def start(self):
        code = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
        render = [self.program("myna"), "render", code]
        commands = [
            ["Swift that links ICU", self.program("MynaHelloSwift")],
            ["C", self.program("MynaHelloC")],
            ["myna render", *render],
            ["myna render, a limit, zh-CN", *render, "--locale", "zh-CN", "--arg",
             "limit=50000CNY"],
        ]
        return self.bench("start", *(word for command in commands for word in [*command, "--"]))

    def batch(self):
        return batch.figures(self.program, self.scratch, bool(self.quick))

    def callgrind(self, *words):
        """Command that counts inside `myna_measured`, and where the counts go."""
        path = os.path.join(self.scratch, "callgrind")
        # Without debug information: valgrind gives up on forms that it does not know.
        program = os.path.join(self.scratch, "MynaBench")
        subprocess.run(
            ["strip", "--strip-debug", "-o", program, self.program("MynaBench")], check=True)
        options = ["--quiet", "--tool=callgrind", "--toggle-collect=myna_measured"]
        return ["valgrind", *options, f"--callgrind-out-file={path}", *words], program, path

    def profile(self, subject):
        """Prints which functions the instructions of a message are in."""
        command, program, path = self.callgrind()
        words = [program, "profile", subject]
        if re.fullmatch(r"W\d .*", subject) is None:
            words.append(self.bundle(STORE))
        figures = self.lines([*command, *words])
        if not figures:
            sys.exit(f"bench: there is no message '{subject}', expected one such as 'W4 en'"
                     " or '10,000 codes, two amounts, en'")
        found = subprocess.run(["callgrind_annotate", path], stdout=subprocess.PIPE, check=True)
        shown = subprocess.run(
            ["swift", "demangle", "--simplified"], input=found.stdout, stdout=subprocess.PIPE,
            check=True)
        for line in shown.stdout.decode("utf-8", "replace").splitlines():
            match = re.match(r" *([0-9,]+) \( *([0-9.]+%)\) +(?:\S*?:)?(.*?)(?: \[.*)?$", line)
            if match:
                count = int(match[1].replace(",", "")) / figures[0]["operations"]
                print(f"{count:10,.1f} {match[2]:>7}  {match[3]}")

    def instructions(self):
        """Counts instructions: callgrind writes one file for each call of `myna_measured`."""
        command, program, path = self.callgrind("--dump-after=myna_measured")
        command += [program, "instructions", self.bundle(STORE)]
        figures = self.lines(command)
        for number, figure in enumerate(figures, 1):
            with open(f"{path}.{number}", encoding="utf-8") as dump:
                total = re.search(r"^totals: (\d+)", dump.read(), re.MULTILINE)
            figure["unit"] = "instructions"
            figure["median"] = int(total.group(1)) / figure.pop("operations")
        for dump in glob.glob(path + "*"):
            os.remove(dump)
        medians = {(f["subject"], f["contender"]): f["median"] for f in figures}
        for figure in figures:
            figure["ratios"] = [
                medians[figure["subject"], base] / max(figure["median"], 1)
                for base in ["icu", "icu-reusing"]
            ]
        self.figures += figures


def main():
    parser = argparse.ArgumentParser(prog="tools/bench")
    parser.add_argument("--programs", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--scratch", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--svg", metavar="DIR")
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--profile", metavar="MESSAGE")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("groups", nargs="*", metavar="GROUP", choices=[*GROUPS, []])
    arguments = parser.parse_args()
    runner = Runner(arguments.programs, arguments.scratch, arguments.quick)
    if arguments.profile:
        return runner.profile(arguments.profile)
    if arguments.instructions:
        runner.instructions()
    else:
        for group in arguments.groups or GROUPS:
            runner.run(group)
    if arguments.json:
        print(json.dumps(runner.figures, ensure_ascii=False, indent=1))
    else:
        tables.show(runner.figures)
    if arguments.svg:
        plots.draw(runner.figures, arguments.svg)
    if arguments.check:
        check(runner.figures)


def check(figures):
    """Ends with 1 if a message allocates more than it may."""
    excess = [
        f"{f['subject']} {f['contender']}: {f['allocations']:g} allocations" for f in figures
        if f["group"] == "messages" and f.get("allocations", 0) > ALLOCATIONS.get(
            f["contender"], f["allocations"])
    ]
    if excess:
        sys.exit("\nbench: more allocations than allowed:\n" + "\n".join(excess))


main()
