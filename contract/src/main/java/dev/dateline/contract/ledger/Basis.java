package dev.dateline.contract.ledger;

import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;

/**
 * Where a figure stands.
 *
 * @param span of its words in {@link dev.dateline.contract.wire.Copy#text()}
 * @param sentence around it, on one line
 * @param ground the rule that found it, and how sure it is
 */
public record Basis(ItemVersion item, Span span, String sentence, Ground ground) {
    public Basis {
        Require.present("item", item);
        Require.present("span", span);
        Require.line("sentence", sentence);
        Require.present("ground", ground);
    }
}
