// Pictures, videos and embeds of an update: taken from the item or by address, described, licensed.

import { desk } from "./desk.js";
import { html, live, nothing, Part } from "./lit.js";
import { ended, isAddress, KINDS, lacking, licences, MOST, named, taken } from "./picturing.js";

const site = (address) => new URL(address).hostname.replace(/^www\./, "");
const local = (iso) => {
  const at = new Date(iso);
  return new Date(at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** `media`: what stands with the update; `offers`: what came with its item; `keep(media)`: takes what was changed. */
let lists = 0;

class DeskMedia extends Part {
  static properties = {
    media: { attribute: false },
    offers: { attribute: false },
    keep: { attribute: false },
    adding: { state: true },
    broken: { state: true },
    line: { state: true },
  };

  /** Several of these may stand on the page. */
  #list = "licences-" + ++lists;

  constructor() {
    super();
    Object.assign(this, { media: [], offers: [], adding: false, broken: [], line: "" });
  }

  /** The first thing that can be done here. */
  async begin(place) {
    await this.updateComplete;
    const missing = place === undefined ? null : this.querySelectorAll("[data-test=media-one]")[place];
    const empty = missing && [...missing.querySelectorAll("[required]")].find((field) => !field.value.trim());
    (empty ?? this.querySelector("[data-test=media-offer]:not(:disabled), [data-test=media-open]"))?.focus();
  }

  // ---- changing -----------------------------------------------------------------------------------------------------

  #put = (place, change) => this.keep(this.media.map((one, at) => (at === place ? { ...one, ...change } : one)));
  #right = (place, change) => this.#put(place, { rights: { ...this.media[place].rights, ...change } });

  async #add(one) {
    if (this.media.length >= MOST) return void (this.line = `At most ${MOST} go with one update.`);
    if (this.media.some(({ address }) => address === one.address)) return void (this.line = "It is there already.");
    Object.assign(this, { adding: false, line: "" });
    this.keep([...this.media, one]);
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    this.begin(this.media.length - 1);
  }

  async #remove(place) {
    this.keep(this.media.filter((_, at) => at !== place));
    await this.updateComplete;
    this.querySelector("[data-test=media-open]")?.focus();
  }

  #byAddress = () => {
    const address = this.querySelector("[data-test=media-address]").value.trim();
    if (!isAddress(address)) return void (this.line = "An address that begins with https:// is needed.");
    this.#add(named(this.querySelector("[data-test=media-kind]").value, address));
  };

  /** In a form, Enter would send that. */
  #enter = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.#byAddress();
  };

  async #open() {
    this.adding = true;
    await this.updateComplete;
    this.querySelector("[data-test=media-address]").focus();
  }

  /** With its measures, pages keep room for it. */
  #measured(place, { naturalWidth: width, naturalHeight: height }) {
    if (!this.media[place]?.size && width > 0 && height > 0) this.#put(place, { size: { width, height } });
  }

  // ---- what is drawn ------------------------------------------------------------------------------------------------

  #one = (one, place) => {
    const { kind, address, alt, caption, rights } = one;
    const problem = lacking(one, desk.clock());
    const input = (label, hook, value, longest, put, { required = false, list = nothing } = {}) => html`<label>${label} <input data-test=${hook} maxlength=${longest}
      autocomplete="off" dir="auto" list=${list} ?required=${required} .value=${live(value ?? "")} @input=${(event) => put(event.target.value)}></label>`;
    return html`<li class="fields" data-test="media-one">
      <p class="row"><b>${KINDS[kind]} ${place + 1}</b> <a href=${address} rel="noopener noreferrer" target="_blank">${site(address)}</a>
        <button type="button" class="quiet" data-test="media-remove" @click=${() => this.#remove(place)}>Take out <span
          class="unseen">${KINDS[kind]} ${place + 1}</span></button></p>
      ${kind === "IMAGE" ? html`<img class="thumb" alt="" referrerpolicy="no-referrer" src=${address}
            @load=${({ target }) => this.#measured(place, target)} @error=${() => (this.broken = [...this.broken, address])}>` : nothing}
      ${this.broken.includes(address) ? html`<p class="problem" data-test="media-broken">No picture came from this address: readers would see its description alone.</p>` : nothing}
      <label>${kind === "IMAGE" ? "What it shows, for those who do not see it" : "Title"} <textarea rows="2" maxlength="1000" required dir="auto"
        data-test="media-alt" .value=${live(alt ?? "")} @input=${(event) => this.#put(place, { alt: event.target.value })}></textarea></label>
      ${input("Licence: address or name", "media-license", rights.license, 500, (license) => this.#right(place, { license }), { required: true, list: this.#list })}
      ${rights.usageTerms ? html`<p class="hint">Terms: ${rights.usageTerms}</p>` : nothing}
      ${input("Credit", "media-credit", rights.creditLine, 300, (creditLine) => this.#right(place, { creditLine }))}
      <details><summary>Caption, copyright, end of rights</summary>
        ${input("Caption", "media-caption", caption, 2000, (text) => this.#put(place, { caption: text }))}
        ${input("Copyright notice", "media-copyright", rights.copyrightNotice, 300, (copyrightNotice) => this.#right(place, { copyrightNotice }))}
        <label>Not to be shown from, in your time <input type="datetime-local" data-test="media-until"
          .value=${live(rights.usableUntil ? local(rights.usableUntil) : "")} @change=${({ target }) => this.#until(place, target)}></label>
      </details>
      <p class="problem" role="status" data-test="media-problem">${problem}</p>
    </li>`;
  };

  #until(place, { value }) {
    this.#right(place, { usableUntil: value ? new Date(value).toISOString() : undefined });
  }

  #offer = (offer) => {
    const over = ended(offer, desk.clock()) && (offer.ended ?? "rights have ended");
    const words = offer.caption ?? offer.alt ?? site(offer.address);
    return html`<li><button type="button" class="quiet" data-test="media-offer" ?disabled=${Boolean(over)} @click=${() => this.#add(taken(offer))}>Add ${
      KINDS[offer.kind].toLowerCase()}: <bdi>${words}</bdi></button> ${over ? html`<span class="problem" data-test="media-ended">${over}</span>` : nothing}</li>`;
  };

  #adding() {
    if (!this.adding)
      return html`<p><button type="button" class="quiet" data-test="media-open" aria-expanded="false"
        @click=${() => this.#open()}>Picture or video by address…</button></p>`;
    return html`<p class="row by-address">
      <select aria-label="What it is" data-test="media-kind">${Object.entries(KINDS).map(([value, word]) => html`<option value=${value}>${word}</option>`)}</select>
      <input type="url" aria-label="Address" placeholder="https://…" maxlength="2000" autocomplete="off" data-test="media-address" @keydown=${this.#enter}>
      <button type="button" class="quiet" data-test="media-add" @click=${this.#byAddress}>Add</button></p>`;
  }

  render() {
    const open = (this.offers ?? []).filter((offer) => !this.media.some(({ address }) => address === offer.address));
    return html`<section class="pictures" aria-label="Pictures and video">
      ${this.media.length > 0 ? html`<ol>${this.media.map(this.#one)}</ol>` : nothing}
      ${open.length > 0 ? html`<ul class="offers">${open.map(this.#offer)}</ul>` : nothing}
      ${this.#adding()}
      <p class="problem" role="status">${this.line}</p>
      <datalist id=${this.#list}>${licences().map((value) => html`<option value=${value}></option>`)}</datalist>
    </section>`;
  }
}

customElements.define("desk-media", DeskMedia);
