"""Makes small changes to a copy of the project and says which of them no test notices."""

import argparse
import csv
import glob
import os
import random
import re
import subprocess
import sys
import time

from mutations import mutations

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TREE = os.path.join(ROOT, ".build-mutate", "tree")
EXPLAINED = os.path.join(ROOT, "tools", "mutation", "explained.tsv")
NEEDED = 0.9

# Which files an area is, which tests are about it, and which targets those are in.
AREAS = {
    "audience": (
        ["Sources/Myna/ArgumentAdmission.swift", "Sources/Myna/LocalizerContents+Limiting.swift",
         "Sources/Myna/Rendered.swift"],
        "MynaTests", "MynaTests"),
    "escapers": (
        ["Sources/MynaRuntime/Output/*.swift", "Sources/MynaModel/ScalarClass.swift"], "Output|Escap|Markup|Scalar|LogLine|LinkTarget",
        "MynaRuntimeTests"),
    "forms": (
        ["Sources/Myna/CodeRendering.swift", "Sources/MynaRuntime/Text/TextRequest.swift",
         "Sources/Myna/TermInsertion.swift"],
        "MynaTests", "MynaTests"),
    "aliases": (
        ["Sources/MynaCatalogue/CatalogueLookup.swift", "Sources/MynaCatalogue/CodeSpelling*.swift",
         "Sources/MynaCatalogue/SeparatorPattern.swift", "Sources/MynaRuntime/Text/CodeKey.swift"],
        "MynaCatalogueTests|MynaTests.Localizer", "MynaCatalogueTests,MynaTests"),
    "money": (
        ["Sources/MynaModel/DecimalNumber.swift", "Sources/MynaModel/Money.swift",
         "Sources/Myna/ArgumentReader.swift"],
        "MynaModelTests|LocalizerArgument", "MynaModelTests,MynaTests"),
}


def run(area, *words, timeout=None):
    """Runs a command in the copy, with the tests of an area; `None` if it took too long."""
    environment = dict(os.environ, MYNA_MUTATE=AREAS[area][2])
    try:
        done = subprocess.run(
            words, cwd=TREE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout,
            env=environment)
    except subprocess.TimeoutExpired as expired:
        return None, (expired.stdout or b"").decode("utf-8", "replace")
    return done.returncode, done.stdout.decode("utf-8", "replace")


def prepare():
    """Copies what git would commit."""
    os.makedirs(TREE, exist_ok=True)
    files = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
        stdout=subprocess.PIPE, check=True).stdout
    subprocess.run(
        ["tar", "--create", "--files-from=-", "--file=-"], cwd=ROOT, input=files,
        stdout=open(os.path.join(TREE, "..", "tree.tar"), "wb"), check=True)
    subprocess.run(["tar", "--extract", "--file=../tree.tar"], cwd=TREE, check=True)


def test(area, timeout):
    """Whether the tests of an area pass, and how many there were."""
    status, output = run(
        area, "swift", "test", "--skip-build", "--filter", AREAS[area][1], timeout=timeout)
    counted = re.search(r"Test run with (\d+) tests", output)
    return status == 0, int(counted.group(1)) if counted else 0


def explained():
    """Survivors that no test could notice, and why."""
    if not os.path.exists(EXPLAINED):
        return {}
    with open(EXPLAINED, encoding="utf-8", newline="") as file:
        return {tuple(row[:4]): row[4] for row in csv.reader(file, delimiter="\t") if len(row) > 4}


def candidates(area, count, seed):
    """The changes of an area that are made."""
    found = []
    for pattern in AREAS[area][0]:
        paths = sorted(glob.glob(os.path.join(ROOT, pattern)))
        for path in paths:
            with open(path, encoding="utf-8") as file:
                found += mutations(os.path.relpath(path, ROOT), file.read())
    if count and count < len(found):
        chosen = random.Random(f"{seed} {area}").sample(found, count)
        found = [mutation for mutation in found if mutation in chosen]
    return found


def judge(area, mutation, timeout):
    """Makes one change: 'noticed', 'survived' or 'invalid'."""
    path = os.path.join(TREE, mutation.path)
    with open(path, encoding="utf-8") as file:
        source = file.read()
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(mutation.apply(source))
        status, _ = run(area, "swift", "build", "--build-tests")
        if status != 0:
            return "invalid"
        passed, _ = test(area, timeout)
        return "survived" if passed else "noticed"
    finally:
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)


def mutate(area, chosen, known):
    """Makes the changes of an area and prints what became of them."""
    print(f"{area}: building", file=sys.stderr, flush=True)
    status, output = run(area, "swift", "build", "--build-tests")
    if status != 0:
        sys.exit(f"mutate: the copy does not build\n{output[-4000:]}")
    start = time.monotonic()
    passed, tests = test(area, 900)
    if not passed or tests == 0:
        sys.exit(f"mutate: the tests of '{area}' must pass before anything is changed")
    # A change that makes a loop run for ever is noticed.
    timeout = 60 + 5 * (time.monotonic() - start)
    results = {"noticed": 0, "survived": 0, "explained": 0, "invalid": 0}
    for number, mutation in enumerate(chosen, 1):
        result = judge(area, mutation, timeout)
        if result == "survived" and mutation.key() in known:
            result = "explained"
        results[result] += 1
        if result in ("survived", "explained"):
            print(f"{result}: {mutation}", flush=True)
            if result == "explained":
                print(f"  {known[mutation.key()]}", flush=True)
        print(f"{area} {number}/{len(chosen)} {result}", file=sys.stderr, flush=True)
    return results


def main():
    parser = argparse.ArgumentParser(prog="tools/mutate")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("areas", nargs="*", choices=[[], *AREAS])
    options = parser.parse_args()
    areas = options.areas or list(AREAS)
    chosen = {area: candidates(area, options.count, options.seed) for area in areas}
    if options.list:
        for mutation in (mutation for area in areas for mutation in chosen[area]):
            print(mutation)
        return 0
    prepare()
    known = explained()
    results = {area: mutate(area, chosen[area], known) for area in areas}
    print(f"\n{'area':12}{'changes':>9}{'noticed':>9}{'survived':>10}{'explained':>11}{'invalid':>9}")
    failed = False
    for area, result in results.items():
        counted = result["noticed"] + result["survived"]
        share = result["noticed"] / counted if counted else 0
        failed = failed or share < NEEDED
        print(
            f"{area:12}{counted:9}{result['noticed']:9}{result['survived']:10}"
            f"{result['explained']:11}{result['invalid']:9}  {share:.0%}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
