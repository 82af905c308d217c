"""Output that cannot be written, and folders of data that must not be looked at (hostile cases 55, 94)."""

import os
import resource
import subprocess

import commands
import project
import tracing


def prepared(folder, myna):
    project.make(folder)
    commands.compiled(folder, myna)
    for name, text in project.FILES.items():
        project.write(folder, name.replace("Locales/", "Locales-new/"), text)
    project.change(folder, "Locales-new/en/customer.mf2", "Not done", "Undone")


def good(myna, words, text, folder):
    return tracing.plain([myna, *words], folder, stdin=None, input=text.encode())


def outputs(myna, folder):
    """(what, what is wrong) for each command that prints and each output that takes not everything."""
    for words, text in commands.PRINTING:
        shown = " ".join(words)[:60]
        whole = good(myna, words, text, folder)
        if whole.status not in (0, 1) or not whole.output:
            yield f"output of {shown}", [f"{shown}: status {whole.status} without a fault {whole.error[-300:]}"]
            continue
        yield "/dev/full", full(myna, words, text, folder, shown)
        yield "nobody reads", closed(myna, words, text, folder, shown)
        for size in sorted({0, 1, len(whole.output) // 2, len(whole.output) - 1} - {len(whole.output)}):
            yield "a file gets full", limited(myna, words, text, folder, size, shown)


def full(myna, words, text, folder, shown):
    with open("/dev/full", "wb") as output:
        run = tracing.plain([myna, *words], folder, stdin=None, input=text.encode(), stdout=output)
    return verdict(run, f"{shown} >/dev/full")


def closed(myna, words, text, folder, shown):
    reader, writer = os.pipe()
    os.close(reader)
    run = tracing.plain([myna, *words], folder, stdin=None, input=text.encode(), stdout=writer)
    os.close(writer)
    # Ended by SIGPIPE, as programs do, or with a status.
    return [] if run.status != 0 else [f"{shown}: status 0 though nobody read"]


def limited(myna, words, text, folder, size, shown):
    """A file that takes some bytes; Python ignores SIGXFSZ, and so do those that it starts here."""
    path = os.path.join(folder, "..", "output")
    with open(path, "wb") as output:
        run = tracing.plain(
            [myna, *words], folder, stdin=None, input=text.encode(), stdout=output, restore_signals=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    return verdict(run, f"{shown}, a file of {size} bytes")


def verdict(run, what):
    if run.status <= 0:
        return [f"{what}: status {run.status}"]
    return [] if run.error else [f"{what}: status {run.status} without a word"]


def environments(myna, folder, log):
    """(what, what is wrong) for each command, with folders that ICU must not look into."""
    evil = os.path.join(folder, "..", "evil")
    os.makedirs(os.path.join(evil, "icudt72l"), exist_ok=True)
    for name in ("icudt72l.dat", "icudt72l/en.res", "icudt72l/root.res", "icudt72l/pool.res", "metaZones.res"):
        with open(os.path.join(evil, name), "wb") as file:
            file.write(b"\xda\x27 no data")
    environment = {"ICU_DATA": evil, "ICU_TIMEZONE_FILES_DIR": evil}
    runs = [words for words, text in commands.PRINTING if not text] + [
        ["format", "--locale", "de", "{$n :number} {$d :datetime}", "--arg", "n=1234.5", "--arg",
         "d=2025-07-01T00:00:00Z"],
        ["format", "--locale", "xx-YY", "{$n :currency}", "--arg", "n=12USD"],
        commands.COMPILE, commands.PREVIEW, ["fmt", "Locales", "--check"], ["update", "Locales", "--check"],
    ]
    for words in runs:
        shown = " ".join(words)[:60]
        run = tracing.traced([myna, *words], folder, log, "%file", environment=environment)
        expected = tracing.plain([myna, *words], folder)
        problems = [f"{shown}: {line[:200]}" for line in run.trace if "/evil" in line and "execve(" not in line]
        if not any("open" in line for line in run.trace):
            problems.append(f"{shown}: nothing was seen")
        if (run.output, run.status) != (expected.output, expected.status):
            problems.append(f"{shown}: another output")
        yield "ICU_DATA", problems
