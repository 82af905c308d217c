"""Renders a log in one process and with Spark on 2 and 4 executors, kills a filter and an executor
on the way, and compares the answers; started by `run`."""

import argparse
import glob
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PARTITIONS = 16
LOCALES = ["en", "zh-CN", ["fr", "zh-Hans-SG"]]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--myna", required=True, help="the program myna-workbench")
    parser.add_argument("--scratch", required=True)
    parser.add_argument("--lines", type=int, default=1_000_000)
    arguments = parser.parse_args()
    run = Run(arguments.myna, arguments.scratch)
    run.write_log(arguments.lines)
    run.in_one_process()
    print(f"{'run':34} {'seconds':>8} {'executors':>9} {'lost':>5} {'tasks':>6} {'failed':>7}  answers")
    print(f"{'one process, one thread':34} {run.seconds:8.1f} {'–':>9} {'–':>5} {'–':>6} {'–':>7}  "
          f"{arguments.lines:,} lines")
    for executors in (2, 4):
        run.with_spark(f"{executors} executors", executors)
    run.with_spark("2 executors, a filter killed", 2, kills="filter")
    run.with_spark("2 executors, an executor killed", 2, kills="executor")
    if run.problems:
        sys.exit("\n".join(["", *run.problems]))


class Run:
    """One log, its answers, and what was wrong with them."""

    def __init__(self, myna, scratch):
        self.filter = f"{myna} render --batch --jobs 1 --keep-going"
        self.myna = myna
        self.scratch = scratch
        self.log = os.path.join(scratch, "log.ndjson")
        self.problems = []
        self.expected = ""
        self.seconds = 0.0

    def write_log(self, count):
        """Writes codes as a payment system logs them: known, unknown, with and without amounts."""
        listed = subprocess.run(
            [self.myna, "list", "--format", "json"], stdout=subprocess.PIPE, check=True)
        codes = [json.loads(line)["code"] for line in listed.stdout.decode("utf-8").splitlines()]
        rng = random.Random(1)
        with open(self.log, "w", encoding="utf-8") as log:
            for number in range(count):
                request = {
                    "id": number, "code": rng.choice(codes), "audience": "customer",
                    "locale": rng.choice(LOCALES)
                }
                if rng.random() < 0.3:
                    request["code"] = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
                    value = f"{rng.randint(100, 9_999_999) / 100:.2f}"
                    request["args"] = {
                        "limit": {"type": "money", "value": value, "currency": "CNY"}
                    }
                elif rng.random() < 0.01:
                    request["code"] = f"无此代码_{number % 7}"
                log.write(json.dumps(request, ensure_ascii=False) + "\n")

    def in_one_process(self):
        output = os.path.join(self.scratch, "one.ndjson")
        start = time.monotonic()
        with open(self.log, "rb") as log, open(output, "wb") as answers:
            subprocess.run(self.filter.split(), stdin=log, stdout=answers, check=True)
        self.seconds = time.monotonic() - start
        self.expected = digest([output])

    def with_spark(self, title, executors, kills=None):
        output = os.path.join(self.scratch, "answers")
        events = os.path.join(self.scratch, "events")
        for folder in (output, events):
            shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(events)
        # `local-cluster` starts each executor as a process of its own, as a cluster does; threads of
        # `local[N]` could not be killed one by one, and are not tried again.
        command = [
            sys.executable, os.path.join(HERE, "render_log.py"),
            "--master", f"local-cluster[{executors},1,1024]", "--filter", self.filter,
            "--partitions", str(PARTITIONS), self.log, output,
        ]
        start = time.monotonic()
        with open(os.path.join(self.scratch, "spark.log"), "wb") as log:
            with subprocess.Popen(command, env=environment(events), stderr=log, stdout=log) as spark:
                killed = kill_one(spark, kills) if kills else 0
                status = spark.wait()
        seconds = time.monotonic() - start
        report = Events(events)
        parts = sorted(glob.glob(os.path.join(output, "part-*")))
        same = status == 0 and digest(parts) == self.expected
        print(f"{title:34} {seconds:8.1f} {report.executors:9} {report.lost:5} {report.tasks:6} "
              f"{report.failed:7}  {'the same' if same else 'OTHERS'}", flush=True)
        if not same:
            self.problems.append(f"{title}: status {status}, see {log.name}")
        if kills and not (killed and report.failed):
            self.problems.append(f"{title}: nothing was killed, or no task had to be done again")
        if kills == "executor" and not report.lost:
            self.problems.append(f"{title}: no executor was lost")


def environment(events):
    """Everything that Spark is told, apart from the program's own arguments."""
    settings = {
        "spark.eventLog.enabled": "true", "spark.eventLog.dir": f"file://{events}",
        "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
        "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
    }
    words = " ".join(f"--conf {name}={value}" for name, value in settings.items())
    return dict(
        os.environ, PYSPARK_SUBMIT_ARGS=f"{words} pyspark-shell", PYSPARK_PYTHON=sys.executable,
        SPARK_LOCAL_IP="127.0.0.1")


class Events:
    """What Spark says happened, from its event log."""

    def __init__(self, folder):
        self.executors = self.lost = self.tasks = self.failed = 0
        for path in glob.glob(os.path.join(folder, "*")):
            with open(path, encoding="utf-8") as log:
                for line in log:
                    self.count(json.loads(line))

    def count(self, event):
        kind = event["Event"]
        self.executors += kind == "SparkListenerExecutorAdded"
        self.lost += kind == "SparkListenerExecutorRemoved"
        if kind == "SparkListenerTaskEnd":
            self.tasks += 1
            self.failed += event["Task End Reason"]["Reason"] != "Success"


def kill_one(spark, kind):
    """Kills a filter or an executor of this run while it works; returns its number, or 0."""
    while spark.poll() is None:
        below = descendants(spark.pid)
        filters = [pid for pid in below if is_filter(pid)]
        executors = [pid for pid in below if "CoarseGrainedExecutorBackend" in words_of(pid)]
        found = {"filter": filters, "executor": executors}[kind]
        # Only once filters have worked: an executor without a task would be no loss.
        if found and any(seconds_of_work(pid) > 0.05 for pid in filters):
            os.kill(found[0], signal.SIGKILL)
            return found[0]
        time.sleep(0.02)
    return 0


def is_filter(pid):
    # The command of the program that starts Spark holds these words, too.
    words = words_of(pid)
    return " render --batch " in words and "render_log.py" not in words


def words_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return ""


def fields_of(pid):
    """The fields of /proc/PID/stat behind the name, which may hold blanks."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rsplit(")", 1)[1].split()
    except OSError:
        return []


def seconds_of_work(pid):
    fields = fields_of(pid)
    return int(fields[11]) / os.sysconf("SC_CLK_TCK") if fields else 0


def descendants(pid):
    """All processes below one, by their parents."""
    children = {}
    for name in os.listdir("/proc"):
        fields = fields_of(name) if name.isdigit() else []
        if fields:
            children.setdefault(int(fields[1]), []).append(int(name))
    found, waiting = [], [pid]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def digest(paths):
    found = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            while chunk := file.read(1 << 20):
                found.update(chunk)
    return found.hexdigest()


main()
