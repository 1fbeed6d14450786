// The desk: an article's proposals by keys and with parts of the page put in place. Without it each button asks for a page.

import { enhance } from "./naming.js";
import { remember } from "./drafts.js";
import { listen } from "./keys.js";
import { watch } from "./requests.js";
import { first } from "./verbs.js";

if (window.htmx) {
  document.documentElement.classList.add("scripted");
  enhance(document);
  document.addEventListener("htmx:load", ({ detail }) => enhance(detail.elt));
  listen();
  first();
  await remember();
  watch();
}
