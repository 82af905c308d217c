"""A small project, and the files that commands make of it."""

import os
import subprocess

PROJECT = """source-locale: en
locales:
  en: {}
  pl: {fallbacks: [en]}
catalogues: [catalogue/shop.yaml]
audiences:
  customer: {file: customer, fields: [title, body]}
  developer: {file: developer, fields: [cause]}
keys: {generic: generic, unknown-code: unknown, ambiguous-code: ambiguous}
"""
CATALOGUE = """provider: shop
codes:
  NO_MONEY:
    meaning: the purse is empty
    areas: [balance]
    operations: [pay]
    disclosure: specific
    customer: purse
    retry: after-change
    resolver: buyer
    next-step: top-up
    outcome: failed
    severity: warning
    http-status: 402
    http-passthrough: 402
    parameters:
      amount: {type: money}
"""
CUSTOMER = """@locale en

---

[generic]

title = Not done
body = It did not work.

[purse]

title = Empty purse
body.with-amount = Your purse lacks {$amount :currency}.
body = Your purse is empty.
"""
DEVELOPER = """@locale en

---

[NO_MONEY]

cause = No money.

[unknown]

cause = Unknown code.

[ambiguous]

cause = Ambiguous code.
"""
TERMS = "@locale en\n\n---\n"

FILES = {
    "Locales/myna.yaml": PROJECT,
    "Locales/catalogue/shop.yaml": CATALOGUE,
    "Locales/glossary.tsv": "concept\ten\tpl\npurse\tpurse\tportfel\n",
    **{
        f"Locales/{locale}/{name}.mf2": text.replace("@locale en", f"@locale {locale}")
        for locale in ("en", "pl")
        for name, text in (("customer", CUSTOMER), ("developer", DEVELOPER), ("terms", TERMS))
    },
}
# Nothing of the caller's environment changes what git and the command do.
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_AUTHOR_DATE": "2025-07-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2025-07-01T00:00:00Z",
}


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def change(folder, name, old, new):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        text = file.read()
    assert old in text, (name, old)
    write(folder, name, text.replace(old, new))


def make(folder):
    for name, text in FILES.items():
        write(folder, name, text)


def run(folder, *words):
    """Runs a step of the preparation."""
    done = subprocess.run(words, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(words)}: status {done.returncode}\n{done.stdout}{done.stderr}")


def loose(folder):
    """Files that are not in the canonical layout."""
    for name in ("en/customer", "pl/customer", "pl/developer"):
        change(folder, f"Locales/{name}.mf2", " = ", "=   ")


def blanks(folder):
    """Two files with something to mend, one of them in two rounds."""
    change(folder, "Locales/pl/customer.mf2", "Your purse is", "Your  purse  is")
    change(folder, "Locales/en/customer.mf2", "It did not", "It did  not")


def commit(folder, message):
    run(folder, "git", "add", "-A")
    run(folder, "git", "commit", "-q", "-m", message)


def history(folder, myna):
    """A history of git in which a source changed after it was translated; an entry is new."""
    run(folder, myna, "review", "Locales", "--all", "--state", "translated")
    run(folder, "git", "init", "-q", "-b", "main")
    commit(folder, "One")
    change(folder, "Locales/en/customer.mf2", "It did not work.", "It did not work this time.")
    change(folder, "Locales/en/developer.mf2", "cause = No money.", "cause = No money at all.")
    commit(folder, "Two")
    write(folder, "Locales/en/terms.mf2", TERMS + "\nshop = shop\n")
