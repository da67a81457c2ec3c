package dev.dateline.contract.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "1601-01-01T00:00:00Z", "2200-01-01T00:00:00Z"})
    void aStampThatNoPageCouldWriteIsRefused(String stamp) {
        assertThatThrownBy(() -> new Post("text", Instant.parse(stamp), Confidence.CLAIMED, List.of(), null))
                .hasMessageContaining("is not between 1900 and 2200");
    }

    @Test
    void aTextThatBelongsIntoTheArticleIsRefused() {
        assertThatThrownBy(() -> new Post("x".repeat(20_001), NOON, Confidence.CLAIMED, List.of(), null))
                .hasMessage("text is longer than 20000 characters");
    }
}
