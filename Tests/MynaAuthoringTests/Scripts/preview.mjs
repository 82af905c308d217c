// Serves a preview on the loopback interface, uses it in a browser as a person would, and prints what
// was seen: node preview.mjs BROWSER PAGE QUERIES
import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";

const queries = JSON.parse(process.argv[4]);
const harness = `<!doctype html><meta charset="utf-8"><pre id="out"></pre>
<iframe id="frame" src="/page" width="1280" height="900"></iframe><script type="module">
const queries = ${JSON.stringify(queries).replaceAll("<", "\\u003c")};
const frame = document.getElementById("frame");
await new Promise((resolve) => frame.contentDocument.URL.endsWith("/page") && frame.contentDocument.readyState === "complete"
  ? resolve() : frame.addEventListener("load", resolve, { once: true }));
const page = frame.contentDocument, view = frame.contentWindow;
const all = (selector) => [...page.querySelectorAll(selector)];
const isShown = (element) => element.getClientRects().length > 0;
const shown = () => all(".message").filter(isShown).map((message) => message.dataset.audience + " " + message.querySelector("h3").textContent);
const controls = page.forms[0].elements;
const set = (control, value) => {
  if (control.type === "checkbox") control.checked = value; else control.value = value;
  control.dispatchEvent(new view.Event("input", { bubbles: true }));
};
const tick = () => new Promise((resolve) => setTimeout(resolve, 20));
const result = { all: shown(), count: page.getElementById("count").value, searches: {}, filters: {} };
for (const query of queries) { set(controls.query, query); result.searches[query] = shown(); }
set(controls.query, "");
for (const name of ["audience", "provider", "state"]) {
  for (const option of controls[name].options) {
    set(controls[name], option.value);
    result.filters[name + " " + option.value] = shown();
  }
  set(controls[name], "");
}
const boxes = all("input[name=locale]");
result.locales = Object.fromEntries(boxes.map((box) => {
  for (const other of boxes) set(other, other === box);
  return [box.value, [...new Set(all(".cell").filter(isShown).map((cell) => cell.dataset.locale))]];
}));
for (const box of boxes) set(box, false);
result.noLocale = { shown: shown(), nothing: isShown(page.getElementById("nothing")) };
controls.query.value = "x";
page.forms[0].reset();
await tick();
result.afterReset = shown();

page.body.focus();
page.dispatchEvent(new view.KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true }));
result.focused = page.activeElement.id;
controls.query.value = "zzzz";
set(controls.query, "zzzz");
controls.query.dispatchEvent(new view.KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
result.afterEscape = shown();

// Language and direction as browsers see them, of every text of a message.
result.texts = {};
for (const cell of all(".cell")) {
  const seen = (result.texts[cell.dataset.locale] ??= {});
  for (const text of cell.querySelectorAll("h5, .said p, .note p:not(.name), .step span")) {
    const key = [text.lang, text.dir, view.getComputedStyle(text).direction].join(" ");
    seen[key] = (seen[key] ?? 0) + 1;
  }
}
result.page = [page.documentElement.lang, page.documentElement.dir].join(" ");

// Controls without a name, and what a page of plain texts must not have.
result.unnamed = [...controls].filter((control) => control.tagName !== "FIELDSET" && control.tagName !== "OUTPUT")
  .filter((control) => !control.labels?.length && !control.textContent.trim() && !control.ariaLabel).map((control) => control.outerHTML);
result.landmarks = ["header", "main", "footer", "[role=search]", "h1"].map((selector) => all(selector + (selector === "header" ? ".masthead" : "")).length);
result.scripts = all("script").length;
result.styles = all("style").length;
result.foreign = all("img, iframe, object, embed, link, base, video, audio, form[action], [style], [src]").length;
result.handlers = all("*").filter((element) => [...element.attributes].some((attribute) => attribute.name.startsWith("on"))).length;
result.links = [...new Set(all("a").map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#")))];
result.brokenLinks = all("a").filter((link) => !page.getElementById(link.getAttribute("href").slice(1))).length;
result.ids = all("[id]").length - new Set(all("[id]").map((element) => element.id)).size;
result.hostile = view.hostile ?? null;
result.requests = view.performance.getEntriesByType("resource").map((entry) => entry.name);

// Contrast of every text with what is behind it (WCAG 2.2, 1.4.3).
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
canvas.canvas.width = canvas.canvas.height = 1;
const over = (layers) => {
  canvas.clearRect(0, 0, 1, 1);
  for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const luminance = (color) => {
  const [r, g, b] = color.map((v) => (v /= 255, v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.unshift(view.getComputedStyle(at).backgroundColor);
  const back = luminance(over(layers)), front = luminance(over([...layers, view.getComputedStyle(element).color]));
  return (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
};
result.contrast = {};
for (const theme of ["light", "dark"]) {
  set(controls.theme, theme);
  await tick();
  const known = new Map();
  let least = [99, ""];
  for (const element of all("body *")) {
    if (!isShown(element) || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const path = element.tagName + element.className + "<" + element.parentElement.className;
    if (known.has(path)) continue;
    known.set(path, contrast(element));
    if (known.get(path) < least[0]) least = [known.get(path), path];
  }
  result.contrast[theme] = { least: Math.floor(least[0] * 100), where: least[1], kinds: known.size };
}

// Nothing is wider than the window.
result.overflow = {};
for (const width of [1280, 720, 360]) {
  frame.width = width;
  await tick();
  result.overflow[width] = page.documentElement.scrollWidth - page.documentElement.clientWidth;
}

// On paper: the rules for print hold, at the width of A4 between its margins.
const paper = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === "print");
for (const rule of paper) rule.media.mediaText = "all";
set(controls.theme, "dark");
frame.width = 703;
await tick();
result.print = {
  rules: paper.length,
  overflow: page.documentElement.scrollWidth - page.documentElement.clientWidth,
  controls: all(".tools, .skip, details").filter(isShown).length,
  messages: shown(),
  columns: Math.max(...all(".sheet").map((sheet) => view.getComputedStyle(sheet).gridTemplateColumns.split(" ").length)),
  torn: all(".row, .cell, .card, .note").filter((part) => view.getComputedStyle(part).breakInside !== "avoid").length,
  leastContrast: Math.floor(100 * Math.min(...all("h3, h5, .said p").filter(isShown).map(contrast))),
  white: view.getComputedStyle(page.body).backgroundColor,
};
document.getElementById("out").textContent = encodeURIComponent(JSON.stringify(result));
</script>`;

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const body = path === "/" ? harness : path === "/page" ? readFileSync(process.argv[3]) : undefined;
  if (body === undefined) return response.writeHead(404).end();
  response.setHeader("content-type", "text/html; charset=utf-8").end(body);
});

server.listen(0, "127.0.0.1", () => {
  const options = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--user-data-dir=./profile",
    "--enable-logging=stderr", "--virtual-time-budget=60000", "--dump-dom",
    `http://127.0.0.1:${server.address().port}/`,
  ];
  execFile(process.argv[2], options, { maxBuffer: 1 << 26, timeout: 120000 }, (error, output, log) => {
    server.close();
    rmSync("profile", { recursive: true, force: true });
    const result = /<pre id="out">([^<]+)/.exec(output)?.[1];
    if (!result) {
      console.error(`the browser gave no result: ${error ?? ""}\n${log}`);
      process.exit(1);
    }
    // The console has every script error and every breach of the page's policy.
    const lines = log.split("\n").filter((line) => line.includes("CONSOLE") && !line.includes("favicon.ico"));
    console.log(JSON.stringify({ ...JSON.parse(decodeURIComponent(result)), console: lines }));
  });
});
