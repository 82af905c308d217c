"""Faults at each system call of the commands that write files.

They show that a file is old or new, whole, after a kill and on a full disk (hostile cases 83, 86, 87).
"""

import os
import shutil
import signal

import files
import project
import tracing

# Calls before each of which a process is killed: all that touch files, and those around them.
KILLED = sorted(tracing.FAULTS)
WRITE_SIZES = (1, 7, 4096)


class Trial:
    """A command on its project."""

    def __init__(self, command, programs, scratch):
        self.command = command
        self.myna = os.path.join(programs, "myna")
        self.words = [self.myna, *command.arguments]
        self.scratch = os.path.join(scratch, "".join(c if c.isalnum() else "-" for c in command.name))
        self.template = os.path.join(self.scratch, "template")
        os.makedirs(self.template)
        project.make(self.template)
        command.prepare(self.template, self.myna)
        self.old = files.snapshot(self.template)
        self.learn()

    def copy(self, name):
        folder = os.path.join(self.scratch, name)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.template, folder, symlinks=True)
        return folder

    def learn(self):
        """Runs without a fault, twice: what is new, what is said, and which calls are made."""
        seen = []
        for name in ("first", "second"):
            folder = self.copy(name)
            run = tracing.traced(
                self.words, folder, os.path.join(self.scratch, "log"), ",".join(f"?{c}" for c in KILLED))
            if run.status != self.command.status:
                raise RuntimeError(f"{self.command.name}: status {run.status}\n{run.output.decode()}{run.error}")
            seen.append((files.snapshot(folder), run))
        (new, good), (again, other) = seen
        self.output = good.output
        self.oracle = files.Oracle(self.old, new, self.command.random)
        if new == self.old or self.oracle.problems(again, False) or other.output != good.output:
            raise RuntimeError(f"{self.command.name}: nothing is new, or not the same each time")
        mark = next(word for word in self.command.arguments
                    if os.path.exists(os.path.join(self.template, word)) or word == "release")
        self.pipes = tracing.pipe_closings(good.trace)
        self.before, self.total = tracing.starts(good.trace, f'"{mark}')
        if self.command.from_start:
            self.before = {}

    def faults(self):
        """(name of the fault, call, what strace is told), for the calls that this command makes."""
        for call in sorted(self.total):
            if self.total[call] > self.before.get(call, 0):
                for error in tracing.FAULTS[call]:
                    yield f"{call} {error}", call, f"error={error}"
        for call in KILLED:
            if self.total.get(call, 0) > self.before.get(call, 0):
                yield f"SIGKILL at {call}", call, "signal=SIGKILL"

    # One fault

    def each(self, name, call, fault, worker):
        """Lets the n-th call fail, for every n until the command ends unharmed; yields what was seen."""
        number = self.before.get(call, 0)
        log = os.path.join(self.scratch, f"log-{worker}")
        while True:
            number += 1
            if name == "close EIO" and number in self.pipes:
                continue
            folder = self.copy(f"run-{worker}")
            run = tracing.traced(self.words, folder, log, call, f"{call}:{fault}:when={number}")
            is_kill = fault.startswith("signal")
            # strace says nothing of a signal that it sends: who was killed cannot end otherwise.
            was_hit = run.status == -signal.SIGKILL or self.lost_child(run) if is_kill else run.was_hit
            # What may not be deleted stays.
            may_leave = is_kill or call in ("unlink", "unlinkat")
            yield self.judge(run, folder, is_kill, was_hit, f"{name} {number}", may_leave)
            if not was_hit:
                return

    @staticmethod
    def lost_child(run):
        """Whether another process than the first was killed: its last call has no result."""
        return any(line.rstrip().endswith("= ?") and "exit" not in line for line in run.trace)

    def judge(self, run, folder, was_killed, was_hit, what, may_leave=False):
        """('old', 'new' or 'some'; what is wrong) of a run."""
        seen = files.snapshot(folder)
        problems = self.oracle.problems(seen, may_leave)
        are_new, are_old = self.oracle.are_new(seen), self.oracle.are_old(seen)
        if run.status == self.command.status:
            if not are_new:
                problems.append(f"status {run.status}, but not all files are new")
            elif run.output != self.output:
                problems.append(f"status {run.status}, but the output is not whole")
        elif not was_hit:
            problems.append(f"nothing failed, but the status is {run.status}")
        elif run.status < 0 and not (was_killed and run.status == -signal.SIGKILL):
            problems.append(f"ended by signal {-run.status}")
        elif run.status == 0:
            problems.append("status 0")
        elif not was_killed and not run.error and not run.output and not run.is_mute:
            problems.append(f"status {run.status} without a word")
        if not self.oracle.are_untouched(seen) and self.command.repeats and not problems:
            problems += self.repeated(folder)
        said = [f"{what}: {problem}; {run.hit.strip()} {run.error.strip()[-300:]}" for problem in problems]
        return ("new" if are_new else "old" if are_old else "some"), said

    def repeated(self, folder):
        """What is wrong with the next run, in the same folder."""
        run = tracing.plain(self.words, folder)
        seen = files.snapshot(folder)
        problems = self.oracle.problems(seen, not self.command.cleans)
        if run.status != self.command.status or not self.oracle.are_new(seen):
            problems.append(f"status {run.status}, but not all files are new {run.error[-200:]}")
        return [f"the next run: {problem}" for problem in problems]

    # Short writes

    def short(self, library, worker):
        for size in WRITE_SIZES:
            folder = self.copy(f"run-{worker}")
            run = tracing.plain(
                self.words, folder, {"LD_PRELOAD": library, "MYNA_SHORT_WRITES": str(size)})
            state, problems = self.judge(run, folder, False, False, f"{size} bytes at a time")
            yield state, problems

    def takes_short_writes(self, library):
        """Whether the library does what it should, or the runs show nothing."""
        run = tracing.traced(
            self.words, self.copy("short"), os.path.join(self.scratch, "log"), "write",
            environment={"LD_PRELOAD": library, "MYNA_SHORT_WRITES": "7"})
        # Not all of them are: git's own calls do not go through the library.
        return sum(line.endswith(" = 7") for line in run.trace) > 3
