"""Tries the service; see tools/serve-trial."""

import argparse
import sys
import tempfile

import description
import faults
import load
from table import Table

TRIALS = {"description": description.run, "load": load.run, "faults": faults.run}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    parser.add_argument("--bare", default="")
    parser.add_argument("--schemathesis", default="")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--examples", type=int, default=300)
    parser.add_argument("--scratch")
    parser.add_argument("trials", nargs="*", metavar="TRIAL")
    options = parser.parse_args()
    for trial in options.trials:
        if trial not in TRIALS:
            parser.error(f"no trial '{trial}'; there are {', '.join(TRIALS)}")
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        options.scratch = options.scratch or folder
        for trial in options.trials or TRIALS:
            print(f"\n{trial}\n", flush=True)
            TRIALS[trial](options, table)
    print(f"\n{'all as expected' if table.failed == 0 else f'{table.failed} rows are not as expected'}")
    sys.exit(table.failed != 0)


main()
