// Select words of the quotation: a button gives their address. Without script the form below it does.

const LONGEST = 80;
const ENOUGH = 30;
const AROUND = 32;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const quotation = document.querySelector("[data-parts]");
const page = document.querySelector('link[rel="canonical"]');
if (quotation && page) offer();

function offer() {
  const place = document.createElement("p");
  place.className = "part-link unprinted";
  place.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Link to these words";
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  let chosen = null;
  document.addEventListener("selectionchange", () => {
    const found = selected();
    if (found) {
      chosen = found;
      place.replaceChildren(button);
    } else if (place.contains(button) && document.activeElement !== button) {
      place.replaceChildren();
    }
  });
  button.addEventListener("click", () => tell(place, `${page.href}?${queryFor(chosen)}#part`));
  quotation.after(place);
}

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!quotation.contains(range.startContainer) || !quotation.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(quotation, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = quotation.textContent;
  const start = before.toString().length;
  return wholeWords(text, start, start + range.toString().length);
}

function wholeWords(text, start, end) {
  const words = text.slice(start, end);
  start += words.length - words.trimStart().length;
  end -= words.length - words.trimEnd().length;
  if (start >= end) return null;
  const isLetter = (place) => /[\p{L}\p{M}\p{N}]/u.test(text[place] ?? "") && !UNSPACED.test(text[place]);
  while (isLetter(start) && isLetter(start - 1)) start -= 1;
  while (isLetter(end - 1) && isLetter(end)) end += 1;
  return { text, start, end };
}

function queryFor({ text, start, end }) {
  const words = spaced(text.slice(start, end));
  const query = new URLSearchParams();
  const head = until(words, ENOUGH);
  const tail = reversed(until(reversed(words), ENOUGH));
  if (words.length > LONGEST && head.length + tail.length < words.length) {
    query.set("words", head);
    query.set("to", tail);
  } else {
    query.set("words", words);
  }
  if ([...query.values()].some((part) => spaced(text).split(part).length > 2)) {
    const before = reversed(within(reversed(spaced(text.slice(0, start)))));
    const after = within(spaced(text.slice(end)));
    if (before) query.set("before", before);
    if (after) query.set("after", after);
  }
  return query;
}

const spaced = (words) => words.replace(/\s+/gu, " ").trim();
const reversed = (words) => [...words].reverse().join("");

function until(words, length) {
  const end = words.indexOf(" ", length);
  return end < 0 ? words : words.slice(0, end);
}

function within(words) {
  if (words.length <= AROUND) return words;
  const end = words.lastIndexOf(" ", AROUND);
  return words.slice(0, end < 0 ? AROUND : end);
}

async function tell(place, address) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = address;
  let said = "The address of these words: ";
  try {
    await navigator.clipboard.writeText(address);
    said = "Copied, the address of these words: ";
  } catch {
    // Not permitted, or not over HTTPS: it is shown all the same.
  }
  place.replaceChildren(said, link);
  link.focus();
}
