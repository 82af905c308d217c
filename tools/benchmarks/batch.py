"""Measures `myna render --batch` beside ICU's own loop of umsg_format; part of tools/bench."""

import json
import os
import random
import statistics
import subprocess
import time

CODE = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
LOCALES = ["en", "zh-CN"]


def figures(program, scratch, quick):
    """Runs all contenders in turn, round by round."""
    lines = 200_000 if quick else 1_000_000
    rounds = 3 if quick else 9
    workbench = program("myna-workbench")
    subjects = {
        "one code with an amount, en and zh-CN": amounts(lines),
        "all codes, customers and developers, en and zh-CN": mixed(workbench, lines),
    }
    compare_texts(program)
    found = []
    for subject, requests in subjects.items():
        path = os.path.join(scratch, "requests.ndjson")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(r, separators=(",", ":")) + "\n" for r in requests)
        rates = {"1": [], "2": [], "umsg": []}
        for _ in range(rounds):
            for jobs in ("1", "2"):
                rates[jobs].append(lines / batch_seconds(workbench, jobs, path))
            rates["umsg"].append(lines / loop(program, lines)["seconds"])
        found += [figure(subject, name, rates) for name in rates]
    return found


def figure(subject, name, rates):
    low, _, high = statistics.quantiles(rates[name], n=4)
    return {
        "group": "batch", "subject": subject, "contender": name, "unit": "messages/s",
        "median": statistics.median(rates[name]), "low": low, "high": high,
        # Of the same round: what disturbs one disturbs the other.
        "ratio": statistics.median(own / icu for own, icu in zip(rates[name], rates["umsg"])),
    }


def amounts(count):
    rng = random.Random(1)
    return (
        {
            "id": number, "code": CODE, "audience": "customer",
            "locale": LOCALES[number % 2], "args": {
                "limit": {
                    "type": "money", "value": f"{rng.randint(100, 9_999_999) / 100:.2f}",
                    "currency": "CNY"
                }
            }
        } for number in range(count))


def mixed(workbench, count):
    rng = random.Random(2)
    listed = subprocess.run(
        [workbench, "list", "--format", "json"], stdout=subprocess.PIPE, check=True)
    codes = [json.loads(line)["code"] for line in listed.stdout.decode("utf-8").splitlines()]
    return (
        {
            "id": number, "code": rng.choice(codes), "audience": rng.choice(
                ["customer", "customer", "customer", "developer"]), "locale": rng.choice(LOCALES)
        } for number in range(count))


def batch_seconds(workbench, jobs, path):
    with open(path, "rb") as requests:
        start = time.monotonic()
        subprocess.run(
            [workbench, "render", "--batch", "--jobs", jobs], stdin=requests,
            stdout=subprocess.DEVNULL, check=True)
        return time.monotonic() - start


def loop(program, count):
    result = subprocess.run(
        [program("MynaBench"), "message-loop", str(count)], stdout=subprocess.PIPE, check=True)
    return json.loads(result.stdout.decode("utf-8"))


def compare_texts(program):
    """Ends the run unless both say the same."""
    opponent = loop(program, 2)
    lines = [
        json.dumps({
            "code": CODE, "audience": "customer", "locale": locale,
            "args": {"limit": {"type": "money", "value": str(opponent["amount"]), "currency": "CNY"}}
        }) for locale in LOCALES
    ]
    result = subprocess.run(
        [program("myna-workbench"), "render", "--batch"], input="\n".join(lines).encode("utf-8"),
        stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line)["fields"] for line in result.stdout.decode("utf-8").splitlines()]
    texts = [[answer["title"], answer["body"]] for answer in answers]
    if texts != opponent["texts"]:
        raise SystemExit(f"bench: the texts differ:\n{texts}\n{opponent['texts']}")
