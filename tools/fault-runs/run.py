"""Runs commands while their system calls fail; see tools/faults."""

import argparse
import concurrent.futures
import os
import queue
import re
import sys
import tempfile
import threading

import commands
import printing
import tracing
import writers

# What empties the line that shows how far it is.
CLEAR = "\r\x1b[K" if sys.stdout.isatty() else ""
# Runs, and of those that write files how many ended with all files old, all new, or some of each.
COLUMNS = ("runs", "old", "new", "some", "failures")


class Table:
    """Rows of command and fault, and how far it is for a terminal."""

    def __init__(self):
        self.rows = {}
        self.failures = 0
        self.runs = 0
        self.lock = threading.Lock()

    def add(self, command, fault, state, problems):
        with self.lock:
            row = self.rows.setdefault((command, fault), dict.fromkeys(COLUMNS, 0))
            row["runs"] += 1
            if state in row:
                row[state] += 1
            row["failures"] += bool(problems)
            self.runs += 1
            for problem in problems:
                self.failures += 1
                print(f"{CLEAR}{command}: {problem}", flush=True)
            if CLEAR:
                print(f"{CLEAR}{self.runs} runs, {self.failures} problems: {command}, {fault}", end="", flush=True)

    def write(self):
        print(CLEAR, end="")
        width = max((len(command) for command, _ in self.rows), default=7)

        def line(command, fault, cells):
            print(f"{command:<{width}}  {fault:<17}" + "".join(f" {cell:>8}" for cell in cells))

        line("command", "fault", COLUMNS)
        total = dict.fromkeys(COLUMNS, 0)
        for (command, fault), row in sorted(self.rows.items()):
            line(command, fault, row.values())
            total = {name: count + row[name] for name, count in total.items()}
        line("all", "", total.values())


def untried(myna):
    """The verbs that no run of all would try."""
    text = tracing.plain([myna, "--help"], ".").output.decode()
    verbs = re.findall(r"^  ([a-z-]+) {2,}[A-Z]", text.partition("SUBCOMMANDS:")[2], re.MULTILINE)
    if len(verbs) < 20:
        raise RuntimeError("the help names no verbs")
    tried = {command.arguments[0] for command in commands.COMMANDS} | {words[0] for words, _ in commands.PRINTING}
    return sorted(set(verbs) - tried)


def wanted(options, *names):
    return not options.only or any(name in options.only for name in names)


def try_writers(options, table, scratch):
    chosen = [command for command in commands.COMMANDS
              if not options.commands or any(command.name.startswith(name) for name in options.commands)]
    workers = queue.Queue()
    for worker in range(options.jobs):
        workers.put(worker)

    def work(trial, name, runs):
        worker = workers.get()
        try:
            for state, problems in runs(worker):
                table.add(trial.command.name, name, state, problems)
        finally:
            workers.put(worker)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        trials = pool.map(lambda command: writers.Trial(command, options.programs, scratch), chosen)
        tasks = []
        for trial in trials:
            for name, call, fault in trial.faults():
                is_kill = name.startswith("SIGKILL")
                if wanted(options, "SIGKILL" if is_kill else call):
                    def runs(worker, trial=trial, name=name, call=call, fault=fault):
                        return trial.each(name, call, fault, worker)
                    tasks.append(pool.submit(work, trial, "SIGKILL" if is_kill else name, runs))
            if wanted(options, "short"):
                if not trial.takes_short_writes(options.short_writes):
                    table.add(trial.command.name, "short writes", "", ["writes were not short"])
                def short(worker, trial=trial):
                    return trial.short(options.short_writes, worker)
                tasks.append(pool.submit(work, trial, "short writes", short))
        for task in tasks:
            task.result()


def try_printing(options, table, scratch):
    folder = os.path.join(scratch, "printing", "project")
    os.makedirs(folder)
    myna = os.path.join(options.programs, "myna")
    printing.prepared(folder, myna)
    if wanted(options, "output"):
        for what, problems in printing.outputs(myna, folder):
            table.add("commands that print", what, "", problems)
    if wanted(options, "environment"):
        for what, problems in printing.environments(myna, folder, os.path.join(scratch, "log")):
            table.add("commands", what, "", problems)


def main():
    parser = argparse.ArgumentParser(prog="tools/faults")
    parser.add_argument("--programs", required=True)
    parser.add_argument("--short-writes", required=True)
    parser.add_argument("--only", action="append", metavar="FAULT")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("commands", nargs="*", metavar="COMMAND")
    options = parser.parse_args()
    options.programs = os.path.abspath(options.programs)
    if options.list:
        print("\n".join(command.name for command in commands.COMMANDS))
        return
    for name in options.commands:
        if not any(command.name.startswith(name) for command in commands.COMMANDS):
            parser.error(f"no command '{name}'; --list names them")
    missing = untried(os.path.join(options.programs, "myna"))
    if missing:
        parser.error(f"nothing tries {', '.join(missing)}")
    table = Table()
    with tempfile.TemporaryDirectory() as scratch:
        try_writers(options, table, scratch)
        if not options.commands:
            try_printing(options, table, scratch)
    table.write()
    if table.runs == 0:
        parser.error("nothing was run")
    print(f"\n{'all as it should be' if not table.failures else f'{table.failures} problems'}")
    sys.exit(bool(table.failures))


main()
