// What a reader chooses: whose times, and what is read out. Kept on this device alone, without cookies.

import { ownLabel } from "./house.js";

const KEY = "dateline:choices";

/** A browser may refuse to keep anything: the choice then lasts as long as the page. */
export function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full, or not allowed.
  }
}

const choices = { times: "article", speak: "all", ...kept(KEY) };
const speak = document.getElementById("speak");
const times = document.getElementById("own-times");
const { style } = document.querySelector("main").dataset;

/** Writes a label in the reader's own zone, where that is what the reader wants. */
export function localise(time) {
  time.dataset.house ??= time.textContent;
  time.textContent = choices.times === "own" ? ownLabel(time.dateTime, time.dataset.house, style) : time.dataset.house;
}

/** Whether news of this kind is read out. */
export function speaks(isKey) {
  return choices.speak === "all" || (choices.speak === "key" && isKey);
}

function showTimes() {
  times.setAttribute("aria-pressed", String(choices.times === "own"));
  document.querySelectorAll("main time[datetime]").forEach(localise);
}

/** `change` is run around whatever moves lines. */
export function offerChoices(change) {
  speak.value = choices.speak;
  speak.addEventListener("change", () => {
    choices.speak = speak.value;
    keep(KEY, choices);
  });
  times.addEventListener("click", () => {
    choices.times = choices.times === "own" ? "article" : "own";
    keep(KEY, choices);
    change(showTimes);
  });
  if (choices.times === "own") change(showTimes);
}
