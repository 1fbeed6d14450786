// Places in the article's text: words selected there, and where a proposal is to be split.

import { send, tell } from "./requests.js";

// The archive counts characters; a browser counts some of them twice.
const length = (text) => [...text].length;

function offsetIn(container, node, offset) {
  const range = document.createRange();
  range.setStart(container, 0);
  range.setEnd(node, offset);
  return length(range.toString());
}

function selected() {
  const text = document.getElementById("article-text");
  const selection = document.getSelection();
  if (!text || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  return {
    start: offsetIn(text, range.startContainer, range.startOffset),
    end: offsetIn(text, range.endContainer, range.endOffset),
  };
}

const adding = document.querySelector("form.adding");

export async function add() {
  if (!adding) return;
  const place = selected();
  if (place) {
    document.getSelection().removeAllRanges();
    return send("post", adding.action, place);
  }
  adding.closest("details").open = true;
  adding.querySelector("textarea").focus();
  tell("warn", "No words are selected: type them as they stand in the text.");
}

adding?.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.successful && document.querySelector("#told .sign-good")) {
    adding.reset();
    adding.closest("details").open = false;
  }
});

export function splitAtCaret(card) {
  const form = card.querySelector("form.split");
  const field = form.querySelector(".place");
  const text = field.querySelector("textarea");
  field.hidden = false;
  form.querySelector(".typed").hidden = true;
  const start = Number(form.dataset.start);
  const write = () => {
    form.elements.at.value = String(start + length(text.value.slice(0, text.selectionStart)));
  };
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "whole") form.elements.at.value = "";
    else write();
  }, { capture: true });
  // Read-only in effect: a browser gives no caret to a field that is marked so.
  text.readOnly = false;
  text.setAttribute("aria-readonly", "true");
  text.addEventListener("beforeinput", (event) => event.preventDefault());
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    form.requestSubmit();
  });
  text.focus();
  text.setSelectionRange(0, 0);
}
