"""Prints the lines that tests run, from the summary of llvm-cov; see tools/coverage."""

import json
import re
import sys

# What a mistake in would be read by a customer, or harm a machine: share of lines that must be run.
GUARDED = {
    "parser": r"Sources/MynaSyntax/(?!.*Print|.*Conversion)",
    "renderer": r"Sources/MynaRuntime/(?!Output/|Bundle/)",
    "escapers": r"Sources/MynaRuntime/Output/",
    "bundle": r"Sources/(Myna|MynaRuntime)/Bundle/",
    "guard": r"Sources/Myna/(ArgumentAdmission|ArgumentReader|CodeRendering|TermInsertion)\.swift",
}
LEAST = 97
LEAST_OF_ALL = 90


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["data"][0]["files"]
    lines = {}
    for entry in files:
        found = re.search(r"Sources/.*", entry["filename"])
        if found:
            lines[found.group()] = entry["summary"]["lines"]
    if not lines:
        sys.exit("coverage: no file of Sources was run")

    def share(paths):
        count = sum(lines[path]["count"] for path in paths)
        return 100 * sum(lines[path]["covered"] for path in paths) / max(1, count), count

    def row(name, paths, least=None):
        value, count = share(paths)
        mark = "" if least is None else "  ok" if value >= least else f"  below {least}"
        print(f"{name:<24}{value:6.1f} %{count:9,} lines{mark}")
        return least is None or value >= least

    for target in sorted({path.split("/")[1] for path in lines}):
        row(target, [path for path in lines if path.split("/")[1] == target])
    print()
    fine = [row(name, [path for path in lines if re.search(pattern, path)], LEAST)
            for name, pattern in GUARDED.items()]
    fine.append(row("all", list(lines), LEAST_OF_ALL))
    guarded = [path for path in lines if any(re.search(pattern, path) for pattern in GUARDED.values())]
    worst = sorted((path for path in guarded if share([path])[0] < LEAST), key=lambda path: share([path])[0])
    if worst:
        print("\nleast of these:")
        for path in worst[:20]:
            print(f"  {share([path])[0]:5.1f} %  {path}")
    sys.exit(not all(fine))


main()
