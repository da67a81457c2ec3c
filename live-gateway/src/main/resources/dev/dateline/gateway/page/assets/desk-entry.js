// What can be done with one update that readers have: corrected, retracted, taken down, pinned, made a key event.

import { may } from "./acts.js";
import { button } from "./desk-card.js";
import "./desk-media.js";
import { desk } from "./desk.js";
import { drafts } from "./drafts.js";
import { fetchEntries } from "./entries.js";
import { html, live, nothing, Part } from "./lit.js";
import { outbox } from "./outbox.js";
import { correct, draftOf, keyEvent, pin, pinOf, retract, takeDown } from "./page-acts.js";
import { amiss, decided, remember } from "./picturing.js";

const LONGEST_TITLE = 120;
const FORMS = ["correct", "retract", "keyEvent", "takeDown"];

const field = (label, control) => html`<label>${label} ${control}</label>`;
const note = (label, value) =>
  field(label, html`<input name="note" maxlength="500" required autocomplete="off" dir="auto" data-test="page-note" .value=${live(value)}>`);

/** `shown`: the update as readers see it. What is decided on is asked for when the menu opens. */
class DeskEntry extends Part {
  static properties = {
    article: { attribute: false },
    shown: { attribute: false },
    open: { state: true },
    form: { state: true },
    page: { state: true },
    line: { state: true },
    sure: { state: true },
  };

  constructor() {
    super();
    this.#shut();
  }

  get follows() {
    return [outbox, drafts];
  }

