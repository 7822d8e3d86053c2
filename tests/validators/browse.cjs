// Opens each page of a list in Chromium and prints, as JSON, what was seen of it.
// node browse.cjs NODE_MODULES LIST.json [CHROMIUM]; an entry of the list is {path, width, height, scheme, forced, audit,
// search, print}: axe-core runs all its rules, or those named, where the entry has "audit", a text is typed into the search
// box where it has "search", and folded notes are counted in print where it has "print". Neighbors in the list with the
// same screen share one window.
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");

const [modules, list, installed] = process.argv.slice(2);
const { launch, audited } = require("./browser.cjs")(modules, installed);

async function look(context, { path, audit, search, print }) {
  const page = await context.newPage();
  const fetched = [];
  const errors = [];
  page.on("request", (request) => request.url().startsWith("file:") || fetched.push(request.url()));
  page.on("console", (message) => errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  if (search) await page.fill("#search", search);
  const found = audit ? await audited(page, audit) : { passes: [], violations: [] };
  const seen = await page.evaluate(() => {
    const first = document.querySelector("main .claim .badge");
    return {
      scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      paper: getComputedStyle(document.body).backgroundColor,
      first: first ? Math.round(first.getBoundingClientRect().top + scrollY) : null,
      found: [...document.querySelectorAll("#found li a, #found .help")].map((item) => item.textContent),
    };
  });
  if (print) await page.emulateMedia({ media: "print" });
  const folded = await page.evaluate(
    () => [...document.querySelectorAll("main details > p")].filter((text) => !text.checkVisibility()).length,
  );
  await page.close();
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
  let [screen, context] = [];
  for (const entry of JSON.parse(readFileSync(list, "utf8"))) {
    const { width, height, scheme, forced } = entry;
    const options = { viewport: { width, height }, colorScheme: scheme, forcedColors: forced ? "active" : "none" };
    if (screen !== (screen = JSON.stringify(options))) context = await browser.newContext(options);
    results.push(await look(context, entry));
  }
  await browser.close();
  process.stdout.write(JSON.stringify(results));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
