package dev.dateline.ingest.source.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.source.poll.LinkHeader.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {
    @Test
    void readsTargetsAndTheirRelations() {
        assertThat(LinkHeader.read(List.of(
                        "<https://hub.example/>; rel=\"hub\"",
                        "<https://news.example/a,b;c>; title=\"rel=hub; \\\"x\\\"\" ; REL=\"self"
                                + " Canonical\", </p>;rel=prev")))
                .containsExactly(
                        new Link("https://hub.example/", List.of("hub")),
                        new Link("https://news.example/a,b;c", List.of("self", "canonical")),
                        new Link("/p", List.of("prev")));
    }

    @Test
    void ofSeveralRelationsTheFirstCountsAndALinkMayHaveNone() {
        assertThat(LinkHeader.read(List.of("<a>; rel=hub; rel=self, <b>; async, <c>")))
                .containsExactly(new Link("a", List.of("hub")), new Link("b", List.of()), new Link("c", List.of()));
    }

    @Test
    void stopsAtWhatIsNoLink() {
        assertThat(LinkHeader.read(
                        List.of("<a>; rel=hub, nonsense, <b>; rel=hub", "<<>", ";;;", "<" + "x".repeat(9000) + ">")))
                .containsExactly(new Link("a", List.of("hub")));
    }
}
