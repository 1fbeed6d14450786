// Which card is the current one: opened, in view, its passage marked in the text.

import { cardOf, cards, formIn, send } from "./requests.js";

const asked = new Set();
let currentId = document.querySelector(".card.current")?.id ?? "";

export const current = () => document.getElementById(currentId);
export const waits = (card) => card.dataset.state === "waiting" && !card.classList.contains("pending");
export const isTyping = () => Boolean(formIn(cardOf(document.activeElement)));

// An opened card holds what speaks for it; the others are asked for it when they become the current one.
export async function open(card) {
  if (!waits(card) || card.querySelector("dl.why, form.amend, form.split") || asked.has(card.id)) return;
  asked.add(card.id);
  await send("get", `${card.dataset.address}card/`);
  asked.delete(card.id);
}

export function mark() {
  // Said outright: browsers lose count of a list whose lines are replaced, and draw old numbers.
  const first = document.getElementById("cards").start;
  cards().forEach((card, place) => {
    card.classList.toggle("current", card.id === currentId);
    card.dataset.number = first + place;
  });
  const states = new Map(cards().map((card) => [`#${card.id}`, card.dataset.state]));
  for (const passage of document.querySelectorAll("#article-text .passage")) {
    passage.classList.toggle("current", passage.hash === `#${currentId}`);
    const state = states.get(passage.hash);
    if (!state || passage.classList.contains(state)) continue;
    passage.classList.remove("waiting", "accepted", "amended", "rejected", "on_record", "joined");
    passage.classList.add(state);
  }
}

function showPassage() {
  const text = document.getElementById("article-text");
  const first = text?.querySelector(".passage.current");
  if (!first || text.scrollHeight <= text.clientHeight) return;
  text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

export function makeCurrent(card, { focus = true } = {}) {
  if (!card) return;
  currentId = card.id;
  mark();
  showPassage();
  history.replaceState(history.state, "", `?at=${currentId.slice("proposal-".length)}`);
  if (focus) {
    card.querySelector(".words").focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
  open(card);
  const next = following(card);
  if (next) open(next);
}

export function following(card) {
  const all = cards();
  const place = all.indexOf(card);
  return [...all.slice(place + 1), ...all.slice(0, place)].find(waits) ?? null;
}

export function step(by) {
  const all = cards();
  makeCurrent(all[Math.min(all.length - 1, Math.max(0, all.indexOf(current()) + by))]);
}

// The answer says where it would go on. An editor who has gone ahead is called back only for what was refused.
document.addEventListener("desk:go", ({ detail: { to, back } }) => {
  const here = current();
  if (!back && here && (waits(here) || formIn(here))) {
    if (document.activeElement === document.body) makeCurrent(here);
    return mark();
  }
  const card = document.getElementById(`proposal-${to}`) ?? here ?? cards()[0];
  makeCurrent(card, { focus: !isTyping() });
});
document.addEventListener("htmx:load", mark);
