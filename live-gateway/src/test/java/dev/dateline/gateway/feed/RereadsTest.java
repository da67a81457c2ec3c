package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
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
            Set<ArticleId> next = rereads.next(WRONG, any -> 200, 7);
            assertThat(next).hasSizeBetween(1, 8);
            read.addAll(next);
        }

        assertThat(read).isEqualTo(WRONG);
        assertThat(rereads.next(WRONG, any -> 200, 7)).isEmpty();
    }

    @Test
    void takesNoneAgainWithinAMinute() {
        Set<ArticleId> one = Set.of(new ArticleId("varne"));
        assertThat(rereads.next(one, any -> 200, 0)).isEqualTo(one);
        assertThat(rereads.next(one, any -> 200, Duration.ofSeconds(59).toNanos()))
                .isEmpty();

        assertThat(rereads.next(one, any -> 200, Duration.ofSeconds(60).toNanos()))
                .isEqualTo(one);
    }

    @Test
    void takesFewerWhereTheyAreLongAndTheLongestByItself() {
        Set<ArticleId> all = Set.of(new ArticleId("long"), new ArticleId("longer"), new ArticleId("endless"));
        Map<String, Long> lengths = Map.of("long", 9_000L, "longer", 11_000L, "endless", 90_000L);
        Set<Set<ArticleId>> rounds = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            rounds.add(rereads.next(all, article -> lengths.get(article.value()), 7));
        }

        rounds.remove(Set.of());
        assertThat(rounds.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(rounds).contains(Set.of(new ArticleId("endless")));
    }
}
