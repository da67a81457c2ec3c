// The ledger beside an article: what each source has figures at and how it says things stand, where they differ, and what was
// said before.

import { desk } from "./desk.js";
import { html, nothing, Part, repeat } from "./lit.js";

function said(one) {
  const who = one.source === one.via ? one.via : `${one.source}, by ${one.via}`;
  const words = html`<b>${one.words}</b> <span dir="auto">${who}</span> <span class="when">${one.time}</span>`;
  return html`<li data-test="figure-said">${one.lost ? html`<s>${words}</s> ${one.lost}` : words}
    <p class="why"><q dir="auto">${one.sentence}</q> <small>${one.rule} ${one.confidence.toFixed(2)}</small></p></li>`;
}

const rest = ({ now, before }) => html`<details><summary>${before.length > 0 ? `evidence, and ${before.length} said before` : "evidence"}</summary>
  <ol>${now.map(said)}</ol>${before.length > 0 ? html`<p class="over">Before</p><ol>${before.map(said)}</ol>` : nothing}</details>`;

/** `article`: the id of the article that it is about. */
class DeskFacts extends Part {
  static properties = { article: { attribute: false } };

  get follows() {
    return [desk];
  }

  #line(figure) {
    const { of, kind, now, contested } = figure;
    const none = kind === "STATE" ? "nobody says how it stands" : "nobody stands by any figure";
    const line = now.map(({ words, via, time }, index) => html`${index > 0 ? "; " : nothing}<b>${words}</b>, ${via} <span class="when">${time}</span>`);
    return html`<li data-test="figure" data-id=${figure.id}><span class="label">${of}</span>
      <span data-test="figure-line">${now.length > 0 ? line : none}</span>
      ${contested ? html`<strong class="held" data-test="contested">they differ</strong>` : nothing}${rest(figure)}</li>`;
  }

  render() {
    const figures = desk.figures.get(this.article) ?? [];
    if (figures.length === 0) return nothing;
    return html`<section class="figures" data-test="facts"><h2 class="over">Figures and states, by who says so</h2>
      <ol>${repeat(figures, (one) => one.id, (one) => this.#line(one))}</ol></section>`;
  }
}

customElements.define("desk-facts", DeskFacts);
