"""The small changes that could be made to a source file."""

import re

from swift_tokens import tokens

FLIPS = {
    "==": "!=", "!=": "==", "<": "<=", ">": ">=", "<=": "<", ">=": ">", "&&": "||", "||": "&&",
    "...": "..<", "..<": "...",
}
WORDS = {"true": "false", "false": "true", "min": "max", "max": "min"}
# Lines on which a changed constant means nothing: declarations of names, imports, attributes.
SKIPPED = re.compile(
    r"^\s*(import|public import|package import|@|//|extension|case [a-z]\w*( = |$|,|\())"
    r"|reserveCapacity")


class Mutation:
    """One change of one file."""

    def __init__(self, path, token, replacement, lines, end=None):
        self.path, self.line = path, token.line
        self.start, self.end = token.start, end or token.end
        self.replacement = replacement
        self.original = None
        self.source_line = lines[token.line - 1].strip()

    def apply(self, source):
        return source[: self.start] + self.replacement + source[self.end :]

    def key(self):
        """What names the change in the list of explained survivors, wherever the line stands."""
        return (self.path, self.source_line, self.original, self.replacement)

    def __str__(self):
        new = self.replacement or "nothing"
        return f"{self.path}:{self.line}: '{self.original}' becomes '{new}' in: {self.source_line}"


def is_spaced(source, token):
    """An operator between blanks: not a type's brackets, a prefix or an optional."""
    return source[token.start - 1] in " \n" and source[token.end] in " \n"


def mutations(path, source):
    """All changes of a file, in order."""
    lines = source.split("\n")
    all_tokens = tokens(source)
    found = []
    for index, token in enumerate(all_tokens):
        if SKIPPED.search(lines[token.line - 1]):
            continue
        replacement = None
        before = all_tokens[index - 1].text if index else ""
        after = all_tokens[index + 1].text if index + 1 < len(all_tokens) else ""
        if token.kind == "operator" and token.text in FLIPS:
            if token.text in ("...", "..<") or is_spaced(source, token):
                replacement = FLIPS[token.text]
        elif token.kind == "operator" and token.text == "!" and re.match(r"[\w(]", after):
            replacement = ""
        elif token.kind == "word" and token.text in WORDS:
            if token.text in ("true", "false") or (after == "(" and before != "."):
                replacement = WORDS[token.text]
        elif token.kind == "number" and "." not in token.text and before != "$":
            base = 16 if token.text.startswith("0x") else 2 if token.text.startswith("0b") else 10
            value = int(token.text.replace("_", ""), base) + 1
            replacement = f"0x{value:X}" if base == 16 else str(value)
        elif token.kind == "string" and len(token.text) > 2 and "\\(" not in token.text:
            # The wording of diagnostics is not repeated by tests; their ids are.
            if " " in token.text:
                continue
            replacement = '""'
        if replacement is not None:
            found.append(Mutation(path, token, replacement, lines))
    found += dropped_cases(path, source, lines)
    for mutation in found:
        mutation.original = source[mutation.start : mutation.end]
    return sorted(found, key=lambda mutation: (mutation.start, mutation.replacement))


def dropped_cases(path, source, lines):
    """Of `case .a, .b:` each one is dropped in turn."""
    for match in re.finditer(r"^( *case )(\.\w+(?:, \.\w+)+)(:)", source, re.MULTILINE):
        names = match.group(2).split(", ")
        line = source.count("\n", 0, match.start(2)) + 1
        for name in names:
            token = type("Place", (), {})()
            token.start, token.end, token.line = match.start(2), match.end(2), line
            rest = ", ".join(other for other in names if other != name)
            yield Mutation(path, token, rest, lines)
