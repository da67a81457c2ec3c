package dev.dateline.processor.fact.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void aWordIsWrittenLikeItself() {
        assertThat(Spelling.of("harbour").like(Spelling.of("harbour"))).isEqualTo(1);
    }

    @Test
    void theShareOfLetterPairsThatTwoWordsHaveInCommonCountsEndsAndEachPairOnce() {
        assertThat(Spelling.of("night").like(Spelling.of("nacht"))).isEqualTo(0.5);
        assertThat(Spelling.of("aaa").like(Spelling.of("aa"))).isEqualTo(1);
    }

    @Test
    void wordsWithoutAPairInCommonAreNotAlike() {
        assertThat(Spelling.of("port").like(Spelling.of("quay"))).isZero();
    }
}
