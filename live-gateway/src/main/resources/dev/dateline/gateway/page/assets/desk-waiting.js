// What somebody has laid before the others: it takes effect when a second person agrees, or is called off.

import { agree, callOff, may } from "./acts.js";
import { desk } from "./desk.js";
import { button } from "./desk-card.js";
import { guard, html, nothing, Part, repeat } from "./lit.js";
import { outbox } from "./outbox.js";
import { KINDS, picturedBy, shown, terms } from "./picturing.js";
import { figure } from "./update.js";

const WHAT = {
  approve: "an update",
  schedule: "an update for later",
  revise: "another headline or body",
  correct: "a correction",
  merge: "a merge into an update",
  retract: "a retraction",
  release: "a release before its time",
  keyEvent: "a key event",
  close: "an end of the coverage",
};

/** The words that readers would be given. */
const words = ({ post, story, text, title, note }) => post?.text ?? text ?? story?.headline ?? title ?? note ?? "";

/** What a second person answers for too: the picture, its words and its terms. */
function pictures(act) {
  const media = picturedBy(act);
  if (!media) return nothing;
  if (media.length === 0) return act.type === "correct" ? html`<p class="hint">Takes its pictures out.</p>` : nothing;
  return media.map((one) => html`${guard([JSON.stringify(one)], () => figure(shown([one])[0]))}
    <p class="hint" dir="auto" data-test="waiting-media">${KINDS[one.kind]}: ${one.alt} · ${terms(one)}</p>`);
}

class DeskWaiting extends Part {
  get follows() {
    return [desk, outbox];
  }

  #item(one) {
    const text = words(one.act);
    const disabled = Boolean(outbox.under(one.entry));
    const own = one.by === desk.me;
    const story = desk.stories.get(one.article)?.headline ?? one.article;
    return html`<li class="laid" data-test="waiting" data-id=${one.entry}>
      <p>${own ? "Yours:" : html`<b>${one.by}</b> asks for`} ${WHAT[one.act.type] ?? "a decision"}, <a href="/articles/${one.article}" dir="auto">${story}</a></p>
      <p class="copy" dir="auto">${text}</p>
      ${pictures(one.act)}
      <div class="row">
        ${own || !may("second") ? nothing : button("Agree", null, "agree", () => agree(one, text), { primary: true, disabled })}
        ${own || may("decide") ? button("Call off", null, "call-off", () => callOff(one, text), { disabled }) : nothing}
      </div>
    </li>`;
  }

  render() {
    if (desk.waiting.length === 0) return nothing;
    return html`<section class="laid-before" aria-labelledby="waiting-title">
      <h2 class="over" id="waiting-title">For a second person <span data-test="waiting-count">${desk.waiting.length}</span></h2>
      <ol>${repeat(desk.waiting, (one) => one.entry, (one) => this.#item(one))}</ol></section>`;
  }
}

customElements.define("desk-waiting", DeskWaiting);
