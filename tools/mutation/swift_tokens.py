"""Cuts Swift source into tokens, as far as mutations need it."""

import re

TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<string>\#*\"\"\".*?\"\"\"\#*|\#*"(?:\\.|[^"\\\n])*"\#*)
  | (?P<number>0x[0-9A-Fa-f_]+|0b[01_]+|[0-9][0-9_]*(?:\.[0-9]+)?)
  | (?P<word>`?[A-Za-z_][A-Za-z0-9_]*`?)
  | (?P<operator>[-+*/%=<>!&|^~?.]+)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token:
    def __init__(self, kind, text, start, line):
        self.kind, self.text, self.start, self.line = kind, text, start, line
        self.end = start + len(text)


def tokens(source):
    """The tokens without blanks and comments."""
    line = 1
    found = []
    for match in TOKEN.finditer(source):
        kind, text = match.lastgroup, match.group()
        if kind not in ("space", "comment"):
            found.append(Token(kind, text, match.start(), line))
        line += text.count("\n")
    return found
