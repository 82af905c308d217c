"""Faults, each on a service of its own."""

import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import threading
import time

import bundles
from service import Service, connect

HEADER = "POST /v1/render HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


def run(options, table):
    for trial in (killed, truncated, flipped, swapped, gone, slow, large, dear, items, languages,
                  disconnects, descriptors, shutdown, full_log):
        folder = os.path.join(options.scratch, trial.__name__)
        os.makedirs(folder)
        trial(options.programs, folder, table)


def shows(service, text):
    status, body = service.json(bundles.TARGET)
    return status == 200 and body["fields"]["title"] == text


def made(programs, folder, text="One"):
    path = os.path.join(folder, "messages.myna")
    contents = bundles.bundle(programs, folder, text)
    bundles.replace(path, contents)
    return path, contents


def killed(programs, folder, table):
    path, _ = made(programs, folder)
    fine = 0
    with Service(programs, "--bundle", path) as service:
        for _ in range(20):
            service.stop(signal.SIGKILL)
            service.start()
            fine += shows(service, "One")
    table.row("kill -9 and start again, 20 times", "it answers each time", f"{fine} of 20", fine == 20)


def truncated(programs, folder, table):
    path, contents = made(programs, folder)
    refused = served = 0
    with Service(programs, "--bundle", path, "--watch", "3600000") as service:
        for length in range(len(contents)):
            bundles.replace(path, contents[:length])
            refused += service.reload()[0] == 409
            served += length % 50 != 0 or shows(service, "One")
        alive = service.is_alive()
    table.row(
        f"a bundle cut off at each of {len(contents)} lengths (hostile case 77)", "each refused, the old one goes on",
        f"{refused} refused, {'alive' if alive else 'dead'}",
        alive and refused == len(contents) == served)


def flipped(programs, folder, table):
    path, contents = made(programs, folder)
    refused = 0
    with Service(programs, "--bundle", path, "--watch", "3600000") as service:
        for index in range(len(contents)):
            damaged = bytearray(contents)
            damaged[index] ^= 1 << index % 8
            bundles.replace(path, bytes(damaged))
            refused += service.reload()[0] == 409
        alive = shows(service, "One")
    table.row(
        f"a bundle with a bit flipped in each of {len(contents)} bytes (hostile case 78)",
        "each refused, the old one goes on", f"{refused} refused", alive and refused == len(contents))


def swapped(programs, folder, table):
    path, contents = made(programs, folder)
    other = bundles.bundle(programs, folder, "Two")
    with Service(programs, "--bundle", path, "--watch", "50") as service:
        with open(path, "r+b") as file:
            file.truncate(0)
            for start in range(0, len(other), 512):
                file.write(other[start:start + 512])
                file.flush()
                time.sleep(0.02)
        fine = wait(lambda: shows(service, "Two"))
        log = service.drain()
    table.row(
        "a bundle written over slowly, in place (hostile case 81)", "one or the other answers, in the end the new one",
        f"{'the new one' if fine else 'the old one'}; {log.count('reload refused')} loads refused", fine)


def gone(programs, folder, table):
    project = bundles.project(os.path.join(folder, "Locales"), "One")
    with Service(programs, "--locales", project, "--watch", "50") as service:
        os.rename(project, project + ".away")
        degraded = wait(lambda: service.json("/readyz")[1]["status"] == "degraded")
        kept = shows(service, "One")
        os.rename(project + ".away", project)
        bundles.project(project, "Two")
        back = wait(lambda: shows(service, "Two"))
        shutil.rmtree(project)
        os.mkdir(project)
        os.chmod(project, 0)
        kept_again = wait(lambda: service.json("/readyz")[1]["status"] == "degraded") and shows(service, "Two")
        os.chmod(project, 0o755)
    table.row(
        "the watched folder moved away, back, emptied and made unreadable (hostile cases 74, 75)",
        "the old messages go on, health is degraded, what comes back answers",
        f"degraded {degraded}, kept {kept}, back {back}, kept again {kept_again}",
        degraded and kept and back and kept_again)


