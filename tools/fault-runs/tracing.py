"""Runs of the command, under strace or without it."""

import dataclasses
import os
import re
import signal
import subprocess

import project

# The errors that a call is made to give.
FAULTS = {
    "write": ("ENOSPC", "EIO", "EINTR"), "writev": ("ENOSPC", "EIO"), "pwrite64": ("ENOSPC", "EIO"),
    "copy_file_range": ("ENOSPC", "EIO"), "sendfile": ("ENOSPC", "EIO"), "ftruncate": ("EIO",),
    "fallocate": ("ENOSPC",), "fsync": ("ENOSPC", "EIO"), "fdatasync": ("ENOSPC", "EIO"), "close": ("EIO",),
    "open": ("ENOSPC", "EMFILE", "EACCES", "EIO"), "openat": ("ENOSPC", "EMFILE", "EACCES", "EIO"),
    "rename": ("ENOSPC", "EACCES", "EIO"), "renameat": ("ENOSPC", "EACCES", "EIO"),
    "renameat2": ("ENOSPC", "EACCES", "EIO"), "link": ("ENOSPC", "EACCES", "EIO"),
    "linkat": ("ENOSPC", "EACCES", "EIO"), "unlink": ("EACCES",), "unlinkat": ("EACCES",),
    "mkdir": ("ENOSPC", "EACCES"), "mkdirat": ("ENOSPC", "EACCES"),
    "chmod": ("EPERM",), "fchmod": ("EPERM",), "fchmodat": ("EPERM",), "flock": ("ENOLCK", "EINTR"),
    "stat": ("EACCES", "EIO"), "lstat": ("EACCES", "EIO"), "fstat": ("EIO",), "newfstatat": ("EACCES", "EIO"),
    "statx": ("EACCES", "EIO"), "read": ("EIO", "EINTR"), "pread64": ("EIO",), "getdents64": ("EIO",),
    "pipe2": ("EMFILE",), "pipe": ("EMFILE",), "socketpair": ("EMFILE",), "clone": ("EAGAIN",),
    "clone3": ("EAGAIN",), "vfork": ("EAGAIN",), "fork": ("EAGAIN",), "execve": ("EACCES", "EIO"),
    "readlink": ("EACCES", "EIO"),
}
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
SECONDS = 60


@dataclasses.dataclass
class Run:
    """What a run gave."""

    status: int
    output: bytes
    error: str
    trace: list

    @property
    def was_hit(self):
        """Whether a fault was injected; a signal ends the trace instead."""
        return any("(INJECTED)" in line for line in self.trace)

    @property
    def is_mute(self):
        """Whether a write to standard error was hit, perhaps with one of another process."""
        return any("(INJECTED)" in line and " write(2<" in line for line in self.trace)

    @property
    def hit(self):
        """The first call that was hit."""
        return next((line for line in self.trace if "(INJECTED)" in line), "")


def plain(words, folder, environment=None, **streams):
    """Runs without strace."""
    done = subprocess.run(
        words, cwd=folder, env={**project.ENVIRONMENT, **(environment or {})}, timeout=SECONDS,
        **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams})
    return Run(done.returncode, done.stdout or b"", (done.stderr or b"").decode(errors="replace"), [])


def traced(words, folder, log, calls, inject=None, environment=None):
    """Runs under strace, of which the log is kept in a file."""
    command = ["strace", "-f", "-qq", "-y", "-s", "400", "-o", log, "-e", f"trace={calls}", "-e", "signal=none"]
    if inject:
        command += ["-e", f"inject={inject}"]
    try:
        run = plain([*command, *words], folder, environment)
    except subprocess.TimeoutExpired:
        run = Run(-signal.SIGALRM, b"", "did not end", [])
    with open(log, encoding="utf-8", errors="replace") as file:
        run.trace = file.read().splitlines()
    os.unlink(log)
    return run


def pipe_closings(trace):
    """At which of its calls of close(2) a process closes a pipe.

    strace does not do the call that it lets fail, and Linux always does: a program whose pipe stays open
    waits for an end that cannot come, which shows nothing.
    """
    counts, found = {}, set()
    for line in trace:
        match = CALL.match(line)
        if match and match.group(1) == "close":
            process = line.split(" ", 1)[0]
            counts[process] = counts.get(process, 0) + 1
            if "<pipe:" in line or "<socket:" in line:
                found.add(counts[process])
    return found


def starts(trace, mark):
    """How often each call happens before the project is touched first, and how often in all.

    The calls before are the dynamic linker's and the runtime's, the same for all verbs of a program.
    Calls are counted for each process, as strace does.
    """
    before, total = {}, {}
    process, is_after = None, False
    for line in trace:
        match = CALL.match(line)
        if not match:
            continue
        number = line.split(" ", 1)[0]
        process = process or number
        call = match.group(1)
        is_after = is_after or mark in line and call != "execve"
        if number == process and not is_after:
            before[call] = before.get(call, 0) + 1
        total[call] = total.get(call, 0) + 1
    return before, total
