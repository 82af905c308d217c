"""The commands that write files, each with what it needs."""

import dataclasses
import os
import re

import project


@dataclasses.dataclass
class Command:
    """A command that writes files."""

    name: str
    # Arguments of myna, in the folder of the copy.
    arguments: list
    # Makes the files that the command finds, in a folder that holds the project; gets myna's path.
    prepare: object = lambda folder, myna: None
    # What the command ends with if nothing fails.
    status: int = 0
    # Files whose bytes differ from run to run, and what they must be like.
    random: dict = dataclasses.field(default_factory=dict)
    # Whether the command does its work again where it has been done.
    repeats: bool = True
    # Whether it then removes what a killed one has left.
    cleans: bool = True
    # Whether the calls fail too that the program makes before it looks at the project.
    from_start: bool = False


def compiled(folder, myna):
    project.run(folder, myna, "compile", "Locales", "-o", "messages.myna")


def key(folder, myna):
    compiled(folder, myna)
    project.run(folder, myna, "sign", "--new-key", "release")


def resigned(folder, myna):
    key(folder, myna)
    project.run(folder, myna, "sign", "messages.myna", "--key", "release.key")
    project.change(folder, "Locales/en/customer.mf2", "It did not work.", "It failed.")
    compiled(folder, myna)


def older(arguments):
    """Lets a command write what it finds, before the project changes."""
    def prepare(folder, myna):
        for name in [word for word in arguments if word in ("app", "codes")]:
            os.makedirs(os.path.join(folder, name), exist_ok=True)
        project.run(folder, myna, *arguments)
        for locale in ("en", "pl"):
            project.change(folder, f"Locales/{locale}/customer.mf2", "Empty purse", "An empty purse")
        project.change(folder, "Locales/catalogue/shop.yaml", "  NO_MONEY:", "  NO_COINS:")
        project.change(folder, "Locales/en/developer.mf2", "[NO_MONEY]", "[NO_COINS]")
        project.change(folder, "Locales/pl/developer.mf2", "[NO_MONEY]", "[NO_COINS]")
    return prepare


def exported(folder, myna):
    project.run(folder, myna, "export", "po", "Locales", "--locale", "pl", "-o", "pl.po")
    project.change(folder, "pl.po", 'msgstr "Your purse is empty."', 'msgstr "Portfel jest pusty."')
    project.change(folder, "pl.po", 'msgstr "No money."', 'msgstr "Brak pieniędzy."')


def empty_locale(folder, myna):
    """A translation none of whose files exists yet."""
    project.change(folder, "Locales/myna.yaml", "  pl: {", "  de: {fallbacks: [en]}\n  pl: {")


def sides(ours, theirs):
    """Three versions of a file."""
    def prepare(folder, myna):
        for name, text in (("base", None), ("ours", ours), ("theirs", theirs)):
            contents = project.CUSTOMER
            for old, new in text or []:
                assert old in contents
                contents = contents.replace(old, new)
            project.write(folder, f"{name}.mf2", contents)
    return prepare


def lines(folder, myna):
    sides([("Not done", "Undone")], [("Your purse is empty.", "It is empty.")])(folder, myna)
    for name in ("base", "ours", "theirs"):
        project.change(folder, f"{name}.mf2", "[generic]", "[generic")


MERGE = ["merge-driver", "base.mf2", "ours.mf2", "theirs.mf2", "Locales/en/customer.mf2"]
HEX_KEY = re.compile(rb"(?s).{40,600}")
KITS = [["export", "kit", "--locales", "Locales", "--platform", platform, "-o", "app"]
        for platform in ("web", "android", "apple", "c")]
GENERATE = ["generate", "swift", "--locales", "Locales", "--output", "codes"]
COMPILE = ["compile", "Locales", "-o", "messages.myna"]
COMPILE_C = ["compile", "Locales", "--format", "c", "-o", "messages.c"]
PREVIEW = ["preview", "Locales", "--html", "preview.html"]


