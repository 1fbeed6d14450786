// Names while typing: an ARIA 1.2 combobox over every field with data-suggest. Without it the form just searches.

const WAIT = 150;
const SHORTEST = 2;

const element = (tag, properties = {}, text = "") => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
};

const option = (suggestion, id) => {
  const made = element("li", { id, role: "option", "aria-selected": "false" });
  made.append(element("span", { class: "label" }, suggestion.label), element("span", { class: "kind" }, suggestion.kind));
  if (suggestion.detail) made.append(element("span", { class: "detail" }, suggestion.detail));
  return made;
};

const isOnThisSite = (url) => new URL(url, location.href).origin === location.origin;

class Suggestions {
  constructor(field) {
    this.field = field;
    this.found = [];
    this.chosen = -1;
    this.list = element("ul", { id: `${field.id}-suggestions`, class: "suggestions", role: "listbox", "aria-label": "Suggestions" });
    this.list.hidden = true;
    this.count = element("p", { class: "visually-hidden", role: "status" });
    field.after(this.list, this.count);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      "aria-expanded": "false",
    }))
      field.setAttribute(name, value);
    field.addEventListener("input", () => this.later());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
    // Before the field loses focus, which would close the list under the pointer.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.click(event));
  }

  later() {
    clearTimeout(this.timer);
    this.request?.abort();
    const typed = this.field.value.trim();
    if (typed.length < SHORTEST) return this.close();
    this.timer = setTimeout(() => this.ask(typed), WAIT);
  }

  async ask(typed) {
    this.request = new AbortController();
    const address = `${this.field.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
    try {
      const response = await fetch(address, { signal: this.request.signal });
      if (!response.ok) return;
      const { suggestions } = await response.json();
      if (document.activeElement === this.field) this.show(suggestions.filter(({ url }) => isOnThisSite(url)));
    } catch {
      // No answer: the reader goes on typing and searches.
    }
  }

  show(suggestions) {
    this.found = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, index) => option(suggestion, `${this.list.id}-${index}`)));
    this.choose(-1);
    this.list.hidden = suggestions.length === 0;
    this.field.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.count.textContent = suggestions.length ? `Suggestions: ${suggestions.length}` : "";
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
  }

  choose(index) {
    this.chosen = index;
    [...this.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
    const item = this.list.children[index];
    if (item) this.field.setAttribute("aria-activedescendant", item.id);
    else this.field.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (this.list.hidden || event.isComposing) return;
    const last = this.found.length - 1;
    switch (event.key) {
      case "ArrowDown":
        this.choose(this.chosen === last ? -1 : this.chosen + 1);
        break;
      case "ArrowUp":
        this.choose(this.chosen === -1 ? last : this.chosen - 1);
        break;
      case "Escape":
        this.close();
        break;
      case "Enter":
        if (this.chosen === -1) return this.close();
        this.open(this.chosen);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  click(event) {
    const index = [...this.list.children].indexOf(event.target.closest("[role=option]"));
    if (index >= 0) this.open(index);
  }

  open(index) {
    location.assign(this.found[index].url);
  }
}

for (const field of document.querySelectorAll("[data-suggest]")) new Suggestions(field);
