#!/usr/bin/env python3
"""Compares Myna with the linked ICU on random MessageFormat 1 messages; called by tools/compare-icu."""
import argparse
import collections
import datetime
import decimal
import json
import subprocess
import sys

import explained
import generate

# MessageFormat 2 resolves all selectors of a matcher; MessageFormat 1 those of the case it takes.
SELECTOR_ERRORS = {"bad-operand", "bad-selector", "unresolved-variable"}


def escaped(text):
    for character in "%\t\n\r":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def unescaped(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%09", "\t"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def lines_of(command, lines):
    """Answers of a program that writes one line for each line it reads."""
    done = subprocess.run(command, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True,
                          encoding="utf-8", check=False)
    answers = done.stdout.split("\n")[:-1]
    if len(answers) != len(lines):
        sys.exit(f"{command[0]} answered {len(answers)} of {len(lines)} lines and ended with {done.returncode}")
    return answers


class Programs:
    """Both programs, asked in batches."""

    def __init__(self, myna, icu):
        self.myna_path = myna
        self.icu_path = icu

    def icu(self, requests):
        lines = []
        for request in requests:
            fields = [request["apostrophes"], request["locale"], request["zone"], request["pattern"]]
            for name, argument in request["args"].items():
                fields += [name, argument["type"], argument["value"]]
            lines.append("\t".join(escaped(field) for field in fields))
        return [tuple(unescaped(field) for field in line.split("\t"))
                for line in lines_of([self.icu_path], lines)]

    def myna(self, arguments, objects):
        lines = [json.dumps(item, ensure_ascii=False) for item in objects]
        return [json.loads(line) for line in lines_of([self.myna_path, *arguments, "--batch"], lines)]

    def format(self, requests, syntax="mf1", sources=None, renamed=None):
        objects = []
        for index, request in enumerate(requests):
            names = renamed[index] if renamed else {}
            arguments = {names.get(name, name): argument(value) for name, value in request["args"].items()}
            item = {"syntax": syntax, "locale": request["locale"], "timeZone": request["zone"], "bidi": "none",
                    "source": sources[index] if sources else request["pattern"], "args": arguments}
            if syntax == "mf1" and request["apostrophes"] != "optional":
                item["apostrophes"] = request["apostrophes"]
            objects.append(item)
        return self.myna(["format"], objects)


def argument(value):
    """An argument for Myna; a double keeps a fraction digit, as its type decides."""
    kind, text = value["type"], value["value"]
    if kind == "string":
        return {"type": "string", "value": text}
    if kind == "date":
        date = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=int(text))
        return {"type": "datetime", "value": f"{date:%Y-%m-%dT%H:%M:%S}.{date.microsecond // 1000:03}Z"}
    if kind == "double":
        text = f"{decimal.Decimal(text):f}"
        text += "" if "." in text else ".0"
    return {"type": "decimal", "value": text}


class Tally:
    """Counts, and shows the first differences."""

    def __init__(self, show):
        self.counts = collections.Counter()
        self.left = show
        self.unexplained = 0

    def same(self, kind):
        self.counts[kind] += 1

    def explained(self, name):
        self.counts["explained: " + name] += 1

    def differs(self, kind, request, **answers):
        self.unexplained += 1
        self.counts["DIFFERENT: " + kind] += 1
        if self.left > 0:
            self.left -= 1
            print(kind, json.dumps(request, ensure_ascii=False))
            for name, answer in answers.items():
                print(f"  {name:8}", json.dumps(answer, ensure_ascii=False))


def agrees(icu, mine):
    """A missing argument prints {name} in both, and is an error to Myna only."""
    errors = [kind for kind in explained.error_types(mine) if kind != "unresolved-variable"]
    if icu[0] == "text":
        return mine.get("text") == icu[1] and not errors
    if icu[0] == "parse":
        return "text" not in mine
    return "text" in mine and bool(mine["errors"])


