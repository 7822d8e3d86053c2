// Opens each page of a list in Chromium and says, as JSON, what axe-core finds in it and what it tried to fetch.
// node browse.cjs NODE_MODULES LIST.json [CHROMIUM]; a list entry is {path, width, height, scheme, audit}, and axe-core
// runs where it says audit.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { pathToFileURL } = require("node:url");

const [modules, list, installed] = process.argv.slice(2);
const load = createRequire(`${modules}/`);
const { chromium } = load("playwright-core");
const axe = load("axe-core").source;
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function launch() {
  if (installed) return chromium.launch({ executablePath: installed, args: quiet });
  const packed = load("@sparticuz/chromium");
  return chromium.launch({ executablePath: await (packed.default ?? packed).executablePath(), args: quiet });
}

async function look(browser, { path, width, height, scheme, audit }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  const url = pathToFileURL(path).href;
  const fetched = [];
  const said = [];
  page.on("request", (request) => request.url() === url || fetched.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.goto(url);
  if (audit) await page.evaluate(axe);
  const found = audit
    ? await page.evaluate(
        (values) => axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
        tags,
      )
    : { passes: [], violations: [] };
  const seen = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
  await context.close();
  return {
    ...seen,
    fetched,
    said,
    rules: found.passes.length,
    violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`),
  };
}

(async () => {
  const browser = await launch();
  const results = [];
  for (const entry of JSON.parse(readFileSync(list, "utf8"))) results.push(await look(browser, entry));
  await browser.close();
  process.stdout.write(JSON.stringify(results));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
