// Gives names to what Django's admin leaves nameless for those who hear a page: the parts of its autocompletes, the
// halves of a date with a time, the icons of its choosers.

const $ = window.django?.jQuery;

const plain = (text) => text.trim().replace(/:$/, "");

function nameOf(select) {
  return plain(select.labels?.[0]?.textContent ?? "") || select.getAttribute("aria-label") || select.name;
}

function nameParts(select) {
  const container = select.nextElementSibling;
  if (!container?.classList.contains("select2-container")) return;
  const box = container.querySelector("[role=combobox]");
  box?.removeAttribute("aria-labelledby");
  const parts = [box, container.querySelector("[role=textbox]"), container.querySelector(".select2-search__field")];
  parts.forEach((part) => part?.setAttribute("aria-label", nameOf(select)));
}

function nameDropdown(select) {
  const parts = [...document.querySelectorAll(".select2-container--open .select2-search__field")];
  parts.push(document.getElementById(`select2-${select.id}-results`));
  parts.forEach((part) => part?.setAttribute("aria-label", nameOf(select)));
  const box = select.nextElementSibling?.querySelector("[role=combobox]");
  box?.setAttribute("aria-controls", `select2-${select.id}-results`);
}

function nameAll(root) {
  root.querySelectorAll("select.admin-autocomplete").forEach(nameParts);
}

function nameHalves() {
  for (const half of document.querySelectorAll(".datetime :is(.vDateField, .vTimeField)")) {
    const whole = half.closest(".form-row")?.querySelector("label, legend")?.textContent ?? "";
    half.setAttribute("aria-label", `${plain(whole)}, ${half.matches(".vDateField") ? "date" : "time"}`);
  }
}

function nameIcons() {
  document.querySelectorAll(".help-tooltip[aria-label]").forEach((icon) => icon.setAttribute("role", "img"));
}

// Before they are set up: suggestions belong to the content, not behind the end of the page, and the cross that empties
// a whole list would be a list item that is none.
for (const select of document.querySelectorAll("select.admin-autocomplete")) {
  select.dataset.dropdownParent = "#content-start";
  if (select.multiple) select.dataset.allowClear = "false";
}

nameHalves();
window.addEventListener("load", nameIcons);
if ($) {
  $(() => nameAll(document));
  document.addEventListener("formset:added", (event) => nameAll(event.target));
  $(document).on("change select2:close", "select.admin-autocomplete", (event) => nameParts(event.target));
  $(document).on("select2:open", "select.admin-autocomplete", (event) => nameDropdown(event.target));
}
