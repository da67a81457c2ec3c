// The link's secret stands behind the #, which browsers keep to themselves; it leaves the address bar at once.

import { ask, home, onSubmit } from "./ask.js";

const token = location.hash.slice(1);
const form = document.getElementById("welcome");
history.replaceState(null, "", location.pathname);

if (token) {
  onSubmit(form, async ({ password }) => {
    const { role } = await ask("POST", "/v1/session/link", { token, password });
    location.assign(home(role));
  });
  form.querySelector("input").focus();
} else {
  form.querySelector("button").disabled = true;
  form.querySelector("[role=alert]").textContent = "Open the whole link once more, with what stands behind the #.";
}
