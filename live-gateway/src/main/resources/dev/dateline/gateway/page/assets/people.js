// People and machines: each button is one request; what is shown once stays until it is put away.

import { ask, onClick, onSubmit } from "./ask.js";

const at = (id) => document.getElementById(id);
const line = at("line");
const path = (name) => "/v1/people/" + encodeURIComponent(name);

/** Looks again, and comes back to the same person. */
function again(name) {
  history.replaceState(null, "", "#p-" + name);
  location.reload();
}

function showOnce(name, title, hint, secret) {
  at("once-title").textContent = title;
  at("once-hint").textContent = hint;
  at("once-secret").textContent = secret;
  at("once").dataset.name = name;
  at("once").hidden = false;
  at("once").focus();
}

async function giveLink(name) {
  const { link } = await ask("POST", path(name) + "/link");
  const hint = `Shown once. Give it to ${name} by a way that only ${name} reads; it works once, within three days.`;
  showOnce(name, `Link for ${name}`, hint, location.origin + link);
}

async function giveKey(name) {
  const { key } = await ask("POST", path(name) + "/key");
  const hint = `Shown once. ${name} sends it with each request as “Authorization: Bearer …”. Any earlier key is void.`;
  showOnce(name, `Key for ${name}`, hint, key);
}

const acts = {
  role: (row) => ask("PUT", path(row.dataset.name), { role: row.querySelector("select").value, base: Number(row.dataset.version) }),
  lock: (row) => ask("PUT", path(row.dataset.name) + "/lock", { locked: true }),
  unlock: (row) => ask("PUT", path(row.dataset.name) + "/lock", { locked: false }),
  out: (row) => ask("DELETE", path(row.dataset.name) + "/sessions"),
};

for (const button of document.querySelectorAll("[data-act]")) {
  const row = button.closest("[data-name]");
  onClick(button, line, async () => {
    if (button.dataset.act === "link") return giveLink(row.dataset.name);
    if (button.dataset.act === "key") return giveKey(row.dataset.name);
    await acts[button.dataset.act](row);
    again(row.dataset.name);
  });
}

onSubmit(at("add"), async ({ name, role }) => {
  await ask("PUT", path(name), { role });
  await (role === "machine" ? giveKey(name) : giveLink(name));
});

at("once-done").addEventListener("click", () => again(at("once").dataset.name));
onClick(at("once-copy"), line, async () => {
  await navigator.clipboard.writeText(at("once-secret").textContent);
  at("once-copy").textContent = "Copied";
});

if (location.hash.startsWith("#p-")) at(location.hash.slice(1))?.querySelector("button, summary")?.focus();
