// Decisions on their way, each with what can still be done about it.

import { button } from "./desk-card.js";
import { desk } from "./desk.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { doing, outbox } from "./outbox.js";
import { conflict } from "./settling.js";

function sentence(decision) {
  if (decision.state === "refused") return decision.winner ? conflict(decision) : decision.line;
  return decision.line && ["failed", "offline"].includes(decision.state) ? decision.line : doing(decision) + "…";
}

const CONTROLS = {
  waiting: (decision) => html`<progress max="1" .value=${live(outbox.left(decision))} aria-hidden="true"></progress>
    ${button("Undo (u)", null, "undo", () => outbox.undo(decision))}
    ${button("Now (Enter)", null, "now", () => outbox.now(decision), { primary: true })}`,
  failed: (decision) => html`${decision.signIn ? html`<a href="/desk" target="_blank">Sign in</a>` : nothing}
    ${button("Drop it", null, "drop", () => outbox.drop(decision))}
    ${button("Try again", null, "again", () => outbox.send(decision), { primary: true })}`,
  offline: (decision) => button("Drop it", null, "drop", () => outbox.drop(decision)),
  refused: (decision) => button("Understood", null, "dismiss", () => outbox.drop(decision)),
};

class DeskDock extends Part {
  #tick = () => this.requestUpdate();

  get follows() {
    return [outbox, desk];
  }

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener("tick", this.#tick);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener("tick", this.#tick);
  }

  /** The region is there only while there is something in it. */
  updated() {
    this.parentElement.hidden = outbox.decisions.length === 0;
  }

  render() {
    return repeat(
      outbox.decisions,
      (decision) => decision.id,
      (decision) => html`<div class="going" data-test="decision" data-state=${decision.state}>
        <p role="status"><b>${sentence(decision)}</b> <span dir="auto">${decision.headline}</span></p>
        <div class="row">${CONTROLS[decision.state]?.(decision) ?? nothing}</div>
      </div>`,
    );
  }
}

customElements.define("desk-dock", DeskDock);
