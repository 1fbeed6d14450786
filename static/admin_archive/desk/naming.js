// Naming a record by a few letters of any of its names: an ARIA combobox over each naming field. What the archive does
// not know is put on record in a dialog, and chosen at once.

const WAIT = 120;

const desk = document.getElementById("desk");
const dialog = document.getElementById("new-record");
const WORDS = { speaker: "a speaker", topic: "a topic" };

function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

class Naming {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("input[type=text]");
    this.many = "many" in root.dataset;
    this.hidden = root.querySelector("input[type=hidden]");
    this.detail = element("p", { class: "help chosen-detail" });
    this.list = element("ul", { id: `${this.input.id}-found`, class: "found", role: "listbox", "aria-label": "Found" });
    this.list.hidden = true;
    this.count = element("p", { class: "visually-hidden", role: "status" });
    this.input.after(this.list, this.detail, this.count);
    this.found = [];
    this.at = -1;
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id, "aria-expanded": "false",
    })) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const place = [...this.list.children].indexOf(event.target.closest("[role=option]"));
      if (place >= 0) this.take(place);
    });
  }

  later(wait = WAIT) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), wait);
  }

  async ask() {
    this.request?.abort();
    this.request = new AbortController();
    const typed = this.input.value.trim();
    const said = this.input.form.elements.said?.value ?? "";
    const query = new URLSearchParams({ noun: this.root.dataset.noun, q: typed, said, article: desk.dataset.article });
    try {
      const response = await fetch(`${desk.dataset.names}?${query}`, { signal: this.request.signal, headers: { "HX-Request": "true" } });
      if (!response.ok) return;
      const { found, may_add: mayAdd } = await response.json();
      if (document.activeElement !== this.input) return;
      const noun = this.root.dataset.noun;
      const adds = mayAdd && typed && WORDS[noun] ? [{ adds: typed, name: `Add “${typed}” as ${WORDS[noun]}`, detail: "" }] : [];
      this.show([...found, ...adds]);
    } catch {
      // No answer: what is typed goes as it is, and the archive says whether it knows the name.
    }
  }

  show(found) {
    this.found = found;
    this.list.replaceChildren(...found.map((one, place) => {
      const made = element("li", { id: `${this.list.id}-${place}`, role: "option", "aria-selected": "false" }, one.name);
      if (one.adds) made.classList.add("adds");
      if (one.detail) made.append(" ", element("span", { class: "quiet" }, one.detail));
      return made;
    }));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.choose(found.length && !found[0].adds && this.input.value.trim() ? 0 : -1);
    this.count.textContent = found.length ? `${found.length} found` : "";
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
  }

  choose(place) {
    this.at = place;
    [...this.list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === place)));
    const item = this.list.children[place];
    if (item) this.input.setAttribute("aria-activedescendant", item.id);
    else this.input.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (event.isComposing) return;
    const last = this.found.length - 1;
    if (this.list.hidden) {
      if (event.key === "ArrowDown") this.later(0);
      else if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      return;
    }
    switch (event.key) {
      case "ArrowDown":
        this.choose(this.at === last ? 0 : this.at + 1);
        break;
      case "ArrowUp":
        this.choose(this.at <= 0 ? last : this.at - 1);
        break;
      case "Escape":
        this.close();
        break;
      case "Tab":
        if (this.at >= 0 && !this.found[this.at].adds) this.take(this.at);
        return;
      case "Enter":
        if (event.ctrlKey || event.metaKey) return;
        if (this.at >= 0) this.take(this.at);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  take(place) {
    const one = this.found[place];
    this.close();
    if (one.adds) return addRecord(this, one.adds);
    this.set(one);
  }

  set({ number, name, detail = "" }) {
    if (this.many) {
      const chosen = this.root.querySelector(".chosen");
      if (![...chosen.querySelectorAll("input")].some((box) => box.value === String(number))) {
        const box = element("input", { type: "checkbox", name: this.root.dataset.name, value: number, checked: "" });
        chosen.append(element("label", { class: "chip" }, box, ` ${name}`));
      }
      this.input.value = "";
    } else {
      this.hidden.value = number;
      this.input.value = name;
      this.detail.textContent = detail;
    }
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

let waiting = null;

async function addRecord(naming, name) {
  waiting = naming;
  await showForm(`${desk.dataset.new}${naming.root.dataset.noun}/`, { name });
}

export async function showForm(address, values) {
  await window.htmx.ajax("get", address, { target: "#new-record-form", swap: "innerHTML", values });
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input[type=text]")?.focus();
}

// The new record's own form says so when it is on record.
document.addEventListener("desk:named", ({ detail }) => {
  dialog?.close();
  waiting?.set(detail);
  waiting?.input.focus();
  waiting = null;
});
dialog?.addEventListener("close", () => waiting?.input.focus());
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-new]");
  if (link) {
    event.preventDefault();
    showForm(link.href, {});
  } else if (event.target.closest?.("[data-closes]")) event.target.closest("dialog").close();
});

export function enhance(root) {
  if (!root.querySelectorAll) return;
  const fields = [...root.querySelectorAll(".naming-field")];
  if (root.matches?.(".naming-field")) fields.push(root);
  for (const field of fields) {
    if (field.dataset.enhanced) continue;
    field.dataset.enhanced = "yes";
    new Naming(field);
  }
}
