// One proposal: what it is, why it is here, what it touches, the text, and the decision.

import { approve, edit, hold, isBusy, isLacking, later, may, reject, suggest } from "./acts.js";
import { carriers } from "./carriers.js";
import "./desk-carriers.js";
import "./desk-media.js";
import { desk, isEmbargoed } from "./desk.js";
import { laterOf } from "./desk-later.js";
import "./desk-merge.js";
import { reasons } from "./desk-reasons.js";
import { current, drafts } from "./drafts.js";
import { drawnFrom, marked } from "./drawn.js";
import { html, nothing, Part } from "./lit.js";
import { outbox } from "./outbox.js";
import { others } from "./presence.js";
import { FLAGS } from "./queue.js";

const LINEAGE = { resend: "sent again", update: "update", rewrite: "rewrite", refile: "refile" };

/** A button; `key` is the one that does the same. */
export function button(text, key, hook, action, { primary = false, disabled = false } = {}) {
  return html`<button type="button" class=${primary ? "primary" : "quiet"} data-test=${hook} aria-keyshortcuts=${key ?? nothing}
    ?disabled=${disabled} @click=${action}>${text}${
    key ? html` <kbd aria-hidden="true">${key}</kbd>` : nothing
  }</button>`;
}

class DeskCard extends Part {
  static properties = { card: { attribute: false }, rejecting: { state: true }, merging: { state: true }, later: { state: true } };

  get follows() {
    return [carriers, desk, drafts, outbox];
  }

  /** Asks for the reason, which a rejection needs. */
  async openReject() {
    this.rejecting = true;
    await this.updateComplete;
    this.querySelector("[data-test=reason]").focus();
  }

  /** Asks which update, and how it reads then. */
  openMerge() {
    if (isEmbargoed(this.card)) desk.say("It is under embargo: readers are given nothing of it before its time.");
    else Object.assign(this, { merging: true, later: false });
  }

  /** Asks when it goes out. */
  async openLater() {
    Object.assign(this, { merging: false, later: true });
    await this.updateComplete;
    this.querySelector("desk-later input")?.focus();
  }

  #shut = async () => {
    const hook = this.merging ? "merge" : "later";
    Object.assign(this, { merging: false, later: false });
    await this.updateComplete;
    this.querySelector(`[data-test=${hook}]`)?.focus();
  };

  #over() {
    const { kind, relation, source, providerTime, score, urgency } = this.card;
    const parts = [kind, LINEAGE[relation], source, providerTime, `matched\u00a0${score.toFixed(2)}`, `urgency\u00a0${urgency}`];
    const flag = FLAGS[relation];
    const first = flag ? html`<strong class="flag">▲ ${flag}</strong>` : nothing;
    return html`<p class="over" data-test="origin">${first}${parts.filter(Boolean).join(" · ")}</p>`;
  }

  #looking() {
    const names = others(this.card.id);
    return names ? html`<p class="looking" data-test="looking" role="status">also looking: <b>${names}</b></p>` : nothing;
  }

  #acts() {
    const { card } = this;
    const disabled = isBusy(card);
    const out = isEmbargoed(card) ? `Schedule for ${card.embargoLabel}` : carriers.named("Approve", card, undefined, current(card).text);
    const held = card.state === "held";
    const unready = disabled || isLacking(card);
    if (!may("decide")) return may("suggest") ? html`<div class="row">${button("Suggest", null, "suggest", () => suggest(card), { primary: true, disabled: unready })}</div>` : nothing;
    return html`<div class="row acts">
      ${button(out, "a", "approve", () => approve(card), { primary: true, disabled: unready })}
      ${button("Edit", "e", "edit", edit)}
      ${button(held ? "Held" : "Hold", "h", "hold", () => hold(card), { disabled: disabled || held })}
      ${button("Later…", "l", "later", () => this.openLater(), { disabled })}
      ${button("Merge…", "m", "merge", () => this.openMerge(), { disabled: disabled || isEmbargoed(card) })}
      ${button("Reject", "r", "reject", () => this.openReject(), { disabled })}
    </div>`;
  }

  #later() {
    const { id, article, embargo } = this.card;
    const key = laterOf(id);
    return html`<desk-later .article=${article} .embargo=${embargo} .key=${key} .send=${(due) => later(this.card, due, key)}
      @shut=${this.#shut}></desk-later>`;
  }

  #picture = (media) => drafts.keep(this.card.id, { ...current(this.card), media });

  #send = (event) => {
    event.preventDefault();
    const reason = event.target.elements.reason.value.trim();
    if (reason && !isBusy(this.card)) reject(this.card, reason);
  };

  render() {
    const { card } = this;
    return html`<article class="proposal" data-test="detail" data-id=${card.id}>
      ${this.#over()}
      <h2 dir="auto">${marked(card, card.headline)}</h2>
      <p class="for">for <a href="/articles/${card.article}" dir="auto">${card.articleHeadline}</a></p>
      ${this.#looking()}
      ${isEmbargoed(card) ? html`<p class="embargo" data-test="embargo">Embargo until ${card.embargoLabel}</p>` : nothing}
      ${card.notes.map((note) => html`<p class="private" data-test="private"><b>Editors’ note, not for readers:</b> ${note}</p>`)}
      ${reasons(card)}
      ${card.alerts?.length > 0 ? html`<desk-alerts .card=${card}></desk-alerts>` : nothing}
      ${card.affected.length > 0 || card.gone.length > 0 ? html`<desk-affected .card=${card}></desk-affected>` : nothing}
      <desk-editor .card=${card}></desk-editor>
      ${drawnFrom(card)}
      ${this.merging || this.later ? nothing : html`<desk-carriers .card=${card} .text=${current(card).text}></desk-carriers>${this.#acts()}`}
      ${this.later && may("decide") ? this.#later() : nothing}
      ${this.merging && may("decide") ? html`<desk-merge .card=${card} @shut=${this.#shut}></desk-merge>` : nothing}
      <form class="row" id="reject" ?hidden=${!this.rejecting} @submit=${this.#send}>
        <input name="reason" data-test="reason" required maxlength="300" autocomplete="off"
          aria-label="Why it does not go out" placeholder="Why, in a few words">
        <button class="primary" data-test="reject-send">Reject</button>
      </form>
      ${may("decide") || may("suggest")
        ? html`<desk-media .media=${current(card).media} .offers=${card.media ?? []} .keep=${this.#picture}></desk-media>`
        : nothing}
      <section class="item-text"><h3 class="over">The item as it came</h3>
        ${card.paragraphs.map((text, index) => html`<p class="copy" dir="auto">${marked(card, text, index)}</p>`)}</section>
    </article>`;
  }
}

customElements.define("desk-card", DeskCard);
