// Withdrawal receipts: on how many open pages the newest corrections, retractions and takedowns have arrived.

import { desk } from "./desk.js";
import { html, nothing, Part, repeat } from "./lit.js";
import { timeOfDay } from "./house.js";

const SHOWN = 4;
const LATELY = 1_800_000;
const DONE = { corrected: "Corrected", retracted: "Retracted", takenDown: "Taken down" };

const number = (value) => value.toLocaleString("en-US");

/** How long the last page took, by the server's clock. */
function took({ shown, all }) {
  const seconds = Math.max(0.1, (Date.parse(all) - Date.parse(shown)) / 1000);
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

function pages(receipt) {
  const { open, acknowledged, mute, all } = receipt;
  const blind = mute > 0 ? `; ${number(mute)} more cannot say` : "";
  if (all && open === 1) return `the one open page shows it, after ${took(receipt)}${blind}`;
  if (open === 0) return `no page is open that could say so${blind}`;
  if (all) return `all ${number(open)} open pages show it, after ${took(receipt)}${blind}`;
  return `${number(acknowledged)} of ${number(open)} open pages show it${blind}`;
}

function item(receipt) {
  const story = desk.stories.get(receipt.article);
  return html`<li data-test="receipt" data-id=${receipt.entry} data-complete=${Boolean(receipt.all)}>
    <b>${DONE[receipt.kind] ?? "Changed"}</b> ${timeOfDay(Date.parse(receipt.decided), desk.timesOf(receipt.article))},
    <a href="/articles/${receipt.article}" dir="auto">${story?.headline ?? receipt.article}</a>: ${pages(receipt)}
  </li>`;
}

class DeskReceipts extends Part {
  get follows() {
    return [desk];
  }

  render() {
    const since = Date.now() - LATELY;
    const newest = [...desk.receipts.values()]
      .filter(({ shown }) => Date.parse(shown) > since)
      .sort((a, b) => Date.parse(b.shown) - Date.parse(a.shown))
      .slice(0, SHOWN);
    if (newest.length === 0) return nothing;
    return html`<section class="receipts" aria-labelledby="receipts-title" aria-live="polite">
      <h2 class="over" id="receipts-title">On readers’ pages</h2>
      <ol>${repeat(newest, ({ article, seq }) => article + seq, item)}</ol></section>`;
  }
}

customElements.define("desk-receipts", DeskReceipts);
