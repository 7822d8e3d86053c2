// The browser that the tests open pages in, and axe-core, which finds what people with a disability cannot use.
// require("./browser.cjs")(NODE_MODULES, CHROMIUM); without CHROMIUM, it is the one that npm packs.
const { createRequire } = require("node:module");

module.exports = (modules, installed) => {
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

  async function audited(page, rules) {
    await page.evaluate(axe);
    await page.evaluate(() => {
      // what is out of sight has no layout yet, and axe-core would measure it wrong
      for (const item of document.querySelectorAll("main li, main tr")) item.style.contentVisibility = "visible";
    });
    const runOnly = Array.isArray(rules) ? { type: "rule", values: rules } : { type: "tag", values: tags };
    return page.evaluate(
      (only) => axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false }),
      runOnly,
    );
  }

  return { launch, audited };
};