  get #entry() {
    return this.page?.updates.find(({ id }) => id === this.shown.id);
  }

  get #key() {
    return draftOf(this.shown.id, this.form);
  }

  #shut() {
    Object.assign(this, { open: false, form: "", page: null, line: "", sure: false });
  }

  #toggle = async () => {
    if (this.open) return this.#shut();
    Object.assign(this, { open: true, line: "One moment…" });
    try {
      this.page = await fetchEntries(this.article);
      this.line = this.#entry ? "" : "This update is on the page no more.";
    } catch (problem) {
      this.line = problem.message;
    }
  };

  async #show(form) {
    Object.assign(this, { form, sure: false, line: "" });
    const draft = drafts.of(this.#key);
    if (draft && draft.base !== this.#entry.base) this.line = "This update was decided on since you wrote this. Look at it again.";
    await this.updateComplete;
    this.querySelector("form textarea, form input")?.focus();
  }

  async #back() {
    const { form } = this;
    Object.assign(this, { form: "", sure: false, line: "" });
    await this.updateComplete;
    this.querySelector(`[data-test=page-${form}]`)?.focus();
  }

  #keep = (event) => this.#put(Object.fromEntries(new FormData(event.currentTarget)));
  #put = (change) => drafts.keep(this.#key, { ...drafts.of(this.#key), base: this.#entry.base, ...change });

  /** As they would stand from now on. */
  get #media() {
    return drafts.of(this.#key)?.media ?? this.#entry.media ?? [];
  }

  get #isPictured() {
    return JSON.stringify(decided(this.#media)) !== JSON.stringify(decided(this.#entry.media ?? []));
  }

  // ---- deciding -----------------------------------------------------------------------------------------------------

  #send = (event) => {
    event.preventDefault();
    const written = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, value.trim()]));
    const why = this.#amiss(written);
    if (why) return void (this.line = why);
    if (this.form === "takeDown" && !this.sure) return void this.#askOnceMore();
    const act = { correct, retract, keyEvent, takeDown }[this.form];
    if (this.form === "correct" && this.#isPictured) {
      written.media = decided(this.#media);
      remember(written.media);
    }
    act(this.page, this.#entry, written);
    this.#shut();
  };

  #amiss({ text, note, title }) {
    const { form } = this;
    if (form === "correct" && (!text || !note)) return "A correction needs its text and a note to readers.";
    const missing = form === "correct" && this.#isPictured && amiss(this.#media, desk.clock());
    if (missing) return missing.line;
    if (form === "correct" && text === this.#entry.text && !this.#isPictured) return "The text is as it was: change it first, or retract it.";
    if (form === "keyEvent") return title || this.#entry.key ? "" : "A key event needs a title.";
    return note ? "" : "Say why, in a few words.";
  }

  async #askOnceMore() {
    this.sure = true;
    this.line = "";
    await this.updateComplete;
    this.querySelector("[data-test=page-sure]").focus();
  }

  #pin = () => {
    pin(this.page, this.#entry);
    this.#shut();
  };

  // ---- what is drawn ------------------------------------------------------------------------------------------------

  #menu(entry) {
    const show = (form, word) => button(word, null, `page-${form}`, () => this.#show(form));
    const stands = entry.state === "posted";
    return html`<div class="row">
      ${stands ? html`${show("correct", "Correct")} ${show("retract", "Retract")}` : nothing}
      ${stands || entry.pinned
        ? button(entry.pinned ? "Unpin" : "Pin", null, "page-pin", this.#pin, { disabled: Boolean(outbox.under(pinOf(this.article))) })
        : nothing}
      ${stands ? show("keyEvent", entry.key ? "Change key event" : "Key event") : nothing}
      ${may("take_down") && entry.state !== "takenDown" ? show("takeDown", "Take down") : nothing}
    </div>`;
  }

  #fields(entry) {
    const kept = { text: entry.text, note: "", title: entry.key ?? "", ...drafts.of(this.#key) };
    switch (this.form) {
      case "correct":
        return html`${field("Text from now on", html`<textarea name="text" rows="4" maxlength="20000" required spellcheck="true" dir="auto"
            data-test="page-text" .value=${live(kept.text)}></textarea>`)}
          <desk-media .media=${this.#media} .keep=${(media) => this.#put({ media })}></desk-media>
          ${note("Note to readers: what was wrong", kept.note)}`;
      case "keyEvent":
        return field("Title in the list of key events; empty takes it off the list", html`<input name="title" maxlength=${LONGEST_TITLE}
          autocomplete="off" dir="auto" data-test="page-title" .value=${live(kept.title)}>`);
      case "takeDown":
        return html`<p>Removes the words for good, also from the log. Readers see that an update was removed.</p>${note("By whose order, or why", kept.note)}`;
      default:
        return note("Note to readers: why it no longer stands", kept.note);
    }
  }

  #form(entry) {
    const word = { correct: "Correct", retract: "Retract", keyEvent: "Save", takeDown: "Take down" }[this.form];
    const sure = html`<p class="problem" id="sure-${entry.id}"><b>Remove these words for good, also from the log? Nobody can bring them back.</b></p>`;
    return html`<form class="fields" data-test="page-form" @input=${this.#keep} @submit=${this.#send}>
      ${this.#fields(entry)} ${this.sure ? sure : nothing}
      <p class="row"><button class="primary" aria-describedby=${this.sure ? "sure-" + entry.id : nothing}
        data-test=${this.sure ? "page-sure" : "page-send"}>${this.sure ? "Yes, remove them for good" : word}</button>
        ${button("Back", null, "page-back", () => this.#back())}</p>
    </form>`;
  }

  #inside(entry) {
    if (!entry) return nothing;
    return this.form ? this.#form(entry) : this.#menu(entry);
  }

  render() {
    const { shown } = this;
    const half = FORMS.some((form) => drafts.of(draftOf(shown.id, form)));
    const word = outbox.under(shown.id) ? "on its way" : half ? "half-written" : "";
    return html`<p class="row change"><button type="button" class="quiet" data-test="page-menu" aria-expanded=${this.open}
        ?disabled=${Boolean(outbox.under(shown.id))}
        @click=${this.#toggle}>Change… <span class="unseen">${shown.label}</span></button>
        ${word ? html`<span class="held">${word}</span>` : nothing}</p>
      ${this.open ? this.#inside(this.#entry) : nothing}
      <p class="problem" role="status" data-test="page-line">${this.line}</p>`;
  }
}

customElements.define("desk-entry", DeskEntry);
