// Opens pages of the documentation in Chromium and prints, as JSON, what was seen.
// node browse.cjs NODE_MODULES LIST.json [CHROMIUM]; an entry of the list is {url, width, scheme, rules}. The page of the
// search shows its results; axe-core checks every page, with all of its rules or with those named.
const { readFileSync } = require("node:fs");

const [modules, list, installed] = process.argv.slice(2);
const { launch, audited } = require("../validators/browser.cjs")(modules, installed);
const entries = JSON.parse(readFileSync(list, "utf8"));

async function look(browser, { url, width, scheme, rules }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const problems = [];
  const { origin, search } = new URL(url);
  page.on("request", (request) => request.url().startsWith(origin) || problems.push(request.url()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(url);
  if (search) await page.waitForSelector("#search-results li a");
  const results = await page.$$eval("#search-results li a", (links) => links.map((link) => link.textContent));
  const { violations } = await audited(page, rules);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await context.close();
  for (const { id, nodes } of violations) problems.push(`${id}: ${nodes[0].html.slice(0, 200)}`);
  return { paper, results, problems };
}

(async () => {
  const browser = await launch();
  const seen = [];
  for (const entry of entries) seen.push(await look(browser, entry));
  await browser.close();
  process.stdout.write(JSON.stringify(seen));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
