// What is done with a card, by its buttons or by a key; the next card is there before the answer.

import { current, following, makeCurrent } from "./current.js";
import { cardOf, cards, formIn, send, tell } from "./requests.js";
import { splitAtCaret } from "./places.js";

const DECIDING = ["accept", "reject", "into"];

const form = () => current()?.querySelector("form.verdict");

export function press(verdict) {
  const button = form()?.querySelector(`[name="verdict"][value="${verdict}"]`);
  if (button) button.click();
  else tell("warn", "That is not to be done with this one.");
}

export const join = () => form()?.querySelector("[data-verb=join]")?.click();

export async function turn(card, into) {
  if (!card || formIn(card)) return formIn(card)?.querySelector("textarea, input:not([type=hidden])")?.focus();
  card.dataset.asked = "yes";
  await send("get", `${card.dataset.address}card/`, { [into]: 1 });
  delete card.dataset.asked;
  const turned = document.getElementById(card.id);
  makeCurrent(turned, { focus: false });
  if (formIn(turned)?.matches(".split")) return splitAtCaret(turned);
  formIn(turned)?.querySelector("textarea")?.focus();
  turned.scrollIntoView({ block: "nearest" });
}

// What was typed is kept: the form has it again when it is opened.
export async function leave(card) {
  card.dataset.asked = "yes";
  card.dispatchEvent(new CustomEvent("desk:left", { bubbles: true }));
  await send("get", `${card.dataset.address}card/`);
  delete card.dataset.asked;
  makeCurrent(document.getElementById(card.id));
}

const VERBS = { amend: (card) => turn(card, "amend"), split: (card) => turn(card, "split"), leave };

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest?.("a[data-verb]");
  const card = cardOf(event.target);
  if (link && VERBS[link.dataset.verb]) {
    event.preventDefault();
    VERBS[link.dataset.verb](card);
  } else if (event.target.closest?.("#desk a[href*='#proposal-']")) {
    const named = document.getElementById(event.target.closest("a").hash.slice(1));
    if (!named) return;
    event.preventDefault();
    makeCurrent(named);
  } else if (card && card !== current() && !event.target.closest("button, a, input, select, textarea, label")) {
    makeCurrent(card, { focus: false });
  }
});

document.addEventListener("htmx:beforeRequest", ({ detail: { elt, requestConfig } }) => {
  const card = cardOf(elt);
  if (!card || !DECIDING.includes(requestConfig.parameters.verdict)) return;
  card.classList.add("pending");
  if (card === current()) makeCurrent(following(card) ?? card);
});
document.addEventListener("htmx:afterRequest", ({ detail: { elt, successful } }) => {
  const card = cardOf(elt);
  if (successful || !card?.classList.contains("pending")) return;
  card.classList.remove("pending");
  makeCurrent(card);
});

export const first = () => makeCurrent(current() ?? cards()[0], { focus: false });
