package dev.dateline.standalone.bench.match;

import dev.dateline.standalone.Trouble;
import java.util.List;

/**
 * What to measure.
 *
 * @param articles how many, one measurement for each
 * @param items at most so many in a round
 * @param seed of what is made up
 */
record MatchOptions(List<Integer> articles, int items, int rounds, long seed) {
    private static final int MOST = 1_000_000;

    MatchOptions {
        articles = List.copyOf(articles);
        for (int count : articles) {
            require("--articles", count, MOST);
        }
        require("--items", items, MOST);
        require("--rounds", rounds, 100);
    }

    private static void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw Trouble.wrongUse(option + ": " + value + " is not 1 to " + most);
        }
    }
}
