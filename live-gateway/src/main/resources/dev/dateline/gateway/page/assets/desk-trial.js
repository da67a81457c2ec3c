// What policies would have done with what came in.

import { dayOf, timeOfDay } from "./house.js";
import { html, nothing, Part } from "./lit.js";

const DONE = { PUBLISH: "would have been published", MUTE: "would have been kept from the desk" };
const BECAME = {
  PENDING: "waits",
  HELD: "is held",
  SCHEDULED: "was scheduled",
  APPROVED: "was approved",
  REJECTED: "was rejected",
  WITHDRAWN: "was withdrawn",
  MUTED: "was kept from the desk",
};

/** "of 214 proposals since 9/12: 12 would have been published by themselves, 3 kept from the desk, 199 asked" */
export function gist({ since, proposals, published, muted, asked }, times) {
  if (proposals === 0) return "No proposal came in of late to try it on.";
  const few = proposals === 1 ? "1 proposal" : `${proposals} proposals`;
  const alone = published === 1 ? "itself" : "themselves";
  return `Of ${few} since ${dayOf(Date.parse(since), times)}: ${published} would have been published by ${alone}, ${muted} kept from the desk, ${asked} asked.`;
}

class DeskTrial extends Part {
  static properties = { trial: { attribute: false }, times: { attribute: false } };

  #item({ headline, source, received, does, rule, became }) {
    const at = Date.parse(received);
    return html`<li data-test="trial-item"><span class="when">${dayOf(at, this.times)}, ${timeOfDay(at, this.times)}</span>
      <b dir="auto">${headline}</b> <span dir="auto">${source}</span>: ${DONE[does]} by ‘${rule}’; it ${BECAME[became] ?? became.toLowerCase()}.</li>`;
  }

  render() {
    const { trial } = this;
    const hidden = trial.published + trial.muted - trial.items.length;
    return html`${trial.items.length > 0 ? html`<ol class="trial" tabindex="0" aria-label="What would have happened by itself">${trial.items.map((item) => this.#item(item))}</ol>` : nothing}
      ${hidden > 0 ? html`<p>${hidden} more, older than these.</p>` : nothing}`;
  }
}

customElements.define("desk-trial", DeskTrial);
