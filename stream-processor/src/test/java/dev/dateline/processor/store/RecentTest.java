package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Instant NOON = Instant.parse("2023-09-19T12:00:00Z");

    private final Recent recent = new Recent(100);

    @Test
    void letsGoOfWhatWasLongestNotAskedFor() {
        recent.put("a", held("a", 40));
        recent.put("b", held("b", 40));
        assertThat(recent.get("a")).isEqualTo(held("a", 40));

        recent.put("c", held("c", 40));

        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("a")).isEqualTo(held("a", 40));
        assertThat(recent.get("c")).isEqualTo(held("c", 40));
    }

    @Test
    void whatIsForgottenMakesRoom() {
        recent.put("a", held("a", 60));
        recent.forget("a");
        recent.put("b", held("b", 50));
        recent.put("b", held("b", 50));
        recent.put("c", held("c", 50));

        assertThat(recent.get("a")).isNull();
        assertThat(recent.get("b")).isEqualTo(held("b", 50));
        assertThat(recent.get("c")).isEqualTo(held("c", 50));
    }

    @Test
    void neverHoldsWhatIsTooLargeByItself() {
        recent.put("a", held("a", 101));

        assertThat(recent.get("a")).isNull();
    }

    private static Recent.Held held(String id, int bytes) {
        String hash = "0".repeat(64);
        Mark mark = new Mark(new ArticleId("a"), 1, 1, new EntryId(id), NOON, new Chain(hash, hash, hash));
        return new Recent.Held(new Entry.Reopened(mark), bytes);
    }
}
