// Gives the parts of Django's autocompletes the name of the field they belong to: screen readers find none there.

const $ = window.django?.jQuery;

function nameOf(select) {
  const label = select.labels?.[0]?.textContent.trim().replace(/:$/, "");
  return label || select.getAttribute("aria-label") || select.name;
}

function nameParts(select) {
  const container = select.nextElementSibling;
  if (!container?.classList.contains("select2-container")) return;
  const name = nameOf(select);
  const box = container.querySelector("[role=combobox]");
  const chosen = box?.querySelector(".select2-selection__rendered");
  const search = container.querySelector(".select2-search__field");
  box?.removeAttribute("aria-labelledby");
  const text = select.multiple ? "" : chosen?.title;
  box?.setAttribute("aria-label", text ? `${name}: ${text}` : name);
  search?.setAttribute("aria-label", name);
}

function nameDropdown(select) {
  const name = nameOf(select);
  for (const field of document.querySelectorAll(".select2-container--open .select2-search__field")) {
    field.setAttribute("aria-label", name);
  }
  document.getElementById(`select2-${select.id}-results`)?.setAttribute("aria-label", name);
}

function nameAll(root) {
  root.querySelectorAll("select.admin-autocomplete").forEach(nameParts);
}

if ($) {
  $(() => nameAll(document));
  document.addEventListener("formset:added", (event) => nameAll(event.target));
  $(document).on("change select2:close", "select.admin-autocomplete", (event) => nameParts(event.target));
  $(document).on("select2:open", "select.admin-autocomplete", (event) => nameDropdown(event.target));
}
