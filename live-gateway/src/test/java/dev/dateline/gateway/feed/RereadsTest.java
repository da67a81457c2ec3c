package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RereadsTest {
    private static final Set<ArticleId> WRONG = IntStream.range(0, 20)
            .mapToObj(number -> new ArticleId("article-" + number))
            .collect(Collectors.toUnmodifiableSet());

    private final Rereads rereads = new Rereads();

    @Test
    void takesAFewAtATimeUntilEachHadItsTurn() {
        Set<ArticleId> read = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            Set<ArticleId> next = rereads.next(WRONG, 7);
            assertThat(next).hasSizeBetween(1, 8);
            read.addAll(next);
        }

        assertThat(read).isEqualTo(WRONG);
        assertThat(rereads.next(WRONG, 7)).isEmpty();
    }

    @Test
    void takesNoneAgainWithinAMinute() {
        Set<ArticleId> one = Set.of(new ArticleId("varne"));
        assertThat(rereads.next(one, 0)).isEqualTo(one);
        assertThat(rereads.next(one, Duration.ofSeconds(59).toNanos())).isEmpty();

        assertThat(rereads.next(one, Duration.ofSeconds(60).toNanos())).isEqualTo(one);
    }
}
