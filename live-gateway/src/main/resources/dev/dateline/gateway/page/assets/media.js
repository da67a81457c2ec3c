// Pictures and players on a readers' page: shown while their rights last, and no player asked for anything before the reader
// asks for it.

import { el } from "./update.js";

/** The longest that a browser's timer can wait is 24 days. */
const DAY = 86_400_000;
const HERE = "[A-Za-z0-9_-]{1,100}";
const ENDS = "[data-until]";

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const lasts = (until, now) => !until || now < Date.parse(until);

/** Those that may still be shown. */
export const usable = (media, now) => (media ?? []).filter(({ usableUntil }) => lasts(usableUntil, now));

/**
 * Takes away what may no longer be shown, when that is; to be called again when something has come. `around` makes the change.
 */
export function keepRights(clock, around) {
  let timer = 0;
  function look() {
    clearTimeout(timer);
    const over = [...document.querySelectorAll(ENDS)].filter(({ dataset }) => !lasts(dataset.until, clock()));
    if (over.length > 0) around(() => over.forEach((node) => node.remove()));
    const next = [...document.querySelectorAll(ENDS)].map(({ dataset }) => Date.parse(dataset.until) - clock());
    if (next.length > 0) timer = setTimeout(look, Math.min(...next, DAY));
  }
  // A phone that slept kept no time.
  document.addEventListener("visibilitychange", look);
  look();
  return look;
}

/** The address of the player for what stands at `address`, with the name of its site; null where none plays it. */
export function playerOf(address, players) {
  for (const { name, pages, player } of players) {
    for (const page of pages) {
      const [before, after] = page.split("{id}").map(quoted);
      const found = new RegExp(`^${before}(${HERE})${after}(?:[/?&#].*)?$`).exec(address);
      if (found) return { name, address: player.replace("{id}", found[1]) };
    }
  }
  return null;
}

/**
 * The player in the place of the card. It may run its own scripts, on its own site, and cannot leave its frame. It is told
 * which site it stands on, since YouTube plays for nobody who does not say, but not which page.
 */
function open(figure, { name, address }) {
  const card = figure.querySelector(".elsewhere");
  const frame = el("iframe", {
    class: "player",
    title: `${card.querySelector(".title").textContent} (${name})`,
    sandbox: "allow-scripts allow-same-origin allow-presentation",
    allow: "fullscreen; picture-in-picture; encrypted-media",
    referrerpolicy: "strict-origin",
    "data-test": "player",
    src: address,
  });
  figure.querySelector(".play").replaceWith(frame);
  frame.focus();
}

/** Puts a button on the cards of what can be played here. Without it they are links. */
export function offerPlayers(root, players) {
  for (const figure of root.querySelectorAll(".media[data-kind=embed]:not(:has(.play, .player))")) {
    const card = figure.querySelector(".elsewhere");
    const player = playerOf(card.getAttribute("href"), players);
    if (!player) continue;
    const button = el("button", { type: "button", class: "play", "data-test": "play", lang: "en", dir: "ltr" }, `Play here, from ${player.name}`);
    button.addEventListener("click", () => open(figure, player));
    card.after(button);
  }
}
