package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.live.Post;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An editor who is signed in and speaks to the API as the console does. */
record Editor(Http http) {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Comparator<Position> IN_ORDER =
            Comparator.comparingInt(Position::epoch).thenComparingLong(Position::seq);

    /** An outcome and what readers are given come from the same log, by two ways. */
    private static final Duration OUTCOME_FIRST = Duration.ofSeconds(20);

    /** A decision as it is handed in. */
    record Request(String id, long base, Act act) {}

    static Editor signedIn(URI gateway, String oneTimePath) {
        Editor editor = new Editor(new Http(gateway));
        Answer console = editor.http.page(oneTimePath);
        assertThat(console.status()).as(console.body()).isEqualTo(200);
        return editor;
    }

    /** Opens an article in New York time that watches for {@code place}; gives the position after its opening. */
    Position open(ArticleId article, String headline, String place) {
        return open(article, headline, place, "It has been like this for months.", "Talks have not begun.");
    }

    /** The same with a story of these paragraphs. */
    Position open(ArticleId article, String headline, String place, String... paragraphs) {
        Act create = new Act.Create(
                new DeskId("world"),
                new Story(headline, List.of(paragraphs)),
                new Settings(ZoneId.of("America/New_York"), "en", List.of(new Watch("Region", List.of(place)))));
        Answer answer = decide(article, "open-" + article, 0, create);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return position(answer);
    }

    /** The open proposal with this headline, once it is there. */
    JsonNode proposal(String headline) {
        return await().atMost(LONGEST)
                .ignoreExceptions()
                .until(() -> find(headline), Optional::isPresent)
                .orElseThrow();
    }

    List<JsonNode> proposals() {
        return StreamSupport.stream(
                        http.json("/v1/proposals").json().path("proposals").spliterator(), false)
                .toList();
    }

    /** Approves with these words. */
    Answer approve(JsonNode proposal, String decision, String text) {
        return decide(
                new ArticleId(proposal.path("article").asText()),
                decision,
                proposal.path("base").asLong(),
                approval(proposal, text));
    }

    static Act approval(JsonNode proposal, String text) {
        try {
            Post suggestion = Json.read(Json.bytes(proposal.path("suggestion")), Post.class);
            return new Act.Approve(new ProposalId(proposal.path("id").asText()), suggestion.withText(text));
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
    }

    /** Posts an update of the editor's own; gives its entry id. */
    String report(ArticleId article, String text, Instant stamp) {
        String id = "own-" + UUID.randomUUID();
        Act act = new Act.Approve(null, new Post(text, stamp, Confidence.CONFIRMED, List.of(), null));
        Answer answer = decide(article, id, 0, act);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return id;
    }

    /** Hands it in; what was accepted has come to readers as well, for its outcome may be here a moment before. */
    Answer decide(ArticleId article, String id, long base, Act act) {
        Answer answer = http.post("/v1/articles/" + article + "/decisions", Json.bytes(new Request(id, base, act)));
        if (answer.status() == 201) {
            Position after = position(answer);
            await().atMost(OUTCOME_FIRST).pollDelay(Duration.ZERO).untilAsserted(() -> assertShown(article, after));
        }
        return answer;
    }

    private void assertShown(ArticleId article, Position after) {
        Answer page = http.json("/v1/articles/" + article);
        assertThat(page.status())
                .as("page of %s, decided to %s: %s", article, after, page.body())
                .isEqualTo(200);
        assertThat(position(page))
                .as("position of %s for readers, which its decision has brought to %s", article, after)
                .matches(shown -> IN_ORDER.compare(shown, after) >= 0, "there or further on");
    }

    private static Position position(Answer answer) {
        return Position.parse(answer.json().path("position").asText());
    }

    private Optional<JsonNode> find(String headline) {
        return proposals().stream()
                .filter(proposal -> proposal.path("headline").asText().equals(headline))
                .findFirst();
    }
}
