// Single keys: "/" goes to the search field, "j" and "k" through what is listed, "?" tells of them. The reader can
// switch them off, which this browser remembers.

const SWITCH = "keys";
const help = document.getElementById("keys");
const box = help.querySelector("input");

const remembered = () => {
  try {
    return localStorage.getItem(SWITCH);
  } catch {
    return null; // A browser that keeps nothing: they are on.
  }
};

const remember = (value) => {
  try {
    localStorage.setItem(SWITCH, value);
  } catch {
    // It holds for this page.
  }
};

const isWriting = (element) =>
  element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio])");

const toSearch = () => {
  const field = document.querySelector("main [data-search]") ?? document.querySelector("[data-search]");
  field?.focus();
  field?.select();
  return field;
};

// The link of each entry, and after the last of them the one to the next page.
const listed = () => {
  const entries = [...document.querySelectorAll("main :is(.results, .entries) > li")];
  const next = document.querySelector("main a[rel=next]");
  return [...entries.map((entry) => entry.querySelector("a")), next].filter(Boolean);
};

const inSight = (links) => links.find((link) => link.getBoundingClientRect().top >= 0) ?? links[0];

const go = (step) => {
  const links = listed();
  const here = links.findIndex((link) => (link.closest("li") ?? link).contains(document.activeElement));
  const link = here === -1 && step > 0 ? inSight(links) : links[here + step];
  link?.focus();
  link?.closest("li")?.scrollIntoView({ block: "nearest" });
  return link;
};

const tell = () => {
  help.showModal();
  return help;
};

const keys = { "/": toSearch, j: () => go(1), k: () => go(-1), "?": tell };

document.addEventListener("keydown", (event) => {
  if (!box.checked || help.open || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
});

box.checked = remembered() !== "off";
box.addEventListener("change", () => remember(box.checked ? "on" : "off"));
document.getElementById("show-keys").addEventListener("click", tell);
