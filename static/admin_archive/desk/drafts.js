// Words being typed are kept in this browser, by editor, article and proposal, until the archive has them.

import { cardOf, cards, formIn } from "./requests.js";
import { turn } from "./verbs.js";

const WAIT = 250;
const desk = document.getElementById("desk");
const PREFIX = `desk:${desk.dataset.editor}:${desk.dataset.article}:`;
const OWN = new Set(["csrfmiddlewaretoken", "seen", "at"]);

const kindOf = (form) => ["amend", "adding", "verdict"].find((kind) => form.classList.contains(kind));
const keyOf = (form) => kindOf(form) && `${PREFIX}${cardOf(form)?.id ?? "article"}:${kindOf(form)}`;

const labelOf = (field) => field.closest("label")?.textContent.trim() ?? "";

function valuesOf(form) {
  return [...form.elements]
    .filter((field) => field.name && !OWN.has(field.name) && field.type !== "submit" && (field.type !== "checkbox" || field.checked))
    .map((field) => (field.type === "checkbox" ? [field.name, field.value, labelOf(field)] : [field.name, field.value]));
}

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

function keep(form, more = {}) {
  const key = form.isConnected && keyOf(form);
  const values = valuesOf(form);
  if (!key || JSON.stringify(values) === form.dataset.given) return;
  const seen = form.elements.seen?.value ?? "";
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), values, seen, ...more }));
  } catch {
    // A full or forbidden store: the words stay in the form.
  }
}

function chip(name, value, label) {
  const made = document.createElement("label");
  made.className = "chip";
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked: true });
  made.append(box, ` ${label}`);
  return made;
}

function fill(form, values) {
  for (const chosen of form.querySelectorAll(".naming-field[data-many] .chosen")) {
    const { name } = chosen.parentElement.dataset;
    chosen.replaceChildren(...values.filter(([one]) => one === name).map((value) => chip(...value)));
  }
  for (const [name, value, label] of values) {
    const field = form.elements[name];
    if (field && label === undefined && "value" in field) field.value = value;
  }
}

function say(form, draft, key) {
  const line = form.querySelector(".restored");
  if (!line) return;
  const time = new Date(draft.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const discard = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "discard" });
  discard.addEventListener("click", () => {
    localStorage.removeItem(key);
    fill(form, JSON.parse(form.dataset.given));
    line.hidden = true;
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  });
  line.replaceChildren(`Restored what you typed at ${time} (`, discard, ")");
  line.hidden = false;
}

function restore(form) {
  const key = keyOf(form);
  if (!key || form.dataset.given) return;
  form.dataset.given = JSON.stringify(valuesOf(form));
  const draft = read(key);
  if (!draft || form.querySelector(".errorlist, .conflict")) return;
  fill(form, draft.values);
  // The archive is to judge it by what was seen when it was typed.
  if (draft.seen && form.elements.seen) form.elements.seen.value = draft.seen;
  say(form, draft, key);
}

const restoreAll = (root) => root.querySelectorAll?.("form.amend, form.adding, form.verdict").forEach(restore);

const forget = (id) => ["amend", "verdict"].forEach((kind) => localStorage.removeItem(`${PREFIX}${id}:${kind}`));

let timer = 0;
function typed({ target }) {
  const form = target.form ?? target.closest?.("form");
  if (!form || !desk.contains(form) || !kindOf(form)) return;
  clearTimeout(timer);
  timer = setTimeout(() => keep(form), WAIT);
}

const openForms = () => [...desk.querySelectorAll("form.amend, form.adding, form.verdict")];

export async function remember() {
  restoreAll(desk);
  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  document.addEventListener("desk:left", ({ target }) => formIn(target) && keep(formIn(target), { left: true }));
  document.addEventListener("htmx:load", ({ detail }) => restoreAll(detail.elt));
  window.addEventListener("pagehide", () => openForms().filter((form) => form.dataset.given).forEach((form) => keep(form)));
  document.addEventListener("htmx:beforeRequest", ({ detail }) => detail.elt.matches("form") && kindOf(detail.elt) && keep(detail.elt));
  document.addEventListener("desk:go", ({ detail: { decided, added } }) => {
    if (decided) forget(`proposal-${decided}`);
    if (added) localStorage.removeItem(`${PREFIX}article:adding`);
  });
  for (const card of cards()) {
    const draft = read(`${PREFIX}${card.id}:amend`);
    if (draft && !draft.left && !formIn(card)) await turn(card, "amend");
  }
}
