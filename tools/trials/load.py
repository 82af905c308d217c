"""Load while the messages are exchanged, and the throughput beside a bare route."""

import os
import re
import statistics
import subprocess
import threading
import time

import bundles
from service import Service, connect

# Title and body of an answer must be of one generation, and each answer must be 200.
SCRIPT = """
local threads = {}
function setup(thread)
  table.insert(threads, thread)
  thread:set("bad", 0)
end
function response(status, headers, body)
  local title, text = body:match('"title":"(.-)","body":"(.-)%.?"')
  if status ~= 200 or title == nil or title ~= text then bad = bad + 1 end
end
function done(summary, latency, requests)
  local total = 0
  for _, thread in ipairs(threads) do total = total + thread:get("bad") end
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %.1f %.1f\\n", summary.requests, total,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
"""
QUIET = """
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d 0 %d %.1f %.1f\\n", summary.requests,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
"""


def wrk(url, seconds, script, folder, connections=32):
    """Requests, mixed answers, failed requests, and the percentiles 50 and 99 in microseconds."""
    path = os.path.join(folder, "script.lua")
    with open(path, "w", encoding="ascii") as file:
        file.write(script)
    output = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", path, url],
        check=True, stdout=subprocess.PIPE).stdout.decode()
    found = re.search(r"RESULT (\d+) (\d+) (\d+) ([\d.]+) ([\d.]+)", output)
    return int(found[1]), int(found[2]), int(found[3]), float(found[4]), float(found[5])


def reloads(programs, folder, seconds, table):
    good = [bundles.bundle(programs, folder, f"Generation {n} {'x' * (n + 1)}") for n in range(4)]
    path = os.path.join(folder, "messages.myna")
    bundles.replace(path, good[0])
    with Service(programs, "--bundle", path, "--watch", "20") as service:
        stop = threading.Event()

        def exchange():
            number = 0
            while not stop.wait(0.2):
                number += 1
                contents = good[number % 4]
                bundles.replace(path, contents[: len(contents) // 2] if number % 5 == 0 else contents)

        thread = threading.Thread(target=exchange)
        thread.start()
        requests, mixed, failed, median, high = wrk(
            f"http://127.0.0.1:{service.port}{bundles.TARGET}", seconds, SCRIPT, folder)
        stop.set()
        thread.join()
        _, ready = service.json("/readyz")
        now, most = service.memory()
    table.row(
        f"{seconds} s of load, the bundle replaced every 200 ms, one in five cut in half (hostile case 73)",
        "no failed and no mixed answer, reloads happen",
        f"{requests} requests, {failed} failed, {mixed} mixed; {ready['generation']} generations,"
        f" {ready['refused']} refused; p50 {median:.0f} µs, p99 {high:.0f} µs; {now} MiB, {most} at most",
        failed == 0 and mixed == 0 and ready["generation"] > seconds and ready["refused"] > seconds / 5)


def throughput(programs, bare, folder, seconds, table):
    target = "/v1/messages/alipay/BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR?audience=customer&arg.limit=50000CNY"
    with Service(programs) as service:
        size = len(service.ask(target)[1])
        port = 20000 + os.getpid() % 20000
        other = subprocess.Popen([bare, str(port), str(size)], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                try:
                    connect(port).close()
                    break
                except OSError:
                    time.sleep(0.1)
            ratios, ours, theirs = [], [], []
            # Both in turn, and all of it several times: a machine is slower now and then.
            for _ in range(5):
                ours.append(wrk(f"http://127.0.0.1:{service.port}{target}", seconds, QUIET, folder))
                theirs.append(wrk(f"http://127.0.0.1:{port}{target}", seconds, QUIET, folder))
                ratios.append(ours[-1][0] / theirs[-1][0])
        finally:
            other.kill()
            other.wait()

    def say(runs):
        middle = sorted(runs)[len(runs) // 2]
        return f"{middle[0] / seconds:.0f} requests/s, p50 {middle[3]:.0f} µs, p99 {middle[4]:.0f} µs"

    ratio = statistics.median(ratios)
    table.row(
        f"throughput beside a bare route that returns {size} fixed bytes, 5 x {seconds} s each in turn",
        "at least 90 %",
        f"{ratio:.0%} ({min(ratios):.0%} to {max(ratios):.0%}): {say(ours)}; bare {say(theirs)}",
        ratio >= 0.9)


def run(options, table):
    reloads(options.programs, options.scratch, options.seconds, table)
    throughput(options.programs, options.bare, options.scratch, max(2, options.seconds // 6), table)
