// A new update without an item. What is typed is kept until it has gone out.

import { button } from "./desk-card.js";
import { laterOf } from "./desk-later.js";
import "./desk-media.js";
import { desk } from "./desk.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { amiss, decided, remember } from "./picturing.js";
import { counted } from "./style.js";

const KEY = "new";
const LATER = laterOf(KEY);
const STANDINGS = ["CONFIRMED", "CLAIMED", "UNCONFIRMED"];

class DeskFresh extends Part {
  static properties = { later: { state: true } };

  get follows() {
    return [drafts];
  }

  open() {
    this.later = false;
    this.requestUpdate();
    this.closest("dialog").showModal();
    this.querySelector("textarea").focus();
  }

  get #live() {
    return [...desk.stories.values()].filter((story) => story.phase === "live");
  }

  #isLive = (article) => this.#live.some(({ id }) => id === article);

  /** What was written, or what to begin with. What was written for a story that has closed since goes to no other by itself. */
  get #kept() {
    const article = this.#isLive(desk.article) ? desk.article : (this.#live[0]?.id ?? "");
    const kept = { article, text: "", confidence: "CONFIRMED", credit: "", media: [], ...drafts.of(KEY) };
    return this.#isLive(kept.article) ? kept : { ...kept, article: "" };
  }

  #keep = (event) => this.#put(Object.fromEntries(new FormData(event.currentTarget)));
  #put = (change) => drafts.keep(KEY, { ...this.#kept, ...change });

  /** While a time is being chosen the buttons are hidden, and yet Enter in a field would press the first. */
  #send = (event) => {
    if (this.later || (event.submitter?.value === "send" && !this.#decide())) event.preventDefault();
  };

  /** Hands it in, to go out at `due` (ISO 8601), else at once; tells whether it did, and says why not. */
  #decide(due) {
    const stamp = due ?? new Date(desk.clock()).toISOString();
    const { article, text, confidence, credit, media } = this.#kept;
    const missing = amiss(media, Date.parse(stamp));
    if (missing) {
      desk.say(missing.line);
      this.querySelector("desk-media").begin(missing.place);
      return false;
    }
    if (!article || !text.trim() || outbox.under(KEY)) {
      desk.say(article ? "There is no text, or the last one is still on its way." : "Choose a story that is live.");
      return false;
    }
    remember(media);
    const post = { text: text.trim(), stamp, confidence, restsOn: [] };
    if (credit.trim()) post.credit = credit.trim();
    if (media.length > 0) post.media = decided(media);
    const act = due ? { type: "schedule", post, due } : { type: "approve", post };
    outbox.decide({ article, base: 0, act, subject: KEY, headline: post.text.slice(0, 80), draft: [KEY, LATER] });
    return true;
  }

  /** What is missing is said at its field. */
  async #openLater() {
    if (!this.querySelector("form").reportValidity()) return;
    this.later = true;
    await this.updateComplete;
    this.querySelector("desk-later input")?.focus();
  }

  #shut = async () => {
    this.later = false;
    if (outbox.under(KEY)) return this.closest("dialog").close();
    await this.updateComplete;
    this.querySelector("[data-test=new-later]").focus();
  };

  render() {
    const { article, text, confidence, credit, media } = this.#kept;
    const option = (value, word, chosen) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`;
    const unready = Boolean(amiss(media, desk.clock()));
    return html`<form method="dialog" class="fields" @input=${this.#keep} @submit=${this.#send}>
      <label>Story <select name="article" required data-test="new-article"
        .value=${live(article)}>${repeat(this.#live, ({ id }) => id, ({ id, headline }) => option(id, headline, article))}</select></label>
      <label>Text <textarea name="text" rows="6" maxlength="20000" required dir="auto" data-test="new-text" .value=${live(text)}></textarea></label>
      <p class="count">${counted(text, desk.rules.pushCharacters)}</p>
      <label>Standing <select name="confidence" data-test="new-confidence"
        .value=${live(confidence)}>${STANDINGS.map((value) => option(value, value.toLowerCase(), confidence))}</select></label>
      <label>Credit, if any <input name="credit" maxlength="200" autocomplete="off" dir="auto" data-test="new-credit" .value=${live(credit)}></label>
      <desk-media .media=${media} .keep=${(media) => this.#put({ media })}></desk-media>
      <p class="row" ?hidden=${this.later}><button class="primary" value="send" ?disabled=${unready} data-test="new-approve">Approve</button>
        ${button("Later…", null, "new-later", () => this.#openLater(), { disabled: unready })}
        <button class="quiet" value="" formnovalidate data-test="new-keep">Keep and close</button></p>
    </form>
    ${this.later
      ? html`<desk-later .article=${article} .key=${LATER} .send=${(due) => this.#decide(due)} @shut=${this.#shut}></desk-later>`
      : nothing}`;
  }
}

customElements.define("desk-fresh", DeskFresh);
