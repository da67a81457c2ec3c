// Which other articles carry what a proposal's item has news of, and which of them are to get the same decision.

import { desk, isEmbargoed } from "./desk.js";

/** How many are asked about at most before what is known of the oldest goes. */
const KEPT = 100;

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
      const address = `/v1/articles/${encodeURIComponent(card.article)}/carriers?proposal=${encodeURIComponent(card.id)}`;
      const response = await fetch(address, { headers: { Accept: "application/json" } });
      if (!response.ok || this.#known.get(card.id)?.figures !== figures) return;
      this.#known.set(card.id, { figures, rows: (await response.json()).carriers });
      this.dispatchEvent(new Event("change"));
    } catch {
      // Without the line nothing is decided elsewhere; the ledger's next change asks again.
    }
  }

  /** Those that could get the same update; of an alert, those that have its sentence or one like it. */
  of(card, alert) {
    const rows = this.#known.get(card.id)?.rows ?? [];
    if (alert) return rows.filter(({ sentences }) => sentences.some((one) => one.alert === alert.id));
    return isEmbargoed(card) ? [] : rows.filter(({ published }) => !published);
  }

  isChosen(card, row, alert) {
    return this.#hand.get(keyOf(card, row, alert)) ?? row.chosen;
  }

  choose(card, row, alert, chosen) {
    this.#hand.set(keyOf(card, row, alert), chosen);
    this.dispatchEvent(new Event("change"));
  }

  chosen(card, alert) {
    return this.of(card, alert).filter((row) => this.isChosen(card, row, alert));
  }

  /** What a button says that decides there too, wherever the list of them has scrolled to. */
  named(deed, card, alert) {
    const more = this.chosen(card, alert).length;
    return more > 0 ? `${deed} here and in ${more} more` : deed;
  }
}

const keyOf = (card, row, alert) => JSON.stringify([card.id, row.article, alert?.id ?? ""]);

export const carriers = new Carriers();
