// The list of actors: found by a name, written in a form, taken off. The server says whose a name is besides.

import { ask, onClick, onSubmit } from "./ask.js";

const at = (id) => document.getElementById(id);
const line = at("line");
const form = at("form");
const actors = new Map(JSON.parse(at("data").textContent).map((actor) => [actor.id, actor]));
const rows = [...document.querySelectorAll("#actors > li")];
const path = (id) => "/v1/actors/" + encodeURIComponent(id);
const versionOf = (id) => actors.get(id)?.change?.version ?? null;
const parts = (text, by) => text.split(by).map((one) => one.trim()).filter(Boolean);

// ---- the form -------------------------------------------------------------------------------------------------------

function addHolder({ name = "", others = [], from = "", to = "" } = {}) {
  const row = at("holder").content.firstElementChild.cloneNode(true);
  const field = (which, value) => (row.querySelector(`[name=holder-${which}]`).value = value);
  field("name", name);
  field("others", others.join(", "));
  field("from", from);
  field("to", to ?? "");
  row.querySelector("button").addEventListener("click", () => {
    row.remove();
    at("holder-add").focus();
  });
  at("holders").append(row);
  return row;
}

function fill({ id = "", name = "", others = [], side = "", holders = [] } = {}) {
  at("form-title").textContent = id ? `Change: ${name}` : "Put one on the list";
  const { elements } = form;
  elements.id.value = id;
  elements.id.readOnly = id !== "";
  elements.name.value = name;
  elements.others.value = others.join("\n");
  elements.side.value = side ?? "";
  at("holders").replaceChildren();
  holders.forEach(addHolder);
  elements.name.focus();
}

function holder(row) {
  const field = (which) => row.querySelector(`[name=holder-${which}]`).value.trim();
  return { name: field("name"), others: parts(field("others"), ","), from: field("from"), to: field("to") || null };
}

/** Looks again, and comes back to the same one. */
function again(id) {
  history.replaceState(null, "", "#a-" + id);
  location.reload();
}

const nobodys = ({ name, with: other }) => `‘${name}’ is also ${other}`;

async function save({ id, name, others, side }) {
  const holders = [...at("holders").children].map(holder);
  const wanted = { base: versionOf(id), name: name.trim(), others: parts(others, "\n"), side: side || null, holders };
  const { actor, shared = [] } = await ask("PUT", path(id), wanted);
  if (shared.length === 0) return again(id);
  actors.set(id, actor);
  line.textContent = `Saved, but ${shared.map(nobodys).join("; ")}: in a text it is nobody until one of them gives it up.`;
  line.scrollIntoView({ block: "center" });
}

if (form) {
  onSubmit(form, save);
  at("holder-add").addEventListener("click", () => addHolder().querySelector("input").focus());
  at("form-new").addEventListener("click", () => fill());
}

for (const button of document.querySelectorAll("[data-act]")) {
  const { id } = button.closest("[data-id]").dataset;
  if (button.dataset.act === "change") button.addEventListener("click", () => fill(actors.get(id)));
  else
    onClick(button, line, async () => {
      await ask("DELETE", `${path(id)}?base=${versionOf(id)}`);
      again(id);
    });
}

// ---- the list -------------------------------------------------------------------------------------------------------

at("find").addEventListener("input", ({ target }) => {
  const wanted = target.value.trim().toLowerCase();
  rows.forEach((row) => (row.hidden = !row.textContent.toLowerCase().includes(wanted)));
  at("found").textContent = wanted ? `${rows.filter((row) => !row.hidden).length} of ${rows.length}` : "";
});

if (location.hash.startsWith("#a-")) at(location.hash.slice(1))?.querySelector("button")?.focus();