def slow(programs, folder, table):
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    count = min(10_000, most - 200)
    with Service(programs) as service:
        before = latency(service)
        held = []

        def hold():
            for index in range(count):
                try:
                    connection = socket.socket()
                    connection.setblocking(False)
                    connection.connect_ex(("127.0.0.1", service.port))
                    held.append(connection)
                except OSError:
                    return
                if index % 500 == 0:
                    time.sleep(0.05)

        thread = threading.Thread(target=hold)
        thread.start()
        thread.join()
        for connection in held:
            try:
                connection.send(b"GET / HT")
            except OSError:
                pass
        start = time.monotonic()
        answered = wait(lambda: service.ask("/healthz", timeout=60)[0] == 200, seconds=90)
        waited = time.monotonic() - start
        after = latency(service)
        now, memory = service.memory()
        for connection in held:
            connection.close()
    table.row(
        f"{len(held)} connections that send 8 bytes and no more (hostile case 59)",
        "given up after some seconds, others answered, memory bounded",
        f"first answer after {waited:.1f} s, then p50 {after:.1f} ms ({before:.1f} before); {memory} MiB at most",
        answered and memory < 400)
    with Service(programs) as service:
        before = latency(service)
        connections = []
        for _ in range(500):
            connections.append(connect(service.port))
            connections[-1].send(b"GET /")
        during = latency(service)
        start = time.monotonic()
        for connection in connections:
            connection.settimeout(20)
            try:
                connection.recv(1)
            except OSError:
                pass
        closed = time.monotonic() - start
    table.row(
        "500 connections that send 5 bytes (hostile case 59)", "closed within 10 s, others not slower than twice (or 2 ms)",
        f"closed after {closed:.1f} s; p50 {during:.2f} ms, {before:.2f} before",
        closed < 10 and during < max(2, 2 * before))


def latency(service):
    times = []
    for _ in range(50):
        start = time.monotonic()
        service.ask("/healthz", timeout=60)
        times.append(time.monotonic() - start)
    return sorted(times)[25] * 1000


def large(programs, folder, table):
    with Service(programs) as service:
        status, sent = send_body(service, f"Content-Length: {1 << 30}\r\n\r\n".encode(), b"x" * 65536)
        chunked, sent_chunked = send_body(
            service, b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65536 + b"\r\n")
        alive = service.ask("/healthz")[0] == 200
        _, memory = service.memory()
    table.row(
        "a body of 1 GB, announced and in pieces (hostile case 58)", "413, memory bounded",
        f"{status} and {chunked}; {memory} MiB at most", status == chunked == 413 and alive and memory < 200)


def send_body(service, headers, piece):
    connection = connect(service.port)
    connection.sendall(HEADER.encode() + headers)
    sent = 0
    try:
        while sent < 1 << 30:
            connection.sendall(piece)
            sent += len(piece)
    except OSError:
        pass
    try:
        answer = connection.recv(4096)
    except OSError:
        answer = b""
    connection.close()
    return (int(answer.split()[1]) if answer.startswith(b"HTTP/1.1") else 0), sent


