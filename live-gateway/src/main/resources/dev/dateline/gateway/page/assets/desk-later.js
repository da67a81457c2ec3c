// When an update goes out: a time on the story's clocks, whichever they are where the editor sits.

import { later } from "./acts.js";
import { desk, isEmbargoed } from "./desk.js";
import { button } from "./desk-card.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part } from "./lit.js";
import { clockTime, insteadOf, inWords, isKnown, localOf, momentsOf } from "./when.js";

/** Under which the half-chosen time is kept. */
const keyOf = (card) => `${card.id}.later`;

class DeskLater extends Part {
  static properties = { card: { attribute: false }, line: { state: true } };

  constructor() {
    super();
    this.line = "";
  }

  get follows() {
    return [desk, drafts];
  }

  /** The story's; where this browser does not know it, UTC, and it says so. */
  get #zone() {
    const zone = desk.pages.get(this.card.article)?.front.zone ?? desk.stories.get(this.card.article)?.zone;
    return zone && isKnown(zone) ? zone : "UTC";
  }

  get #kept() {
    const { card } = this;
    const begin = isEmbargoed(card) ? localOf(Date.parse(card.embargo), this.#zone) : "";
    return { local: begin, which: "", ...drafts.of(keyOf(card)) };
  }

  /** The moment that is meant; null while it is not plain, with a line that says why. */
  #meant() {
    const { local, which } = this.#kept;
    const moments = local ? momentsOf(local, this.#zone) : [];
    if (!local) return { moments, due: null, line: "" };
    const time = clockTime(local);
    if (moments.length === 0) {
      const line = `Clocks go forward that night and leave this time out: ${time} does not exist. They show ${clockTime(insteadOf(local, this.#zone))} instead.`;
      return { moments, due: null, line };
    }
    if (moments.length > 1 && !which) return { moments, due: null, line: `Clocks go back that night and show ${time} twice: say which one.` };
    const due = which === "second" ? moments.at(-1) : moments[0];
    return { moments, due, line: this.#amiss(due) };
  }

  #amiss(due) {
    const { card } = this;
    if (due <= desk.clock()) return "That is over already: approve it, and it goes out now.";
    if (card.embargo && due < Date.parse(card.embargo)) return `Its provider does not want it out before ${inWords(Date.parse(card.embargo), this.#zone)}.`;
    return "";
  }

  #keep = (event) => {
    const before = this.#kept.local;
    const { local, which = "" } = Object.fromEntries(new FormData(event.currentTarget));
    drafts.keep(keyOf(this.card), { local, which: local === before ? which : "" });
    this.line = "";
  };

  #send = (event) => {
    event.preventDefault();
    const { due, line } = this.#meant();
    if (due === null || line) return void (this.line = line || "Choose a time first.");
    if (later(this.card, new Date(due).toISOString(), keyOf(this.card))) this.#shut();
  };

  #shut = () => this.dispatchEvent(new Event("shut"));

  #which(moments) {
    if (moments.length < 2) return nothing;
    const { which } = this.#kept;
    const one = (value, millis, word) => html`<label class="either"><input type="radio" name="which" value=${value} data-test="later-${value}"
      .checked=${live(which === value)}> ${word}, ${inWords(millis, this.#zone)}</label>`;
    return html`<fieldset data-test="later-which"><legend>Which of the two?</legend>
      ${one("first", moments[0], "the first")} ${one("second", moments.at(-1), "the second")}</fieldset>`;
  }

  render() {
    const { local } = this.#kept;
    const { moments, due, line } = this.#meant();
    const zone = this.#zone;
    return html`<section class="merging" data-test="later-form" aria-label="Schedule it">
      <h3>Schedule it</h3>
      <form class="fields" @input=${this.#keep} @submit=${this.#send}>
        <label>Goes out at, on the clocks of ${zone.replaceAll("_", " ")}
          <input type="datetime-local" name="local" required data-test="later-at" aria-describedby="later-line" .value=${live(local)}></label>
        ${this.#which(moments)}
        ${due !== null && !line ? html`<p data-test="later-due">Readers have it from <b>${inWords(due, zone)}</b> on; not a word before.</p>` : nothing}
        <p class="problem" id="later-line" role="status" data-test="later-line">${line || this.line}</p>
        <p class="row"><button class="primary" data-test="later-send" ?disabled=${due === null || Boolean(line)}>Schedule</button>
          ${button("Back", null, "later-back", this.#shut)}</p>
      </form>
    </section>`;
  }
}

customElements.define("desk-later", DeskLater);
