// When an update goes out: a time on the story's clocks, whichever they are where the editor sits.

import { desk } from "./desk.js";
import { button } from "./desk-card.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part } from "./lit.js";
import { clockTime, insteadOf, inWords, known, localOf, momentsOf } from "./when.js";

/** Under which the half-chosen time is kept of what is kept under `id`. */
export const laterOf = (id) => `${id}.later`;

/**
 * `article`: on whose clocks; `embargo`: before which its provider does not want it out, if so; `key`: under which the
 * half-chosen time is kept; `send`: takes the time that was chosen (ISO 8601), and tells whether that was handed in.
 */
class DeskLater extends Part {
  static properties = {
    article: { attribute: false },
    embargo: { attribute: false },
    key: { attribute: false },
    send: { attribute: false },
    line: { state: true },
  };

  constructor() {
    super();
    this.line = "";
  }

  get follows() {
    return [desk, drafts];
  }

  /** A story that came with a proposal has told no zone yet. */
  updated(changed) {
    if (changed.has("article") && !desk.told(this.article)) desk.fetchPage(this.article);
  }

  /** The story's; where this browser does not know its zone, in UTC, and it says so. */
  get #times() {
    return known(desk.told(this.article));
  }

  get #zone() {
    return this.#times.zone;
  }

  get #free() {
    return this.embargo ? Date.parse(this.embargo) : 0;
  }

  get #kept() {
    const begin = this.#free > desk.clock() ? localOf(this.#free, this.#zone) : "";
    return { local: begin, which: "", ...drafts.of(this.key) };
  }

  /** The moment that is meant; null while it is not plain, with a line that says why. */
  #meant() {
    const { local, which } = this.#kept;
    const moments = local ? momentsOf(local, this.#zone) : [];
    if (!local) return { moments, due: null, line: "" };
    const time = clockTime(local, this.#times.style);
    if (moments.length === 0) {
      const line = `Clocks go forward that night and leave this time out: ${time} does not exist. They show ${clockTime(insteadOf(local, this.#zone), this.#times.style)} instead.`;
      return { moments, due: null, line };
    }
    if (moments.length > 1 && !which) return { moments, due: null, line: `Clocks go back that night and show ${time} twice: say which one.` };
    const due = which === "second" ? moments.at(-1) : moments[0];
    return { moments, due, line: this.#amiss(due) };
  }

  #amiss(due) {
    if (due <= desk.clock()) return "That is over already: approve it, and it goes out now.";
    return due < this.#free ? `Its provider does not want it out before ${inWords(this.#free, this.#times)}.` : "";
  }

  #keep = (event) => {
    const before = this.#kept.local;
    const { local, which = "" } = Object.fromEntries(new FormData(event.currentTarget));
    drafts.keep(this.key, { local, which: local === before ? which : "" });
    this.line = "";
  };

  #send = (event) => {
    event.preventDefault();
    const { due, line } = this.#meant();
    if (due === null || line) return void (this.line = line || "Choose a time first.");
    if (this.send(new Date(due).toISOString())) this.#shut();
    else this.line = desk.line;
  };

  #shut = () => this.dispatchEvent(new Event("shut"));

  #which(moments) {
    if (moments.length < 2) return nothing;
    const { which } = this.#kept;
    const one = (value, millis, word) => html`<label class="either"><input type="radio" name="which" value=${value} data-test="later-${value}"
      .checked=${live(which === value)}> ${word}, ${inWords(millis, this.#times)}</label>`;
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
        ${due !== null && !line ? html`<p data-test="later-due">Readers have it from <b>${inWords(due, this.#times)}</b> on; not a word before.</p>` : nothing}
        <p class="problem" id="later-line" role="status" data-test="later-line">${line || this.line}</p>
        <p class="row"><button class="primary" data-test="later-send" ?disabled=${due === null || Boolean(line)}>Schedule</button>
          ${button("Back", null, "later-back", this.#shut)}</p>
      </form>
    </section>`;
  }
}

customElements.define("desk-later", DeskLater);