def export(name):
    command = ["export", name, "Locales", "--locale", "pl", "-o", f"messages.{name}"]
    return Command(f"export {name} -o", command, older(command))


COMMANDS = [
    Command("compile", COMPILE, from_start=True),
    Command("compile, again", COMPILE, older(COMPILE)),
    Command("compile --format c", COMPILE_C, older(COMPILE_C)),
    Command("fmt", ["fmt", "Locales"], lambda folder, myna: project.loose(folder)),
    Command("check --fix", ["check", "Locales", "--fix", "--only", "check.double-blank"],
            lambda folder, myna: project.blanks(folder)),
    Command("update", ["update", "Locales"], project.history),
    Command("update, a new locale", ["update", "Locales"], empty_locale),
    Command("review", ["review", "Locales", "--all", "--state", "reviewed"]),
    Command("import", ["import", "pl.po", "Locales"], exported),
    *[export(name) for name in ("po", "xliff", "csv")],
    *[Command(f"export kit, {words[5]}", words, older(words)) for words in KITS],
    Command("export kit, a new folder", KITS[1]),
    Command("generate swift", GENERATE, older(GENERATE)),
    Command("generate swift, a file", [*GENERATE[:-1], "Codes.swift"]),
    Command("convert --file", ["convert", "--file", "Locales/en/developer.mf2", "--from", "mf2", "--to", "mf1",
                               "-o", "developer.mf2"]),
    Command("preview --html", PREVIEW, older(PREVIEW)),
    Command("merge-driver", MERGE,
            sides([("Not done", "Undone")], [("Your purse is empty.", "It is empty.")])),
    Command("merge-driver, a conflict", MERGE,
            sides([("Not done", "Undone")], [("Not done", "Not made")]), status=1, repeats=False),
    Command("merge-driver, lines", MERGE, lines),
    Command("sign", ["sign", "messages.myna", "--key", "release.key"], key, cleans=False,
            from_start=True),
    Command("sign, again", ["sign", "messages.myna", "--key", "release.key"], resigned, cleans=False),
    Command("sign --new-key", ["sign", "--new-key", "release"],
            random={"release.key": HEX_KEY, "release.pub": HEX_KEY}, repeats=False),
]

# Commands that print, with what they read.
REQUEST = '{"code":"NO_MONEY","audience":"customer","locale":"pl"}\n'
FORMAT = '{"source":"{$n :number}","args":{"n":1234.5},"locale":"de"}\n'
PRINTING = [
    (["--help"], ""), (["--version"], ""), (["render", "--help"], ""),
    (["render", "UNKNOW"], ""), (["render", "--all"], ""),
    (["render", "NO_MONEY", "--locales", "Locales", "--format", "json"], ""),
    (["render", "--batch", "--locales", "Locales", "--jobs", "1"], REQUEST * 2000),
    (["render", "--batch", "--locales", "Locales", "--jobs", "2"], REQUEST * 20000),
    (["format", "Hello"], ""), (["format", "--batch"], FORMAT * 2000), (["list"], ""),
    (["explain", "UNKNOW"], ""), (["explain", "check.double-blank"], ""),
    (["convert", "{a, plural, other {b}}"], ""),
    (["convert", "--batch"], '{"source":"{a}"}\n'),
    (["convert", "--file", "Locales/en/developer.mf2", "--from", "mf2", "--to", "mf1"], ""),
    (["negotiate", "--supported", "en,de", "--desired", "de"], ""),
    (["negotiate", "--batch"], '{"supported":["en","de"],"desired":["de"]}\n'),
    (["inspect", "messages.myna"], ""), (["check", "Locales"], ""), (["check", "--list"], ""),
    (["check", "--manual"], ""), (["check", "Locales", "--format", "sarif"], ""),
    (["status", "Locales"], ""), (["preview", "Locales"], ""),
    (["diff", "Locales", "Locales-new"], ""),
    (["export", "po", "Locales", "--locale", "pl"], ""),
    (["generate", "swift", "--locales", "Locales"], ""), (["limits"], ""),
    (["serve", "--help"], ""), (["sign", "--help"], ""),
]
