package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.desk.SampleFigures;
import dev.dateline.gateway.desk.SampleProposals;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One approval, and every article that carries the value. */
@Timeout(60)
class CarryingTest {
    private static final ArticleId LOWEN = new ArticleId("lowen");
    private static final ItemVersion FIRST = SampleProposals.version("mill", "1");
    private static final ItemVersion SECOND = SampleProposals.version("mill", "2");

    private final TestStaff staff = new TestStaff();
    private final TestDoor door = new TestDoor(staff);

    @BeforeEach
    void twoArticlesCarryTheTollOfOneItemAndOneHearsOfItsNewVersion() {
        staff.add("ann", Role.EDITOR);
        article(SampleProposals.ARTICLE, "Talks in Varne", "They talk.");
        article(LOWEN, "Mills of Lowen", "The blast in the mill killed 27 people.");
        Figure here = SampleFigures.killed(SampleProposals.ARTICLE, FIRST, "27", 27, 0)
                .with(SampleFigures.killed(SampleProposals.ARTICLE, SECOND, "32", 32, 60)
                        .values()
                        .getFirst());
        door.board().take(here.key(), here);
        Figure there = SampleFigures.killed(LOWEN, FIRST, "27", 27, 0);
        door.board().take(there.key(), there);
        door.board()
                .take(SampleProposals.key("p1"), SampleProposals.proposal("p1", Relation.UPDATE, SECOND, List.of()));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void tellsWhoElseCarriesItAndOneActionDecidesOnEachWithItsOwnOutcome() {
        JsonNode carrier = json(send("GET", "/v1/articles/varne/carriers?proposal=p1", null, 200))
                .at("/carriers/0");

        assertThat(carrier.at("/article").asText()).isEqualTo("lowen");
        assertThat(carrier.at("/chosen").asBoolean()).isTrue();
        assertThat(carrier.at("/settled").asBoolean()).isFalse();
        assertThat(carrier.at("/otherTimes").asBoolean()).isFalse();
        assertThat(carrier.at("/values/0/was").asText()).isEqualTo("27");
        assertThat(carrier.at("/sentences/0/rewording").asText()).isEqualTo("The blast in the mill killed 32 people.");

        String post = Json.text(SampleProposals.pending("p1").suggestion());
        JsonNode told = json(send(
                "POST",
                "/v1/actions",
                "{\"id\":\"act-1\",\"decisions\":[{\"article\":\"varne\",\"base\":0,\"act\":{\"type\":\"approve\",\"proposal\":\"p1\",\"post\":"
                        + post + "}},{\"article\":\"lowen\",\"base\":0,\"act\":{\"type\":\"approve\",\"post\":" + post
                        + "}}]}",
                200));

        assertThat(told.at("/outcomes/0/status").asInt()).isEqualTo(201);
        assertThat(told.at("/outcomes/1/article").asText()).isEqualTo("lowen");
        assertThat(door.decided()).extracting(Decision::article).containsExactly(SampleProposals.ARTICLE, LOWEN);
    }

    @Test
    void whatWasRefusedThereIsNotOfferedAgainThoughItsFigureStillIs() {
        Proposal own = SampleProposals.proposal("p2", Relation.UPDATE, SECOND, List.of())
                .in(ProposalState.REJECTED);
        Proposal there = new Proposal(own.id(), own.desk(), LOWEN, own.state(), own.evidence(), own.suggestion());
        door.board().take(SampleProposals.key("p2"), there);

        JsonNode carrier = json(send("GET", "/v1/articles/varne/carriers?proposal=p1", null, 200))
                .at("/carriers/0");

        assertThat(carrier.at("/settled").asBoolean()).isTrue();
        assertThat(carrier.has("proposal")).isFalse();
        assertThat(carrier.at("/sentences")).hasSize(1);
    }

    @Test
    void aProposalOfAnotherArticleOrNoneIsNotFound() {
        send("GET", "/v1/articles/lowen/carriers?proposal=p1", null, 404);
        send("GET", "/v1/articles/varne/carriers", null, 404);
        send("GET", "/v1/articles/varne/carriers?proposal=no%20id", null, 404);
    }

    private void article(ArticleId id, String headline, String paragraph) {
        Settings settings = new Settings(ZoneOffset.UTC, "en", List.of());
        Story story = new Story(headline, List.of(paragraph));
        door.articles().take(id, new Article(id, new DeskId("world"), Phase.LIVE, settings, story, List.of()));
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, int status) {
        HttpResponse<String> answer =
                door.send(method, path, body, "Cookie", "dateline_session=" + staff.session("ann"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestDoor.json(answer);
    }
}
