// Serves this folder on the loopback interface, lets a browser compare the cases, and prints what
// Node prints: node browser.mjs BROWSER
import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const page = `<!doctype html><meta charset="utf-8"><pre id="out"></pre><script type="module">
import { compare } from "./compare.mjs";
const { cases } = await (await fetch("cases.json")).json();
document.getElementById("out").textContent = encodeURIComponent(JSON.stringify({ differences: compare(cases) }));
</script>`;
const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json" };

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  if (path === "/") return response.setHeader("content-type", "text/html").end(page);
  try {
    const body = readFileSync(join(".", path));
    response.setHeader("content-type", types[extname(path)] ?? "text/plain").end(body);
  } catch {
    response.writeHead(404).end();
  }
});

server.listen(0, "127.0.0.1", () => {
  const options = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--user-data-dir=./profile",
    "--virtual-time-budget=30000", "--dump-dom", `http://127.0.0.1:${server.address().port}/`,
  ];
  execFile(process.argv[2], options, { maxBuffer: 1 << 26, timeout: 120000 }, (error, output, log) => {
    server.close();
    rmSync("profile", { recursive: true, force: true });
    const result = /<pre id="out">([^<]+)/.exec(output)?.[1];
    if (!result) {
      console.error(`the browser gave no result: ${error ?? ""}\n${log}`);
      process.exit(1);
    }
    console.log(decodeURIComponent(result));
  });
});
