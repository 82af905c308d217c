"""Starts `myna serve` for a trial and talks to it."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time


class Service:
    """A running service on free ports; its log is kept."""

    def __init__(self, programs, *words, limits=None, stderr=None):
        self.log = ""
        self.command = [os.path.join(programs, "myna-server"), "serve", "--listen", "127.0.0.1:0",
                        "--admin", "127.0.0.1:0", *words]
        self.stderr = stderr
        self.limits = limits
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.command, stderr=self.stderr or subprocess.PIPE, preexec_fn=self.limits)
        self.port = self.admin = None
        if self.stderr:
            return
        deadline = time.monotonic() + 20
        while not (self.port and self.admin):
            line = self.process.stderr.readline().decode("utf-8", "replace")
            if not line or time.monotonic() > deadline:
                raise RuntimeError(f"the service did not start: {self.log}")
            self.log += line
            found = re.search(r"event=listening admin=(yes|no) port=(\d+)", line)
            if found:
                if found[1] == "yes":
                    self.admin = int(found[2])
                else:
                    self.port = int(found[2])
        os.set_blocking(self.process.stderr.fileno(), False)

    def drain(self):
        """Reads what was logged meanwhile."""
        while True:
            chunk = self.process.stderr.read(65536)
            if not chunk:
                return self.log
            self.log += chunk.decode("utf-8", "replace")

    def ask(self, path, method="GET", body=None, headers=None, admin=False, timeout=20):
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.admin if admin else self.port, timeout=timeout)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read(), dict(answer.getheaders())
        finally:
            connection.close()

    def json(self, path, **more):
        status, body, _ = self.ask(path, **more)
        return status, json.loads(body)

    def reload(self):
        return self.json("/admin/reload", method="POST", admin=True)

    def memory(self):
        """Resident MiB, now and at most."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            text = file.read()
        return tuple(
            int(re.search(rf"{name}:\s+(\d+)", text)[1]) // 1024 for name in ("VmRSS", "VmHWM"))

    def processor(self):
        """Seconds of the processor so far."""
        total = 0
        for thread in os.listdir(f"/proc/{self.process.pid}/task"):
            with open(f"/proc/{self.process.pid}/task/{thread}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
        return total / 1e9

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def is_alive(self):
        return self.process.poll() is None

    def stop(self, with_signal=signal.SIGTERM):
        if self.is_alive():
            self.process.send_signal(with_signal)
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=30)
