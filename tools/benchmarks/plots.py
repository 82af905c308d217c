"""Draws figures as SVG, readable on light and dark pages."""

import math
import os

STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .small { font-size: 11px } .end { text-anchor: end } .middle { text-anchor: middle }
  .grid { stroke: #8c959f; stroke-opacity: .35; fill: none }
  .c0 { fill: #1a7f37 } .c1 { fill: #4c8bd9 } .c2 { fill: #9a6700 } .c3 { fill: #8c959f }
  .l0 { stroke: #1a7f37; fill: none; stroke-width: 2 }
  .l1 { stroke: #4c8bd9; fill: none; stroke-width: 2 }
  @media (prefers-color-scheme: dark) { text { fill: #d6dce2 } }
"""


def draw(figures, folder):
    os.makedirs(folder, exist_ok=True)
    for name, content in [("speed", speed(figures)), ("growth", growth(figures))]:
        if content:
            with open(os.path.join(folder, name + ".svg"), "w", encoding="utf-8") as file:
                file.write(content)


def document(width, height, title, parts):
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{title}">', f"<style>{STYLE}</style>", *parts, "</svg>", ""])


def text(x, y, content, style=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{style}">{content}</text>'


def rounded(value):
    return f"{value:,.0f}" if value >= 9.95 else f"{value:.1f}"


def with_unit(nanoseconds):
    for unit, size in [("s", 1e9), ("ms", 1e6), ("µs", 1e3)]:
        if nanoseconds >= size:
            return f"{nanoseconds / size:g} {unit}"
    return f"{nanoseconds:g} ns"


SPEED = [
    ("myna-buffer", "Myna, into a buffer"), ("myna-string", "Myna, into String"),
    ("icu", "ICU4C, parsed once"), ("snprintf", "C snprintf"),
]


def speed(figures):
    """Bars for each workload; a bar twice as long is twice as slow."""
    figures = [f for f in figures if f["group"] == "messages"]
    subjects = list(dict.fromkeys(f["subject"] for f in figures))
    if not subjects:
        return None
    unit = figures[0]["unit"]
    width, left, bar, gap = 760, 110, 11, 14
    longest = max(f["median"] for f in figures)
    parts = [text(left, 20, f"{unit} for one message; shorter is faster")]
    for index, (_, name) in enumerate(SPEED):
        x = left + index * 158
        parts.append(f'<rect x="{x}" y="32" width="10" height="10" class="c{index}"/>')
        parts.append(text(x + 14, 41, name, "small"))
    y = 60
    for subject in subjects:
        parts.append(text(left - 8, y + 2 * bar + 4, subject, "end"))
        for index, (name, _) in enumerate(SPEED):
            median = next((f["median"] for f in figures
                           if (f["subject"], f["contender"]) == (subject, name)), 0)
            length = (width - left - 70) * median / longest
            top = y + index * bar
            parts.append(
                f'<rect x="{left}" y="{top}" width="{length:.1f}" height="{bar - 2}" '
                f'class="c{index}"/>')
            parts.append(text(left + length + 5, top + bar - 3, rounded(median), "small"))
        y += len(SPEED) * bar + gap
    return document(width, y, "Time for one message", parts)


def growth(figures):
    """Opening and lookup over the number of codes, both axes logarithmic."""
    lines = [
        [(int(f["subject"]), f["median"]) for f in figures
         if (f["group"], f.get("contender")) == key and f["median"] > 0]
        for key in [("open", "mapped"), ("lookup", "myna")]
    ]
    points = [point for line in lines for point in line]
    if not points:
        return None
    width, height, left, right, top, bottom = 660, 380, 70, 40, 50, 50
    bounds = [
        (math.floor(math.log10(min(p[axis] for p in points))),
         math.ceil(math.log10(max(p[axis] for p in points)))) for axis in (0, 1)
    ]
    # One size alone has no width.
    (x0, x1), (y0, y1) = [(low, max(high, low + 1)) for low, high in bounds]

    def place(point):
        x = left + (math.log10(point[0]) - x0) / (x1 - x0) * (width - left - right)
        y = height - bottom - (math.log10(point[1]) - y0) / (y1 - y0) * (height - top - bottom)
        return x, y

    parts = []
    for power in range(x0, x1 + 1):
        x, y = place((10**power, 10**y0))
        parts.append(f'<path d="M{x:.1f} {top}V{y:.1f}" class="grid"/>')
        parts.append(text(x, y + 18, f"{10**power:,}", "small middle"))
    for power in range(y0, y1 + 1):
        x, y = place((10**x0, 10**power))
        parts.append(f'<path d="M{x:.1f} {y:.1f}H{width - right}" class="grid"/>')
        parts.append(text(x - 8, y + 4, with_unit(10.0**power), "small end"))
    parts.append(text((left + width - right) / 2, height - 10, "codes in the bundle", "middle"))
    for index, (line, name) in enumerate(zip(lines, ["opening, mapped", "lookup of a random code"])):
        places = [place(point) for point in line]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        if places:
            parts.append(f'<path d="M{path}" class="l{index}"/>')
        for x, y in places:
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" class="c{index}"/>')
        parts.append(
            f'<rect x="{left + index * 140}" y="18" width="10" height="10" class="c{index}"/>')
        parts.append(text(left + index * 140 + 16, 28, name))
    return document(width, height, "Opening and lookup by number of codes", parts)
