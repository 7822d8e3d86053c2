"use strict";
(() => {
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const shown = 12;

  const words = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\bi['\u2019]m\b/g, "i")
      .replace(/[\u0300-\u036f'\u2019]/g, "")
      .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
  const stem = (word) => (word.length > 4 ? word.replace(/(?:ies|ing|ed|es|e|s|y)$/, "") : word);
  const stems = (text) => words(text).map(stem);

  const idle = new Set(
    stems("a an and are as at be by can could do does for from has have how i if in is it me my of on or should so than that the there this to was what when where which who why will with would you your ketamine"),
  );
  const phrases = Object.entries(searchIndex.synonyms).map(([phrase, means]) => [` ${words(phrase).join(" ")} `, means]);
  const helping = Object.entries(searchIndex.help).map(([phrase, purposes]) => [` ${words(phrase).join(" ")} `, purposes]);
  const entries = searchIndex.entries.map(([address, title, text, more, called, details]) => ({
    address,
    title,
    text,
    called: called.map((name) => ` ${words(name).join(" ")} `).filter((name) => name !== " ketamine "),
    names: new Set([...stems(title), ...stems(more)]),
    all: new Set([...stems(title), ...stems(text), ...stems(more)]),
    details: new Set(stems(details)),
  }));
  const frequency = new Map();
  for (const entry of entries) for (const word of entry.all) frequency.set(word, (frequency.get(word) || 0) + 1);

  const weight = (word) => Math.log(1 + entries.length / (frequency.get(word) || 1));
  const named = 20; // more than other words add up to
  const related = 0.5; // the weight of a synonym
  const aside = 0.3; // the weight of a word in the details
  // "can" is a code of Canada and a common word: such a name counts only in capitals
  const calls = (name, plain, typed) =>
    idle.has(stem(name.trim())) ? typed.includes(name.toUpperCase()) : plain.includes(name);
  const score = (entry, asked, plain, typed) =>
    (entry.called.some((name) => calls(name, plain, typed)) ? named : 0) +
    [...asked].reduce((sum, [word, share]) => {
      const places = (entry.all.has(word) ? 1 : 0) + (entry.names.has(word) ? 1 : 0);
      return sum + share * weight(word) * (places || (entry.details.has(word) ? aside : 0));
    }, 0);

  function search(text) {
    const plain = ` ${words(text).join(" ")} `;
    const typed = ` ${text.split(/[^A-Za-z0-9]+/).join(" ")} `;
    const meant = phrases.filter(([phrase]) => plain.includes(phrase)).flatMap(([, means]) => means);
    const shares = [...meant.flatMap(stems).map((word) => [word, related]), ...stems(text).map((word) => [word, 1])];
    const asked = new Map(shares.filter(([word]) => !idle.has(word)));
    const hits = entries
      .map((entry) => [score(entry, asked, plain, typed), entry])
      .filter(([value]) => value > 0)
      .sort(([one], [other]) => other - one)
      .slice(0, shown)
      .map(([, entry]) => entry);
    const purposes = helping.filter(([phrase]) => plain.includes(phrase)).flatMap(([, wanted]) => wanted);
    return { hits, purposes: [...new Set(purposes)] };
  }

  function line(entry) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.textContent = entry.title;
    item.append(link, entry.text ? ` ${entry.text}` : "");
    return item;
  }

  function numbers(purposes) {
    const box = document.createElement("aside");
    box.className = "help";
    const wanted = purposes.map((purpose) => `header [data-purpose~=${purpose}]`).join();
    for (const line of document.querySelectorAll(wanted)) box.append(line.cloneNode(true));
    return box;
  }

  function show() {
    const text = input.value;
    const { hits, purposes } = search(text);
    const list = document.createElement("ol");
    list.append(...hits.map(line));
    const help = purposes.length ? [numbers(purposes)] : [];
    const none = document.createElement("p");
    none.textContent = text.trim() ? "Nothing found. Try another word." : "";
    found.replaceChildren(...help, hits.length ? list : none);
  }

  document.getElementById("search-box").hidden = false;
  input.addEventListener("input", show);
  show();
})();
