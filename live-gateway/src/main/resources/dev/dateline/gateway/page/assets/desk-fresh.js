// A new update without an item. What is typed is kept until it has gone out.

import "./desk-media.js";
import { desk } from "./desk.js";
import { drafts } from "./drafts.js";
import { html, live, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { amiss, decided, remember } from "./picturing.js";
import { counted } from "./style.js";

const KEY = "new";
const STANDINGS = ["CONFIRMED", "CLAIMED", "UNCONFIRMED"];

class DeskFresh extends Part {
  get follows() {
    return [drafts];
  }

  open() {
    this.requestUpdate();
    this.closest("dialog").showModal();
    this.querySelector("textarea").focus();
  }

  get #live() {
    return [...desk.stories.values()].filter((story) => story.phase === "live");
  }

  /** What was written, or what to begin with. */
  get #kept() {
    const article = desk.article ?? this.#live[0]?.id ?? "";
    return { article, text: "", confidence: "CONFIRMED", credit: "", media: [], ...drafts.of(KEY) };
  }

  #keep = (event) => this.#put(Object.fromEntries(new FormData(event.currentTarget)));
  #put = (change) => drafts.keep(KEY, { ...this.#kept, ...change });

  #send = (event) => {
    if (event.submitter?.value !== "send") return;
    const { article, text, confidence, credit } = Object.fromEntries(new FormData(event.currentTarget));
    const post = { text: text.trim(), stamp: new Date(desk.clock()).toISOString(), confidence, restsOn: [] };
    if (credit.trim()) post.credit = credit.trim();
    const { media } = this.#kept;
    if (media.length > 0) post.media = decided(media);
    remember(media);
    const missing = amiss(media, desk.clock());
    if (missing) {
      event.preventDefault();
      desk.say(missing.line);
      this.querySelector("desk-media").begin(missing.place);
    } else if (article && post.text && !outbox.under(KEY)) {
      outbox.decide({ article, base: 0, act: { type: "approve", post }, subject: KEY, headline: post.text.slice(0, 80) });
    } else {
      event.preventDefault();
      desk.say(article ? "There is no text, or the last one is still on its way." : "No story is live: open one first.");
    }
  };

  render() {
    const { article, text, confidence, credit, media } = this.#kept;
    const option = (value, word, chosen) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`;
    return html`<form method="dialog" class="fields" @input=${this.#keep} @submit=${this.#send}>
      <label>Story <select name="article" data-test="new-article"
        .value=${live(article)}>${repeat(this.#live, ({ id }) => id, ({ id, headline }) => option(id, headline, article))}</select></label>
      <label>Text <textarea name="text" rows="6" maxlength="20000" required dir="auto" data-test="new-text" .value=${live(text)}></textarea></label>
      <p class="count">${counted(text, desk.rules.pushCharacters)}</p>
      <label>Standing <select name="confidence" data-test="new-confidence"
        .value=${live(confidence)}>${STANDINGS.map((value) => option(value, value.toLowerCase(), confidence))}</select></label>
      <label>Credit, if any <input name="credit" maxlength="200" autocomplete="off" dir="auto" data-test="new-credit" .value=${live(credit)}></label>
      <desk-media .media=${media} .keep=${(media) => this.#put({ media })}></desk-media>
      <p class="row"><button class="primary" value="send" ?disabled=${Boolean(amiss(media, desk.clock()))}
        data-test="new-approve">Approve</button> <button class="quiet" value="" formnovalidate>Keep for later</button></p>
    </form>`;
  }
}

customElements.define("desk-fresh", DeskFresh);
