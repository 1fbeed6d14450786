// Reading an article can take seconds: the button says so meanwhile, and cannot be pressed twice.

const form = document.querySelector("form[data-waiting]");

function set(isWaiting) {
  for (const button of form.querySelectorAll("[type=submit]")) {
    button.dataset.label ??= button.value;
    button.disabled = isWaiting;
    button.value = isWaiting ? form.dataset.waiting : button.dataset.label;
  }
  form.querySelector("[role=status]").textContent = isWaiting ? form.dataset.waitingWhy : "";
}

form?.addEventListener("submit", () => set(true));
// A page that the browser kept comes back as it was left.
window.addEventListener("pageshow", (event) => event.persisted && form && set(false));
