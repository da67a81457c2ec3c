// What happens by itself in a story, and what needs more than one person: read by all, set by a chief, rehearsed first.

import { may } from "./acts.js";
import { button } from "./desk-card.js";
import "./desk-rule.js";
import { gist } from "./desk-trial.js";
import { desk } from "./desk.js";
import { drafts } from "./drafts.js";
import { html, live, nothing, Part, repeat } from "./lit.js";
import { blank, differences, formOf, killsOf, moved, policiesOf, problem, publishes } from "./policing.js";
import { timeOfDay } from "./house.js";
import { configure, fetchSettings, rehearse, settingsAt } from "./watching.js";

const MOST = 50;

class DeskPolicies extends Part {
  static properties = {
    article: { state: true },
    standing: { state: true },
    form: { state: true },
    trial: { state: true },
    line: { state: true },
    busy: { state: true },
  };
  /** The form that was rehearsed, as text. */
  #rehearsed = "";

  constructor() {
    super();
    Object.assign(this, { article: "", standing: null, form: null, trial: null, line: "", busy: false });
  }

  open(article) {
    this.article = article ?? [...desk.stories.keys()][0] ?? "";
    this.requestUpdate();
    this.closest("dialog").showModal();
    if (this.article) this.#load(this.article);
    else this.line = "No story is open.";
  }

