"""Times `myna check` on a folder of many messages."""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time

RUNS = 5


def split(path):
    """The head of a locale file, and its sections."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    head, _, body = text.partition("\n---\n")
    sections = re.split(r"(?m)^(?=\[)", body)
    return head + "\n---\n" + sections[0], sections[1:]


def repeat(folder, wanted):
    """Repeats the sections of each locale file under new names until a locale has enough messages."""
    locales = [
        name for name in sorted(os.listdir(folder)) if os.path.isdir(os.path.join(folder, name))
        and name != "catalogue"
    ]
    total = 0
    for locale in locales:
        files = [split(os.path.join(folder, locale, name)) for name in ("customer.mf2", "developer.mf2")]
        entries = [sum(len(re.findall(r"(?m)^[a-z][\w.-]* =", s)) for s in part[1]) for part in files]
        rounds = -(-wanted // sum(entries))
        for name, (head, sections) in zip(("customer.mf2", "developer.mf2"), files):
            text = head + "".join(sections)
            for number in range(1, rounds):
                text += "".join(re.sub(r"(?m)^\[(.*)\]", rf"[\1.n{number}]", s) for s in sections)
            with open(os.path.join(folder, locale, name), "w", encoding="utf-8") as file:
                file.write(text)
        total += sum(entries) * rounds
    return total


def main():
    myna, wanted, scratch = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    folder = os.path.join(scratch, "Locales")
    shutil.copytree("Locales", folder)
    total = repeat(folder, wanted)
    times = []
    for _ in range(RUNS):
        start = time.monotonic()
        done = subprocess.run(
            [myna, "check", folder, "--format", "json"], stdout=subprocess.PIPE, check=False)
        times.append(time.monotonic() - start)
    seconds = statistics.median(times)
    found = re.match(rb'\{"files":(\d+),"messages":(\d+)', done.stdout)
    if not found:
        sys.exit(f"check-speed: myna check said {done.stdout[:200]!r}")
    messages = int(found.group(2))
    print(f"{messages} messages in {found.group(1).decode()} files: {seconds:.2f} s, "
          f"{messages / seconds:,.0f} messages a second, {os.cpu_count()} processors")
    return 0 if messages >= total else 1


if __name__ == "__main__":
    sys.exit(main())
