package dev.dateline.gateway.page;

import java.util.List;

/** The modules that the console is made of. The page asks for all of them at once, and not for one after another. */
final class Console {
    /** Lit's, what the console knows and does, and its parts as they are drawn. */
    static final List<String> MODULES = List.of(
            "lit.js",
            "lit-html.js",
            "lit-element.js",
            "lit-reactive-element.js",
            "lit-css-tag.js",
            "lit-directive.js",
            "lit-directive-helpers.js",
            "lit-guard.js",
            "lit-keyed.js",
            "lit-live.js",
            "lit-repeat.js",
            "console.js",
            "acts.js",
            "candidates.js",
            "desk.js",
            "drafts.js",
            "entries.js",
            "following.js",
            "keys.js",
            "merging.js",
            "outbox.js",
            "page-acts.js",
            "picturing.js",
            "policing.js",
            "presence.js",
            "queue.js",
            "settling.js",
            "style.js",
            "watching.js",
            "desk-affected.js",
            "desk-alerts.js",
            "desk-bar.js",
            "desk-candidate.js",
            "desk-card.js",
            "desk-detail.js",
            "desk-dock.js",
            "desk-editor.js",
            "desk-entry.js",
            "desk-filter.js",
            "desk-fresh.js",
            "desk-media.js",
            "desk-page.js",
            "desk-policies.js",
            "desk-preview.js",
            "desk-queue.js",
            "desk-reasons.js",
            "desk-receipts.js",
            "desk-rule.js",
            "desk-story.js",
            "desk-trial.js",
            "desk-waiting.js",
            "desk-watch.js",
            "desk-watches.js");

    private Console() {}
}