  get #key() {
    return "policies." + this.article;
  }

  get #text() {
    return JSON.stringify(policiesOf(this.form));
  }

  get #isEdited() {
    return differences(this.form, formOf(this.standing)).length > 0;
  }

  async #load(article) {
    Object.assign(this, { standing: null, form: null, trial: null, line: "" });
    try {
      const { ok, status, answer } = await fetchSettings(article);
      if (this.article !== article) return;
      if (!ok) return void (this.line = answer.error ?? `The server said ${status}.`);
      const draft = may("set_policy") ? drafts.of(this.#key) : null;
      Object.assign(this, { standing: answer, form: draft?.form ?? formOf(answer) });
      if (draft && draft.base !== answer.base) this.line = "These settings were changed since you wrote this. Look at it again before you save.";
    } catch {
      this.line = "The server cannot be reached just now.";
    }
  }

  #change(part) {
    Object.assign(this, { form: { ...this.form, ...part }, trial: null, line: "" });
    drafts.keep(this.#key, { base: this.standing.base, form: this.form });
  }

  // ---- rehearsing and saving ----------------------------------------------------------------------------------------

  /** Why it is not saved yet, in a line; a rule that publishes is tried first, as it stands. */
  get #unready() {
    if (!publishes(this.form) || this.#rehearsed === this.article + this.#text) return "";
    return "A rule publishes by itself: rehearse this as it stands before you save.";
  }

  async #rehearse() {
    const why = problem(this.form);
    if (why) return void (this.line = why);
    const text = this.article + this.#text;
    Object.assign(this, { busy: true, line: "" });
    try {
      this.trial = await rehearse(this.article, policiesOf(this.form));
      this.#rehearsed = text;
    } catch (trouble) {
      this.line = trouble.message;
    }
    this.busy = false;
    await this.updateComplete;
    this.querySelector("[data-test=policy-line]").previousElementSibling.scrollIntoView({ block: "nearest" });
  }

  async #save() {
    const why = problem(this.form) || this.#unready;
    if (why) return void (this.line = why);
    Object.assign(this, { busy: true, line: "Saving…" });
    try {
      await this.#settled(await configure(this.standing, { kills: killsOf(this.form), policies: policiesOf(this.form) }));
    } catch {
      this.line = "No answer came. It may have been saved: open this again to see.";
    }
    this.busy = false;
  }

  async #settled({ status, answer }) {
    if (status === 201) {
      drafts.drop(this.#key);
      this.closest("dialog").close();
      desk.say(`Saved what happens by itself: ${desk.stories.get(this.article)?.headline ?? this.article}`);
    } else if (status === 409 && answer.winner) {
      await this.#overtaken(answer.winner);
    } else if (status === 401) {
      this.line = "You are signed out. Sign in again in another tab, then save; this is kept.";
    } else {
      this.line = answer.error ?? answer.detail ?? `The server said ${status}.`;
    }
  }

  /** All settings are saved together: what the winner set besides is taken over before the next try. */
  async #overtaken({ by, at, version }) {
    const mine = this.standing;
    const now = await settingsAt(mine.article, version);
    if (this.standing !== mine) return;
    const told = `${by} changed these settings at ${timeOfDay(Date.parse(at), mine)}. Nothing was saved`;
    if (!now) return void (this.line = told + ", and what was changed cannot be read just now: save again in a moment.");
    const parts = differences(formOf(mine), formOf(now));
    this.standing = now;
    drafts.keep(this.#key, { base: now.base, form: this.form });
    this.line = `${told}. ${parts.length > 0 ? `Changed by them: ${parts.join(", ")}.` : "Policies are as they were."} What you see is yours: look at it again, then save.`;
  }

  #startOver() {
    drafts.drop(this.#key);
    Object.assign(this, { form: formOf(this.standing), trial: null, line: "" });
  }

  // ---- rules --------------------------------------------------------------------------------------------------------

  #edit(index, rule) {
    this.#change({ rules: this.form.rules.with(index, rule) });
  }

  async #move(index, step) {
    this.#change({ rules: moved(this.form.rules, index, step) });
    await this.updateComplete;
    const part = this.querySelectorAll("desk-rule")[index + step];
    await part.updateComplete;
    part.querySelector(`[data-test=${step < 0 ? "rule-up" : "rule-down"}]:not(:disabled)`)?.focus();
  }

  #remove(index) {
    this.#change({ rules: this.form.rules.toSpliced(index, 1) });
    this.querySelector("[data-test=rule-add]").focus();
  }

  async #add() {
    this.#change({ rules: [...this.form.rules, blank(this.form.rules.length + 1)] });
    await this.updateComplete;
    const part = [...this.querySelectorAll("desk-rule")].at(-1);
    await part.updateComplete;
    part.querySelector("input").select();
  }

  // ---- the form -----------------------------------------------------------------------------------------------------

  #choose = (event) => {
    this.article = event.target.value;
    this.#load(this.article);
  };

  /** Enter would press the form's only plain button, which closes it. */
  #enter = (event) => {
    if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
  };

  #choice(field, label, words, chosen, change) {
    return html`<label>${label} <select data-test="policy-${field}" .value=${live(chosen)} @change=${(event) => change(event.target.value)}>
      ${Object.entries(words).map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`)}</select></label>`;
  }

  #whole() {
    const { form } = this;
    const time = (field, label) => html`<label>${label} <input type="time" data-test="policy-${field}" .value=${live(form[field])}
      @input=${(event) => this.#change({ [field]: event.target.value })}></label>`;
    return html`<fieldset class="whole" ?disabled=${!may("set_policy")}><legend class="unseen">For the whole story</legend>
      ${this.#choice("kills", "When a source withdraws its report", { ask: "ask an editor", once: "retract what rests on it at once" },
        form.atOnce ? "once" : "ask", (value) => this.#change({ atOnce: value === "once" }))}
      <div class="pair">${this.#choice("eyes", "What readers are given", { one: "one person decides", two: "two people must agree" },
        form.fourEyes ? "two" : "one", (value) => this.#change({ fourEyes: value === "two" }))}
      ${this.#choice("sources", "To be confirmed", { 1: "one source is enough", 2: "two independent sources" },
        String(form.sources), (value) => this.#change({ sources: Number(value) }))}</div>
      <div class="pair times">${time("from", "Quiet from")} ${time("to", "to")}</div>
      <p class="hint">In quiet hours nothing is published by itself. Times are those of ${this.standing.zone}. Empty for none.</p>
    </fieldset>`;
  }

  #rules() {
    const { rules } = this.form;
    const off = !may("set_policy");
    const one = (rule, index) => html`<li><desk-rule .rule=${rule} .number=${index + 1} .of=${rules.length} .off=${off} data-test="rule"
      @edited=${(event) => this.#edit(index, event.detail)} @moved=${(event) => this.#move(index, event.detail)}
      @removed=${() => this.#remove(index)}></desk-rule></li>`;
    return html`<h3>Rules, in order: the first that fits an item counts</h3>
      ${rules.length > 0 ? nothing : html`<p class="empty">None: an editor is asked about everything.</p>`}
      <ol class="rules">${rules.map(one)}</ol>
      ${this.form.fourEyes && publishes(this.form) ? html`<p class="hint">While two people must agree, no rule publishes by itself.</p>` : nothing}
      ${off ? nothing : html`<p>${button("Add a rule", null, "rule-add", () => this.#add(), { disabled: rules.length >= MOST })}</p>`}`;
  }

  #buttons() {
    const off = !this.form || this.busy;
    const why = this.form ? this.#unready : "";
    return html`${why && may("set_policy") ? html`<p class="hint" id="policy-unready" data-test="policy-unready">${why}</p>` : nothing}
      <p class="row">${may("set_policy")
        ? html`<button class="primary" type="button" data-test="policy-save" ?disabled=${off || why !== ""}
            aria-describedby=${why ? "policy-unready" : nothing} @click=${() => this.#save()}>Save</button>`
        : nothing}
      ${button("Rehearse", null, "policy-rehearse", () => this.#rehearse(), { disabled: off })}
      ${this.form && this.#isEdited ? button("Start over", null, "policy-over", () => this.#startOver()) : nothing}
      <button class="quiet" value="" formnovalidate data-test="policy-close">Close</button></p>`;
  }

  render() {
    const stories = [...desk.stories.values()];
    return html`<form method="dialog" class="fields" @keydown=${this.#enter}>
      <label>Story <select data-test="policy-article" .value=${live(this.article)} @change=${this.#choose}>
        ${repeat(stories, ({ id }) => id, ({ id, headline }) => html`<option value=${id} ?selected=${id === this.article}>${headline}</option>`)}</select></label>
      ${this.form ? html`${this.#whole()}${this.#rules()}` : nothing}
      <p role="status" data-test="trial">${this.trial ? html`<b>${gist(this.trial, this.standing)}</b>` : nothing}</p>
      ${this.trial ? html`<desk-trial .trial=${this.trial} .times=${this.standing}></desk-trial>` : nothing}
      <p class="problem" role="status" data-test="policy-line">${this.line}</p>
      ${this.#buttons()}
    </form>`;
  }
}

customElements.define("desk-policies", DeskPolicies);
