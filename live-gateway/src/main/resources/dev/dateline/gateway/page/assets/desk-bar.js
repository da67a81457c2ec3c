// The bar's words: the connection, and the last thing that happened. Its buttons are the page's own.

import { desk } from "./desk.js";
import { html, nothing, Part } from "./lit.js";

class DeskConnection extends Part {
  get follows() {
    return [desk];
  }

  createRenderRoot() {
    const server = this.textContent.trim();
    desk.connection.text ||= server;
    return super.createRenderRoot();
  }

  render() {
    const { state, text } = desk.connection;
    const again = state === "out" ? html` <a href="/desk">Sign in again</a>` : nothing;
    return html`<p class="connection" data-test="connection" data-state=${state}>${text}${again}</p>`;
  }
}

class DeskLine extends Part {
  get follows() {
    return [desk];
  }

  render() {
    return html`<p class="line" id="line" role="status" data-test="line">${desk.line}</p>`;
  }
}

customElements.define("desk-connection", DeskConnection);
customElements.define("desk-line", DeskLine);
