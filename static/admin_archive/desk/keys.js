// Single keys, off in fields and dialogs, and to be switched off altogether.

import { current, step } from "./current.js";
import { add } from "./places.js";
import { cardOf, formIn, send } from "./requests.js";
import { join, leave, press, turn } from "./verbs.js";

const SWITCHED = "desk:keys";
const box = document.getElementById("keys-on");
const help = document.getElementById("keys");
const desk = document.getElementById("desk");

const go = (name) => () => document.querySelector(`a[data-go="${name}"]`)?.click();

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press("accept"),
  i: () => press("into"),
  r: () => press("reject"),
  e: () => turn(current(), "amend"),
  s: () => turn(current(), "split"),
  m: join,
  u: () => desk.dataset.undo && send("post", desk.dataset.undo),
  o: () => current()?.classList.toggle("folded"),
  n: add,
  c: go("confident"),
  p: go("publish"),
  "?": () => help.showModal(),
};

// A form is a field as a whole: a key pressed on one of its boxes is not meant for the card.
const FIELDS = "input:not([type=checkbox], [type=submit]), textarea, select, [contenteditable], dialog, form.amend, form.split";
const isField = (node) => node.closest?.(FIELDS);

function pressed(event) {
  if (event.defaultPrevented || event.isComposing || event.repeat && !"jk".includes(event.key)) return;
  if (event.key === "Escape" && formIn(cardOf(event.target))) return leave(cardOf(event.target));
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return formIn(cardOf(event.target))?.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || !box.checked || isField(event.target)) return;
  const act = KEYS[event.key];
  if (!act || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act();
}

function switched() {
  localStorage.setItem(SWITCHED, box.checked ? "on" : "off");
  desk.classList.toggle("no-keys", !box.checked);
}

export function listen() {
  if (!box) return;
  box.checked = localStorage.getItem(SWITCHED) !== "off";
  desk.classList.toggle("no-keys", !box.checked);
  box.addEventListener("change", switched);
  document.addEventListener("keydown", pressed);
  document.querySelector("[data-opens=keys]")?.addEventListener("click", () => help.showModal());
}
