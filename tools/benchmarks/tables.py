"""Prints figures as tables."""

CONTENDERS = [
    ("myna-buffer", "Myna, buffer"), ("myna-string", "Myna, String"), ("icu", "ICU4C"),
    ("icu-reusing", "ICU4C, reusing"), ("snprintf", "snprintf"), ("memcpy", "memcpy"),
]


def show(figures):
    for group, title in [("messages", "Messages"), ("whole way", "Code to text")]:
        compared([f for f in figures if f["group"] == group], title)
    store([f for f in figures if f["group"] in ("open", "lookup", "memory", "file")])
    compile_([f for f in figures if f["group"] == "compile"])
    start([f for f in figures if f["group"] == "start"])
    threads([f for f in figures if f["group"] == "threads"])
    batches([f for f in figures if f["group"] == "batch"])


def grid(title, head, rows):
    """Prints columns as wide as what is in them, the first one to the left."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    print(f"\n{title}\n")
    for row in [head, *rows]:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def number(value):
    return f"{value:,.0f}" if value >= 99.5 else f"{value:.1f}" if value >= 9.95 else f"{value:.2f}"


def spread(figure):
    """Half of the distance between the quartiles, as a part of the median."""
    if "low" not in figure or not figure["median"]:
        return ""
    return f" ±{(figure['high'] - figure['low']) / 2 / figure['median']:.0%}"


def time(nanoseconds):
    for unit, size in [("s", 1e9), ("ms", 1e6), ("µs", 1e3)]:
        if nanoseconds >= size:
            return f"{number(nanoseconds / size)} {unit}"
    return f"{number(nanoseconds)} ns"


def subjects(figures):
    return list(dict.fromkeys(figure["subject"] for figure in figures))


def compared(figures, title):
    """Contenders side by side: figure, how many times faster than ICU, allocations."""
    if not figures:
        return
    unit = figures[0]["unit"]
    present = {figure["contender"] for figure in figures}
    columns = [(name, text) for name, text in CONTENDERS if name in present]
    rows = []
    for subject in subjects(figures):
        by_name = {f["contender"]: f for f in figures if f["subject"] == subject}
        rows.append([subject] + [cell(by_name.get(name), name) for name, _ in columns])
    grid(
        f"{title}: {unit} an operation, ± half the distance of the quartiles, × times faster than "
        "ICU4C and than ICU4C reusing its texts, a allocations",
        ["", *(text for _, text in columns)], rows)


def cell(figure, name):
    if figure is None:
        return "–"
    text = number(figure["median"]) + spread(figure)
    if name.startswith("myna"):
        text += "  ×" + "/".join(map(number, figure["ratios"]))
    if "allocations" in figure and (name.startswith("myna") or figure["allocations"]):
        text += f"  {figure['allocations']:.3g}a"
    return text


def value(figures, group, subject, contender, show):
    for figure in figures:
        key = (figure["group"], figure["subject"], figure.get("contender"))
        if key == (group, subject, contender):
            return show(figure["median"]) + spread_of_rounds(figure)
    return "–"


def spread_of_rounds(figure):
    return spread(figure) if figure.get("low") != figure.get("high") else ""


def mebibytes(count):
    return f"{number(count / 2**20)} MiB"


def memory(figures, subject, moment):
    return " / ".join(
        value(figures, "memory", subject, name, mebibytes) for name in (moment, moment + ", own"))


def store(figures):
    if not figures:
        return
    rows = []
    for subject in subjects(figures):
        rows.append([
            f"{int(subject):,} codes",
            value(figures, "file", subject, "bundle", mebibytes),
            value(figures, "open", subject, "first", time),
            value(figures, "open", subject, "mapped", time),
            value(figures, "open", subject, "read", time),
            memory(figures, subject, "after opening"),
            memory(figures, subject, "after 1000 messages"),
            value(figures, "lookup", subject, "myna", time),
            value(figures, "lookup", subject, "normalize", time),
        ])
    grid(
        "Bundles of two locales; memory is what the process grew by, with / without pages of the file",
        ["", "file", "first opening, mapped", "mapped", "read", "memory, mapped",
         "after 1,000 messages", "random lookup", "normalizing a code"],
        rows)


def compile_(figures):
    rows = [
        [f"{int(f['subject']):,} messages", time(f["median"]) + spread(f),
         f"{number(1e9 / f['median'])}"] for f in figures
    ]
    if rows:
        grid("Compiling sources", ["", "a message", "messages a second"], rows)


def start(figures):
    rows = [
        [f["contender"], time(f["median"]) + spread(f), f"{1 / f['ratios'][0]:.2f}"] for f in figures
    ]
    if rows:
        grid("Process start to first text", ["", "time", "of Swift that links ICU"], rows)


def threads(figures):
    def factor(value):
        return f"{value:.2f}"

    columns = [("1", time), ("2", time), ("throughput", factor), ("work", factor)]
    rows = [
        [subject] + [value(figures, "threads", subject, name, show) for name, show in columns]
        for subject in subjects(figures)
    ]
    if rows:
        grid(
            "Threads: time until each has done its operation; 2 threads as a multiple of 1",
            ["", "1 thread", "2 threads", "throughput", "processor time an operation"], rows)


def batches(figures):
    """Messages a second of `myna render --batch`, beside ICU's own loop."""
    rows = []
    for subject in subjects(figures):
        by_name = {f["contender"]: f for f in figures if f["subject"] == subject}
        rows.append([subject] + [
            number(by_name[name]["median"]) + spread(by_name[name]) if name in by_name else "–"
            for name in ("1", "2", "umsg")
        ] + [
            f"{by_name[name]['ratio']:.2f}" if "ratio" in by_name.get(name, {}) else "–"
            for name in ("1", "2")
        ])
    if rows:
        grid(
            "Batches: messages a second from a request in JSON to an answer in JSON; "
            "umsg_format formats the two sentences and nothing else",
            ["", "1 thread", "2 threads", "umsg_format", "1 : umsg", "2 : umsg"], rows)
