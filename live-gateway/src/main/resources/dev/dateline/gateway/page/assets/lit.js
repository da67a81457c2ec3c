// The one door to Lit. Parts draw into themselves (no shadow), so that one style sheet, labels and anchors reach everything.

import { LitElement } from "./lit-element.js";

export { html, nothing } from "./lit-element.js";
export { guard } from "./lit-guard.js";
export { keyed } from "./lit-keyed.js";
export { live } from "./lit-live.js";
export { repeat } from "./lit-repeat.js";

/** A part of the console. What the server wrote into it is for a page without a script, and goes. */
export class Part extends LitElement {
  #again = () => this.requestUpdate();

  /** Each `change` of these has the part drawn again; only what differs is touched. */
  get follows() {
    return [];
  }

  createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.follows.forEach((store) => store.addEventListener("change", this.#again));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.follows.forEach((store) => store.removeEventListener("change", this.#again));
  }
}
