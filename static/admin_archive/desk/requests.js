// What goes to the archive and what comes back: only what has changed since, and never over words being typed.

const EVERY = 10_000;

const desk = document.getElementById("desk");
const told = document.getElementById("told");

export const cards = () => [...document.querySelectorAll("#cards > .card")];
export const cardOf = (node) => node?.closest?.(".card") ?? null;
export const formIn = (card) => card?.querySelector("form.amend, form.split") ?? null;

export function tell(tone, words, ...more) {
  const shape = { good: "●", warn: "▲", bad: "✕" }[tone];
  const sign = document.createElement("span");
  sign.className = `sign sign-${tone}`;
  const mark = document.createElement("span");
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = shape;
  sign.append(mark, ` ${words}`);
  told.replaceChildren(sign, ...more);
}

const cookie = (name) =>
  document.cookie.split("; ").find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

const known = () => cards().map((card) => `${card.id.slice("proposal-".length)}:${card.dataset.version}`).join(" ");
const marks = () => document.getElementById("article-text")?.dataset.marks ?? "";

// A login in another tab gives out a new token, so the one in the page may be out of date.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.verb === "get") return;
  Object.assign(detail.parameters, { known: known(), marks: marks() });
  if (cookie(desk.dataset.csrfCookie)) detail.parameters.csrfmiddlewaretoken = cookie(desk.dataset.csrfCookie);
  const current = document.querySelector(".card.current");
  if (current) detail.parameters.current = current.id.slice("proposal-".length);
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  // Text that is not a part of the desk: a login page, most likely.
  if (new URL(detail.xhr.responseURL, location.href).pathname.includes("/login/")) {
    detail.shouldSwap = false;
    loggedOut();
  }
});

// A card whose words are being typed over is replaced only by the answer to that very form.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const { target, fragment } = event.detail;
  const card = target.matches(".card") ? target : null;
  if (!card || !formIn(card) || card.dataset.asked === "yes") return;
  event.detail.shouldSwap = false;
  const sent = fragment.querySelector(".card") ?? fragment.firstElementChild;
  if (!sent || sent.dataset.version === card.dataset.version) return;
  card.dataset.version = sent.dataset.version ?? card.dataset.version;
  const verdict = sent.querySelector(".verdict-line")?.textContent.replace(/\s+/g, " ").trim();
  const line = card.querySelector(".meanwhile");
  if (line) line.textContent = `Meanwhile: ${verdict?.replace(/^\S /, "") ?? "changed by somebody else"}. What you typed stays; save it to see both.`;
});

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const card = cardOf(detail.elt);
  if (card) card.dataset.asked = "yes";
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const card = cardOf(detail.elt);
  if (card) delete card.dataset.asked;
});

function loginLink() {
  const link = document.createElement("a");
  link.href = `${location.origin}/admin/login/?next=/admin/`;
  link.target = "_blank";
  link.textContent = "Log in in a new tab";
  return link;
}

export function loggedOut() {
  tell("bad", "You have been logged out. What you typed is kept. ", loginLink(), ", then do it again here.");
}

const unreachable = () => tell("bad", "The archive cannot be reached. What you typed is kept: do it again in a moment.");

document.addEventListener("htmx:sendError", unreachable);
document.addEventListener("htmx:timeout", unreachable);
document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
  if (xhr.status === 401 || xhr.status === 403) loggedOut();
  else if (xhr.status === 404) tell("bad", "It is not there any more. Reload the page.");
  else tell("bad", "Something went wrong, and nothing was saved. What you typed is kept.");
});

// Each from an element of its own: of several from one, only the last would be sent.
export async function send(verb, address, values = {}) {
  const source = document.createElement("span");
  source.hidden = true;
  desk.append(source);
  await window.htmx.ajax(verb, address, { source, swap: "none", values }).catch(() => {});
  source.remove();
}

const look = () => document.visibilityState === "visible" && send("post", desk.dataset.changes);

export function watch() {
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
}
