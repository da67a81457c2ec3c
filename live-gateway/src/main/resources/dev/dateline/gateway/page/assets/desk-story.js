// What can be done with a story: headline and body revised, the coverage closed and taken up again.

import { button } from "./desk-card.js";
import "./desk-media.js";
import { desk } from "./desk.js";
import { drafts } from "./drafts.js";
import { fetchEntries, fetchStory } from "./entries.js";
import { html, live, nothing, Part } from "./lit.js";
import { outbox } from "./outbox.js";
import { close, draftOf, phaseOf, reopen, revise, storyOf } from "./page-acts.js";
import { amiss, decided, remember } from "./picturing.js";

const paragraphs = (body) => body.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean);
const note = (label, value) => html`<label>${label}
  <input name="note" maxlength="500" autocomplete="off" dir="auto" data-test="story-note" .value=${live(value)}></label>`;

/** `story`: its id, headline and phase. */
class DeskStory extends Part {
  static properties = {
    story: { attribute: false },
    form: { state: true },
    standing: { state: true },
    line: { state: true },
  };

  constructor() {
    super();
    this.#shut();
  }

  get follows() {
    return [outbox, drafts];
  }

  get #key() {
    return draftOf(this.story.id, this.form);
  }

  #shut() {
    Object.assign(this, { form: "", standing: null, line: "" });
  }

  /** Asks for what stands now; the version that it comes with is the one that is decided on. */
  async #show(form) {
    Object.assign(this, { form, standing: null, line: "One moment…" });
    try {
      this.standing = await (form === "revise" ? fetchStory : fetchEntries)(this.story.id);
      this.line = "";
    } catch (problem) {
      return void (this.line = problem.message);
    }
    const draft = drafts.of(this.#key);
    if (form === "revise" && draft && draft.base !== this.standing.base)
      this.line = "The story was revised since you wrote this. Look at it again before you save.";
    await this.updateComplete;
    this.querySelector("form input")?.focus();
  }

  async #reopen() {
    try {
      reopen(await fetchEntries(this.story.id), this.story.headline);
    } catch (problem) {
      this.line = problem.message;
    }
  }

  #keep = (event) => this.#put(Object.fromEntries(new FormData(event.currentTarget)));
  #put = (change) => drafts.keep(this.#key, { ...drafts.of(this.#key), base: this.standing.base, ...change });

  /** As they would stand from now on. */
  get #media() {
    return drafts.of(this.#key)?.media ?? this.standing.media ?? [];
  }

  #send = (event) => {
    event.preventDefault();
    const written = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, value.trim()]));
    if (this.form === "close") close(this.standing, { note: written.note, headline: this.story.headline });
    else if (!this.#revise(written)) return;
    this.#shut();
  };

  #revise({ headline, body, note }) {
    const media = decided(this.#media);
    const story = { headline, paragraphs: paragraphs(body), ...(media.length > 0 ? { media } : {}) };
    const { base, ...before } = this.standing;
    const asBefore = JSON.stringify(media) === JSON.stringify(decided(before.media ?? []));
    const same = asBefore && headline === before.headline && story.paragraphs.join("\n\n") === before.paragraphs.join("\n\n");
    const missing = amiss(media, desk.clock())?.line ?? "";
    this.line = !headline ? "The story needs a headline." : same ? "Headline and body are as they were." : missing;
    if (!this.line) remember(media);
    if (!this.line) revise(this.story.id, { base, story, note, headline });
    return !this.line;
  }

  #revision() {
    const { base, ...before } = this.standing;
    const kept = { headline: before.headline, body: before.paragraphs.join("\n\n"), note: "", ...drafts.of(this.#key) };
    return html`<label>Headline <input name="headline" maxlength="500" required autocomplete="off" dir="auto" data-test="story-headline"
        .value=${live(kept.headline)}></label>
      <label>Body; an empty line between paragraphs <textarea name="body" rows="8" maxlength="100000" spellcheck="true" dir="auto"
        data-test="story-body" .value=${live(kept.body)}></textarea></label>
      <desk-media .media=${this.#media} .keep=${(media) => this.#put({ media })}></desk-media>
      ${note("Note to readers, if any", kept.note)}`;
  }

  #form() {
    const fields = this.form === "revise" ? this.#revision() : note("Last words to readers, if any", drafts.of(this.#key)?.note ?? "");
    return html`<form class="fields" data-test="story-form" @input=${this.#keep} @submit=${this.#send}>${fields}
      <p class="row"><button class="primary" data-test="story-send">${this.form === "revise" ? "Revise" : "Close the story"}</button>
        ${button("Back", null, "story-back", () => this.#shut())}</p></form>`;
  }

  #menu() {
    const { id, phase } = this.story;
    const closing = { disabled: Boolean(outbox.under(phaseOf(id))) };
    return html`<p class="row">
      ${button("Revise headline and body", null, "story-revise", () => this.#show("revise"), { disabled: Boolean(outbox.under(storyOf(id))) })}
      ${phase === "closed"
        ? button("Reopen", null, "story-reopen", () => this.#reopen(), closing)
        : button("Close", null, "story-close", () => this.#show("close"), closing)}
      ${drafts.of(draftOf(id, "revise")) ? html`<span class="held">half-written</span>` : nothing}</p>`;
  }

  render() {
    return html`${this.form && this.standing ? this.#form() : this.#menu()}
      <p class="problem" role="status" data-test="story-line">${this.line}</p>`;
  }
}

customElements.define("desk-story", DeskStory);