def compare(programs, requests, tally):
    for request, icu, mine in zip(requests, programs.icu(requests), programs.format(requests)):
        if icu[0] == "request":
            sys.exit(f"the generator made a bad request: {request} {icu}")
        if agrees(icu, mine):
            tally.same({"text": "same text", "parse": "both refuse", "format": "both report"}[icu[0]])
            continue
        name = explained.explanation(request, icu, mine)
        if name:
            tally.explained(name)
        else:
            tally.differs(icu[0], request, icu=icu, myna=mine)


def convert(programs, requests, tally, and_back):
    """MessageFormat 1 to 2, and back: the same text for the same arguments."""
    first = programs.format(requests)
    valid = [index for index, answer in enumerate(first) if "text" in answer]
    tally.counts["not valid MessageFormat 1"] += len(requests) - len(valid)
    requests, first = [requests[index] for index in valid], [first[index] for index in valid]
    converted = programs.myna(
        ["convert", "--from", "mf1", "--to", "mf2"], [{"source": item["pattern"]} for item in requests])
    done = [index for index, item in enumerate(converted) if "source" in item]
    for item in converted:
        if "source" not in item:
            tally.explained(item["diagnostics"][0]["id"])
    requests, first = [requests[index] for index in done], [first[index] for index in done]
    converted = [converted[index] for index in done]
    sources, renamed = [item["source"] for item in converted], [item["renamed"] for item in converted]
    compare_texts(requests, first, programs.format(requests, "mf2", sources, renamed), sources, tally, "MF2")
    if not and_back:
        return
    back = programs.myna(
        ["convert", "--from", "mf2", "--to", "mf1"], [{"source": source} for source in sources])
    said = [index for index, item in enumerate(back) if "source" in item]
    for item in back:
        if "source" not in item:
            tally.counts["back: " + item["diagnostics"][0]["id"]] += 1
    requests = [dict(requests[index], apostrophes="optional") for index in said]
    texts = [back[index]["source"] for index in said]
    again = programs.format(requests, "mf1", texts, [renamed[index] for index in said])
    compare_texts(requests, [first[index] for index in said], again, texts, tally, "back")


def compare_texts(requests, before, after, sources, tally, kind):
    for request, old, new, source in zip(requests, before, after, sources):
        if old["errors"]:
            tally.same(f"{kind}: an error in the first")
        elif old["text"] == new.get("text") and not new["errors"]:
            tally.same(f"{kind}: same text")
        elif old["text"] == new.get("text") and set(explained.error_types(new)) <= SELECTOR_ERRORS:
            tally.explained("eager-selectors")
        else:
            tally.differs(kind, request, source=source, before=old, after=new)


def main():
    parser = argparse.ArgumentParser(prog="tools/compare-icu", description="""
        Compares Myna with the linked ICU on random messages of MessageFormat 1. Ends with 1 if a
        difference is not explained by name.""")
    parser.add_argument("count", nargs="?", type=int, default=20000, help="messages for each seed (20000)")
    parser.add_argument("seeds", nargs="*", type=int, help="seeds of the generator (1 2 3)")
    parser.add_argument("--locale", action="append", help="only this locale; can be repeated")
    parser.add_argument("--show", type=int, default=5, help="how many differences are shown (5)")
    parser.add_argument("--apostrophes", choices=["optional", "required"], default="optional")
    parser.add_argument("--convert", action="store_true", help="compare messages with their MessageFormat 2")
    parser.add_argument("--back", action="store_true", help="--convert, and from there to MessageFormat 1 again")
    parser.add_argument("--myna", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--icu", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    programs = Programs(options.myna, options.icu)
    unexplained = 0
    for seed in options.seeds or [1, 2, 3]:
        requests = generate.requests(options.count, seed, options.locale, options.apostrophes)
        tally = Tally(options.show)
        if options.convert or options.back:
            convert(programs, requests, tally, options.back)
        else:
            compare(programs, requests, tally)
        print(f"seed {seed}: {len(requests)} messages, {tally.unexplained} unexplained differences")
        for name, count in sorted(tally.counts.items()):
            print(f"  {count:7}  {name}")
        unexplained += tally.unexplained
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
