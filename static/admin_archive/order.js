// The lines of a dossier in order: dragged by a handle, moved by buttons or with Alt and the arrow keys, or sent to the
// number that is typed. Without this script the numbers alone do it, when the page is saved.

const group = document.getElementById("entries-group");
const body = group?.querySelector("tbody");
const lines = () => [...body.querySelectorAll("tr.form-row.has_original")];
const numberOf = (line) => line.querySelector(".field-order input");
const titleOf = (line) => line.querySelector(".field-words a").textContent.trim();
const said = document.createElement("p");

function number() {
  const all = lines();
  all.forEach((line, index) => {
    numberOf(line).value = index + 1;
    line.querySelector(".up").disabled = index === 0;
    line.querySelector(".down").disabled = index === all.length - 1;
  });
  return all;
}

function tell(line) {
  const all = number();
  said.textContent = `Now number ${all.indexOf(line) + 1} of ${all.length}: ${titleOf(line)}. Save to keep this order.`;
}

// Where the line is moved, so is the focus in it, which a browser loses.
function put(line, place) {
  const all = lines().filter((other) => other !== line);
  const focused = line.contains(document.activeElement) ? document.activeElement : null;
  const at = Math.min(Math.max(place, 0), all.length);
  if (at < all.length) all[at].before(line);
  else all.at(-1)?.after(line);
  tell(line);
  (focused?.disabled ? numberOf(line) : focused)?.focus();
  line.scrollIntoView({ block: "nearest" });
}

const step = (line, by) => put(line, lines().indexOf(line) + by);

function made(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function button(line, kind, sign, by) {
  const one = made("button", { type: "button", className: kind, textContent: sign });
  one.setAttribute("aria-label", `Move ${kind}: ${titleOf(line)}`);
  one.addEventListener("click", () => step(line, by));
  return one;
}

function scrollAtTheEdge(y) {
  const edge = 60;
  if (y < edge) window.scrollBy(0, -20);
  if (y > window.innerHeight - edge) window.scrollBy(0, 20);
}

// The line stays where it is until it is dropped: one that is moved in the page would let go of the pointer.
function drag(line, handle, start) {
  const controller = new AbortController();
  const listen = (target, name, act) => target.addEventListener(name, act, { signal: controller.signal });
  let place = null;

  const mark = (y) => {
    const others = lines().filter((other) => other !== line);
    const boxes = others.map((other) => other.getBoundingClientRect());
    const at = boxes.findIndex((box) => y < box.top + box.height / 2);
    place = at < 0 ? others.length : at;
    unmark();
    if (place < others.length) others[place].classList.add("drop-before");
    else others.at(-1)?.classList.add("drop-after");
  };
  const unmark = () => lines().forEach((other) => other.classList.remove("drop-before", "drop-after"));
  const end = (keep) => {
    controller.abort();
    unmark();
    line.classList.remove("moving");
    if (keep && place !== null && place !== lines().indexOf(line)) put(line, place);
  };

  handle.setPointerCapture(start.pointerId);
  line.classList.add("moving");
  listen(handle, "pointermove", ({ clientY }) => {
    scrollAtTheEdge(clientY);
    mark(clientY);
  });
  listen(handle, "pointerup", () => end(true));
  listen(handle, "pointercancel", () => end(false));
  listen(document, "keydown", (event) => event.key === "Escape" && end(false));
}

function handleOf(line) {
  const handle = made("span", { className: "handle", textContent: "⠿", title: "Drag to move" });
  handle.setAttribute("aria-hidden", "true");
  handle.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    drag(line, handle, event);
  });
  return handle;
}

function equip(line) {
  const input = numberOf(line);
  const place = made("div", { className: "place" });
  input.before(place);
  place.append(handleOf(line), input, button(line, "up", "↑", -1), button(line, "down", "↓", 1));
  input.addEventListener("change", () => put(line, (Number.parseInt(input.value, 10) || 1) - 1));
  line.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(line, by);
  });
}

if (body && lines().length && numberOf(lines()[0])) {
  said.className = "order-said";
  said.setAttribute("role", "status");
  said.textContent = "Alt and ↑ or ↓ moves the line you are in.";
  body.closest("table").before(said);
  lines().forEach(equip);
  number();
}
