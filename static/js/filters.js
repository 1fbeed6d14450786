// Lists that filter as their boxes are ticked. htmx fetches; this keeps the address short, the place and the ear.

const live = document.querySelector("form[data-live]");

// Fields left empty say nothing, so they stay out of the address.
document.addEventListener("formdata", (event) => {
  for (const name of new Set(event.formData.keys())) {
    const filled = event.formData.getAll(name).filter((value) => value !== "");
    event.formData.delete(name);
    for (const value of filled) event.formData.append(name, value);
  }
});

const hideApply = () => {
  for (const button of live.querySelectorAll("[data-apply]")) button.hidden = true;
};

const keepOpen = () => {
  const open = [...document.querySelectorAll("#results details[open]")].map((details) => details.id);
  return () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  };
};

const announce = () => {
  const region = document.getElementById("announcement");
  region.textContent = document.getElementById("results")?.dataset.announce ?? "";
};

if (live && window.htmx) {
  hideApply();

  // A search field searches when it is submitted, not whenever it is left.
  live.addEventListener(
    "change",
    (event) => {
      if (event.target.matches("[data-search]")) event.stopImmediatePropagation();
    },
    { capture: true },
  );

  let reopen = () => {};
  document.addEventListener("htmx:beforeSwap", () => {
    reopen = keepOpen();
  });
  document.addEventListener("htmx:afterSwap", () => {
    reopen();
    hideApply();
    announce();
  });
  document.addEventListener("htmx:sendError", () => live.submit());
  document.addEventListener("htmx:responseError", () => live.submit());
}
