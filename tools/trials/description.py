"""Requests made from the service's own description."""

import os
import re
import subprocess

from service import Service

# Bodies and targets that are too large are refused with 413 and 414.
CONFIGURATION = """
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422, 503]

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", 401, 403, 404, 409, 414]
"""


def run(options, table):
    configuration = os.path.join(options.scratch, "schemathesis.toml")
    with open(configuration, "w", encoding="ascii") as file:
        file.write(CONFIGURATION)
    with Service(options.programs) as service:
        for name, port in (("public", service.port), ("operators'", service.admin)):
            url = f"http://127.0.0.1:{port}"
            done = subprocess.run(
                [os.path.abspath(options.schemathesis), "--config-file", configuration, "run", url + "/openapi.json", "--url", url, "--max-examples",
                 str(options.examples), "--checks", "all", "--seed", "1", "--no-color"],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=options.scratch)
            output = done.stdout.decode("utf-8", "replace")
            with open(os.path.join(options.scratch, f"description-{port}.log"), "w", encoding="utf-8") as log:
                log.write(output)
            cases = re.search(r"(\d+) generated", output)
            table.row(
                f"requests made from the {name} description (schemathesis)",
                "every answer as described, no 5xx",
                f"{cases[1] if cases else '?'} cases, status {done.returncode}"
                + ("" if done.returncode == 0 else "\n" + output[-6000:]),
                done.returncode == 0 and service.is_alive())
