// Opens each page of a list in Chromium and prints, as JSON, what was seen of it.
// node browse.cjs NODE_MODULES LIST.json [CHROMIUM]; an entry of the list is {path, width, height, scheme, forced, audit,
// search}: axe-core runs where the entry has "audit", and a text is typed into the search box where it has "search".
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");

const [modules, list, installed] = process.argv.slice(2);
const { launch, audited } = require("./browser.cjs")(modules, installed);

async function look(browser, { path, width, height, scheme, forced, audit, search }) {
  const options = { viewport: { width, height }, colorScheme: scheme, forcedColors: forced ? "active" : "none" };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const fetched = [];
  const errors = [];
  page.on("request", (request) => request.url().startsWith("file:") || fetched.push(request.url()));
  page.on("console", (message) => errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  if (search) await page.fill("#search", search);
  const found = audit ? await audited(page) : { passes: [], violations: [] };
  const seen = await page.evaluate(() => {
    const first = document.querySelector("main .claim .badge");
    return {
      scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      paper: getComputedStyle(document.body).backgroundColor,
      first: first ? Math.round(first.getBoundingClientRect().top + scrollY) : null,
      found: [...document.querySelectorAll("#found li a, #found .help")].map((item) => item.textContent),
    };
  });
  await page.emulateMedia({ media: "print" });
  const folded = await page.evaluate(
    () => [...document.querySelectorAll("main details > p")].filter((text) => !text.checkVisibility()).length,
  );
  await context.close();
  return {
    ...seen,
    fetched,
    errors,
    folded,
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
