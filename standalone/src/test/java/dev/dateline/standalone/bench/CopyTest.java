package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Act;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyTest {
    private static final Instant NOON = Instant.parse("2023-09-19T12:00:00Z");

    private final Copy copy = new Copy(new DeskId("world"), 20);

    @Test
    void anItemReadsTheSameOnEveryRunAndUnlikeAllOthers() {
        assertThat(copy.ninjs(7, NOON)).isEqualTo(new Copy(new DeskId("world"), 20).ninjs(7, NOON));
        assertThat(IntStream.range(0, 500).mapToObj(item -> body(copy.ninjs(item, NOON))))
                .doesNotHaveDuplicates();
    }

    @Test
    void anItemIsAboutTheArticleWhoseTurnItIsAndAboutNoOther() {
        for (int article = 0; article < copy.articles(); article++) {
            String place = ((Act.Create) copy.creation(article))
                    .settings()
                    .watches()
                    .getFirst()
                    .phrases()
                    .getFirst();
            int own = article;
            assertThat(IntStream.range(0, copy.articles())
                            .filter(item -> body(copy.ninjs(item, NOON)).contains(place)))
                    .containsExactly(own);
        }
    }

    @Test
    void anItemIsFoundAgainByItsUri() {
        assertThat(copy.number(copy.uri(4711))).isEqualTo(4711);
    }

    private static String body(JsonNode ninjs) {
        return ninjs.at("/bodies/0/value").asText();
    }
}
