// Which other articles carry what a proposal's item has news of, and which of them are to get the same decision.

import { desk, isEmbargoed } from "./desk.js";
import { hasTime } from "./style.js";

/** How many are asked about at most before what is known of the oldest goes. */
const KEPT = 100;
/** How long an approval waits, in milliseconds, to hear how the others stand. */
const PATIENCE = 3_000;

async function answered(card) {
  const address = `/v1/articles/${encodeURIComponent(card.article)}/carriers?proposal=${encodeURIComponent(card.id)}`;
  const response = await fetch(address, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(response.status);
  return (await response.json()).carriers;
}

const unsettled = (rows) => rows.filter(({ settled }) => !settled);

class Carriers extends EventTarget {
  /** By proposal: the ledger beside it when it was asked, and what was answered. */
  #known = new Map();
  /** What was ticked or cleared by hand, by proposal, article and alert. */
  #hand = new Map();

  /** Asks once for each state of the ledger; where that is empty nothing is carried. */
  want(card) {
    const figures = desk.figures.get(card.article) ?? [];
    if (figures.length === 0 || this.#known.get(card.id)?.figures === figures) return;
    const rows = this.#known.get(card.id)?.rows ?? [];
    this.#known.set(card.id, { figures, rows });
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value);
    this.#ask(card, figures);
  }

  async #ask(card, figures) {
    try {
      const rows = await answered(card);
      if (this.#known.get(card.id)?.figures !== figures) return;
      this.#known.set(card.id, { figures, rows });
      this.dispatchEvent(new Event("change"));
    } catch {
      // Without the line nothing is decided elsewhere; the ledger's next change asks again.
    }
  }

  /** Those that could get the same update; of an alert, those that have its sentence or one like it. */
  of(card, alert) {
    const rows = this.#known.get(card.id)?.rows ?? [];
    if (alert) return rows.filter(({ sentences }) => sentences.some((one) => one.alert === alert.id));
    return isEmbargoed(card) ? [] : unsettled(rows);
  }

  /** Of these, as they stand now; where that cannot be had, as they stood: the server gives readers nothing twice. */
  async still(card, rows) {
    try {
      const now = unsettled(await answered(card));
      return rows.flatMap(({ article }) => now.filter((one) => one.article === article));
    } catch {
      return rows;
    }
  }

  /** `text` would stand there as it is written here, and its times are not that story's. */
  clashes(row, alert, text) {
    const verbatim = !alert || row.sentences.some((one) => one.alert === alert.id && !one.rewording);
    return row.otherTimes && verbatim && hasTime(text);
  }

  isChosen(card, row, alert, text) {
    return !this.clashes(row, alert, text) && (this.#hand.get(keyOf(card, row, alert)) ?? row.chosen);
  }

  choose(card, row, alert, chosen) {
    this.#hand.set(keyOf(card, row, alert), chosen);
    this.dispatchEvent(new Event("change"));
  }

  chosen(card, alert, text) {
    return this.of(card, alert).filter((row) => this.isChosen(card, row, alert, text));
  }

  /** What a button says that decides there too, wherever the list of them has scrolled to. */
  named(deed, card, alert, text) {
    const more = this.chosen(card, alert, text).length;
    return more > 0 ? `${deed} here and in ${more} more` : deed;
  }
}

const keyOf = (card, row, alert) => JSON.stringify([card.id, row.article, alert?.id ?? ""]);

export const carriers = new Carriers();
