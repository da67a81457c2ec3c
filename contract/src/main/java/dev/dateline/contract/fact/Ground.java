package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;

/**
 * Why something is taken to be so.
 *
 * @param rule the rule or model, by its name
 * @param confidence from 0 to 1; how sure that one is, no share of what was counted
 */
public record Ground(String rule, double confidence) {
    public Ground {
        Require.token("rule", rule);
        Require.that(0 <= confidence && confidence <= 1, "confidence " + confidence + " is not between 0 and 1");
    }
}