def dear_bodies():
    """Bodies of 64 KiB, each of which is much work for somebody who reads carelessly."""
    size = 64 * 1024
    item = {"code": "UNKNOW", "audience": "customer"}

    def filled(make, unit):
        return json.dumps(make(unit * ((size - 400) // len(json.dumps(unit, ensure_ascii=False).encode()[1:-1]))),
                          ensure_ascii=False).encode()

    yield "a long code", filled(lambda text: {**item, "code": text}, "A")
    yield "a code of combining marks", filled(lambda text: {**item, "code": text}, "a\u0301\u0316")
    yield "a text of combining marks", filled(lambda text: {**item, "args": {"tradeNo": text}}, "\u0301\u0316")
    yield "a long text", filled(lambda text: {**item, "args": {"tradeNo": text}}, "<&\u202e")
    yield "a long number", filled(
        lambda text: {**item, "args": {"limit": {"money": text, "currency": "CNY"}}}, "9")
    yield "a number as such", b'{"code":"A","audience":"customer","args":{"n":' + b"9" * (size - 100) + b"}}"
    yield "deep", b"[" * (size - 10)
    yield "many locales", json.dumps({**item, "locale": ["en-x-" + str(n) for n in range(4000)]}).encode()
    yield "a long locale", filled(lambda text: {**item, "locale": text}, "a-")
    yield "many arguments", json.dumps({**item, "args": {f"a{n}": 1 for n in range(5000)}}).encode()
    yield "same members", b"{" + b'"code":"A",' * 5900 + b'"audience":"customer"}'
    yield "1,000 requests", json.dumps([{"code": f"A{n}", "audience": "customer"} for n in range(1000)]).encode()
    yield "1,000 requests with arguments", json.dumps(
        [{"code": "UNKNOW", "audience": "customer", "args": {"a": 1}} for n in range(900)]).encode()


def dear(programs, folder, table):
    path, _ = made(programs, folder)
    with Service(programs, "--bundle", path) as service:
        dearest = (0.0, "")
        for name, body in dear_bodies():
            assert len(body) <= 64 * 1024, (name, len(body))
            times = []
            for _ in range(10):
                before = service.processor()
                for _ in range(10):
                    service.ask("/v1/render", method="POST", body=body,
                                headers={"Content-Type": "application/json"})
                times.append((service.processor() - before) / 10)
            dearest = max(dearest, (sorted(times)[5], name))
            print(f"  {name}: {sorted(times)[5] * 1000:.1f} ms of the processor")
        alive = shows(service, "One")
    table.row(
        "bodies of 64 KiB that are made to cost much (hostile case 60)", "at most 20 ms of the processor each",
        f"the dearest, {dearest[1]}: {dearest[0] * 1000:.1f} ms", alive and dearest[0] <= 0.02)


def items(programs, folder, table):
    item = {"code": "UNKNOW", "audience": "customer", "locale": "zh-CN"}
    with Service(programs) as service:
        seen = []
        for count in (1000, 1001, 10_000):
            body = json.dumps([item] * count)
            status, answer, _ = service.ask(
                "/v1/render", "POST", body, {"Content-Type": "application/json"})
            seen.append((count, status, len(json.loads(answer)) if status == 200 else 0))
        mixed = json.dumps([item] * 500 + [5] + [item] * 499)
        status, answer = service.json(
            "/v1/render", method="POST", body=mixed, headers={"Content-Type": "application/json"})
    errors = [index for index, one in enumerate(answer) if "error" in one]
    table.row(
        "1,000, 1,001 and 10,000 items; one bad item of 1,000 (hostile case 68)",
        "200, 413, 413; an error at its place",
        f"{', '.join(f'{count}: {status}' for count, status, _ in seen)}; errors at {errors}",
        [status for _, status, _ in seen] == [200, 413, 413] and seen[0][2] == 1000 and errors == [500])


def languages(programs, folder, table):
    """A million headers, no two alike; what is remembered of them must be bounded."""
    count, burst = 1_000_000, 500
    kinds = ("{0}-{0}", "x{0}y;q=0.1", "*;q=0.{0}", "../../{0}", "en-u-nu-{0}", "zh-{0};q=1e9", "q{0}@x")

    def ask(connection, start, size):
        requests = []
        for number in range(start, start + size):
            header = kinds[number % len(kinds)].format(number)
            requests.append(
                f"HEAD /v1/messages/alipay/UNKNOW?audience=customer HTTP/1.1\r\nHost: a\r\nAccept-Language: {header}\r\n\r\n")
        connection.sendall("".join(requests).encode())
        answers = b""
        while answers.count(b"\r\n\r\n") < size:
            piece = connection.recv(1 << 20)
            if not piece:
                break
            answers += piece
        return answers.count(b"HTTP/1.1 200 ")

    with Service(programs) as service:
        connection = connect(service.port)
        fine = sum(ask(connection, start, burst) for start in range(0, count // 10, burst))
        before, _ = service.memory()
        start_time = time.monotonic()
        fine += sum(ask(connection, start, burst) for start in range(count // 10, count, burst))
        took = time.monotonic() - start_time
        after, _ = service.memory()
        connection.close()
    table.row(
        "1,000,000 different headers of languages (hostile case 56)",
        "200 each, memory within 2 MiB of that after 100,000",
        f"{fine} answered; {before} MiB, then {after} MiB; {took / (count * 0.9) * 1e6:.0f} µs each",
        fine == count and after <= before + 2)


def disconnects(programs, folder, table):
    with Service(programs) as service:
        service.ask("/healthz")
        before = service.descriptors()
        for _ in range(10_000):
            connection = connect(service.port)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            connection.send(b"GET /v1/codes HTTP/1.1\r\nHost: localhost\r\n\r\n")
            connection.close()
        fine = wait(lambda: service.descriptors() <= before + 2)
        after = service.descriptors()
        _, memory = service.memory()
    table.row(
        "10,000 askers that hang up before the answer (hostile case 66)", "no descriptor is left, memory bounded",
        f"{before} descriptors before, {after} after; {memory} MiB at most", fine and memory < 200)


def descriptors(programs, folder, table):
    def limit():
        resource.setrlimit(resource.RLIMIT_NOFILE, (96, 96))

    with Service(programs, limits=limit) as service:
        held = []
        for _ in range(150):
            connection = socket.socket()
            connection.setblocking(False)
            connection.connect_ex(("127.0.0.1", service.port))
            held.append(connection)
        time.sleep(1)
        alive = service.is_alive()
        for connection in held:
            connection.close()
        back = wait(lambda: service.ask("/healthz", timeout=20)[0] == 200, seconds=40)
    table.row(
        "150 connections with 96 descriptors (hostile case 67)", "it waits, and recovers",
        f"{'alive' if alive else 'dead'}, {'answers again' if back else 'does not answer'}", alive and back)


def shutdown(programs, folder, table):
    with Service(programs) as service:
        results = {"fine": 0, "refused": 0, "lost": 0}
        stop = threading.Event()

        def ask():
            while not stop.is_set():
                try:
                    connection = connect(service.port)
                except OSError:
                    results["refused"] += 1
                    time.sleep(0.01)
                    continue
                try:
                    connection.sendall(
                        b"GET /v1/codes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    answer = b""
                    while chunk := connection.recv(65536):
                        answer += chunk
                    whole = answer.endswith(b'"next":null}')
                    # One that was never accepted has no answer at all, as one that was refused.
                    results["fine" if whole else "lost" if answer else "refused"] += 1
                except OSError:
                    results["refused"] += 1
                finally:
                    connection.close()

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(2)
        start = time.monotonic()
        status = service.stop()
        took = time.monotonic() - start
        stop.set()
        for thread in threads:
            thread.join()
    table.row(
        "SIGTERM under load (hostile case 69)", "requests that began are answered, status 0 within 5 s",
        f"{results['fine']} whole, {results['lost']} cut off; status {status} after {took:.1f} s",
        status == 0 and results["lost"] == 0 and results["fine"] > 100 and took < 6)


def full_log(programs, folder, table):
    reader, writer = os.pipe()
    port = free_port()
    service = Service(
        programs, "--log-requests", "--listen", f"127.0.0.1:{port}", stderr=writer)
    service.port = port
    answered = wait(lambda: service.ask("/healthz")[0] == 200)
    for _ in range(12_000):
        answered = answered and service.ask("/v1/locales")[0] == 200
    metrics = service.ask("/metrics")[1].decode()
    dropped = int(next(line for line in metrics.split("\n") if line.startswith("myna_log_lines_dropped ")).split()[1])
    os.close(reader)
    os.close(writer)
    service.stop()
    table.row(
        "a log that nobody reads (hostile case 70)", "requests are answered, lost lines are counted",
        f"{'answered' if answered else 'not answered'}, {dropped} lines lost", answered and dropped > 0)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(is_there, seconds=15):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if is_there():
                return True
        except (OSError, subprocess.SubprocessError):
            pass
        time.sleep(0.05)
    return False
