"""Makes bundles of a small project."""

import os
import subprocess

FILES = {
    "myna.yaml": """source-locale: en
locales:
  en: {}
catalogues: [catalogue/shop.yaml]
audiences:
  customer: {file: customer, fields: [title, body]}
  developer: {file: developer, fields: [cause]}
keys: {generic: generic, unknown-code: unknown, ambiguous-code: ambiguous}
""",
    "catalogue/shop.yaml": """provider: shop
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
""",
    "en/developer.mf2": "@locale en\n---\n[NO_MONEY]\ncause = No money.\n[unknown]\ncause = Unknown."
                        "\n[ambiguous]\ncause = Ambiguous.\n",
    "en/terms.mf2": "",
}
CUSTOMER = "@locale en\n---\n[generic]\ntitle = Failed\nbody = It failed.\n[purse]\n" \
           "title = {text}\nbody = {text}.\n"
TARGET = "/v1/messages/shop/NO_MONEY?audience=customer"


def project(folder, text):
    """Writes a project whose title and body are the text."""
    for name, contents in dict(FILES, **{"en/customer.mf2": CUSTOMER.replace("{text}", text)}).items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(contents)
    return folder


def bundle(programs, folder, text):
    """The bytes of a bundle whose title and body are the text."""
    output = os.path.join(folder, "made.myna")
    subprocess.run(
        [os.path.join(programs, "myna-workbench"), "compile",
         project(os.path.join(folder, "project"), text), "--output", output],
        check=True, stdout=subprocess.DEVNULL)
    with open(output, "rb") as file:
        return file.read()


def replace(path, contents):
    """Writes beside and renames."""
    with open(path + ".new", "wb") as file:
        file.write(contents)
    os.rename(path + ".new", path)
