// How a story writes times: an editor's choice, in every label that readers see from then on.

import { button } from "./desk-card.js";
import { desk } from "./desk.js";
import { dateAndTime, STYLES, timeOfDay } from "./house.js";
import { html, live, Part } from "./lit.js";
import { configure, fetchSettings, settingsAt } from "./watching.js";

const NAMES = { AP: "AP", BRITISH: "British", H24: "24 hours", ISO: "ISO" };

/** `article`: whose. */
class DeskStyle extends Part {
  static properties = { article: { attribute: false }, standing: { state: true }, chosen: { state: true }, line: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.#shut();
  }

  #shut() {
    Object.assign(this, { standing: null, chosen: "", line: "", busy: false });
  }

  async #open() {
    this.line = "One moment…";
    try {
      const { ok, status, answer } = await fetchSettings(this.article);
      if (!ok) return void (this.line = answer.error ?? `The server said ${status}.`);
      Object.assign(this, { standing: answer, chosen: answer.style, line: "" });
    } catch {
      return void (this.line = "The server cannot be reached just now.");
    }
    await this.updateComplete;
    this.querySelector("select")?.focus();
  }

  #save = async (event) => {
    event.preventDefault();
    Object.assign(this, { busy: true, line: "Saving…" });
    try {
      await this.#settled(await configure(this.standing, { style: this.chosen }));
    } catch {
      this.line = "No answer came. It may have been saved: open this again to see.";
    }
    this.busy = false;
  };

  async #settled({ status, answer }) {
    if (status === 201) {
      const { article } = this;
      desk.say(`Times are written otherwise now: ${desk.stories.get(article)?.headline ?? article}`);
      this.#shut();
      await desk.fetchPage(article, answer.position);
    } else if (status === 409 && answer.winner) {
      await this.#overtaken(answer.winner);
    } else if (status === 401) {
      this.line = "You are signed out. Sign in again in another tab, then save; this is kept.";
    } else {
      this.line = answer.error ?? answer.detail ?? `The server said ${status}.`;
    }
  }

  /** All settings are saved together: what the winner set is taken over before the next try. */
  async #overtaken({ by, at, version }) {
    const told = `${by} changed these settings at ${timeOfDay(Date.parse(at), this.standing)}. Nothing was saved`;
    const now = await settingsAt(this.article, version);
    if (!now) return void (this.line = told + ", and what was changed cannot be read just now: save again in a moment.");
    Object.assign(this, { standing: now, line: told + ". Look at it again, then save." });
  }

  #form() {
    const { zone } = this.standing;
    const one = (style) => html`<option value=${style} ?selected=${style === this.chosen}>${NAMES[style]}:
      Update ${dateAndTime(desk.clock(), { zone, style })}</option>`;
    return html`<form class="fields" data-test="style-form" @submit=${this.#save}>
      <label>How times are written <select data-test="style-choice" .value=${live(this.chosen)}
        @change=${(event) => (this.chosen = event.target.value)}>${STYLES.map(one)}</select></label>
      <p class="row"><button class="primary" data-test="style-save" ?disabled=${this.busy}>Save</button>
        ${button("Back", null, "style-back", () => this.#shut())}</p></form>`;
  }

  render() {
    return html`${this.standing ? this.#form() : html`<p class="row">${button("How times are written", null, "style-open", () => this.#open())}</p>`}
      <p class="problem" role="status" data-test="style-line">${this.line}</p>`;
  }
}

customElements.define("desk-style", DeskStyle);
