package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.desk.SampleProposals;
import dev.dateline.gateway.hub.SampleLog;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several decisions at once, what policies would do, and what two people must agree to. */
@Timeout(60)
class ActionsTest {
    private static final String DECISIONS = "/v1/articles/varne/decisions";
    private static final String RETRACT = "{\"type\":\"retract\",\"entry\":\"e1\",\"note\":\"Withdrawn.\"}";

    private final TestStaff staff = new TestStaff();
    private TestDoor door = new TestDoor(staff);

    @BeforeEach
    void people() {
        staff.add("ann", Role.EDITOR);
        staff.add("carl", Role.CONTRIBUTOR);
        staff.add("cms", Role.MACHINE);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void anActionIsADecisionForEachArticleUnderOneIdAndTellsWhatBecameOfEach() {
        JsonNode told = json(post(
                "ann",
                "/v1/actions",
                "{\"id\":\"act-7\",\"decisions\":[{\"article\":\"varne\",\"base\":1,\"act\":" + RETRACT
                        + "},{\"article\":\"lowen\",\"base\":2,\"act\":" + RETRACT + "}]}",
                200));

        assertThat(told.at("/action").asText()).isEqualTo("act-7");
        assertThat(told.at("/outcomes")).hasSize(2);
        assertThat(told.at("/outcomes/1/article").asText()).isEqualTo("lowen");
        assertThat(told.at("/outcomes/1/decision").asText()).isEqualTo("act-7.2");
        assertThat(told.at("/outcomes/1/status").asInt()).isEqualTo(201);
        assertThat(door.decided()).extracting(Decision::action).containsExactly("act-7", "act-7");
        assertThat(door.decided()).extracting(Decision::by).containsOnly("ann");
        assertThat(door.decided()).extracting(Decision::base).containsExactly(1L, 2L);
    }

    @Test
    void anActionThatIsSentAgainTakesNoSecondEffect() {
        String body = "{\"decisions\":[{\"article\":\"varne\",\"base\":1,\"act\":" + RETRACT + "}]}";
        HttpResponse<String> first = send("ann", "/v1/actions", body, "Idempotency-Key", "act-8");
        HttpResponse<String> again = send("ann", "/v1/actions", body, "Idempotency-Key", "act-8");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(door.decided()).hasSize(1);
    }

    @Test
    void whatSomebodyMayNotDecideIsRefusedAloneAndTheRestIsDone() {
        JsonNode told = json(post(
                "ann",
                "/v1/actions",
                "{\"decisions\":[{\"article\":\"varne\",\"base\":1,\"act\":" + RETRACT
                        + "},{\"article\":\"varne\",\"base\":1,\"act\":{\"type\":\"takeDown\",\"entries\":[\"e1\"],\"note\":\"By order.\"}}]}",
                207));

        assertThat(told.at("/outcomes/0/status").asInt()).isEqualTo(201);
        assertThat(told.at("/outcomes/1/status").asInt()).isEqualTo(403);
        assertThat(told.at("/outcomes/1/result/error").asText())
                .isEqualTo("an editor may not take words down for good");
        assertThat(door.decided()).hasSize(1);
    }

    @Test
    void anActionThatCannotBeReadDecidesNothing() {
        post("ann", "/v1/actions", "{\"decisions\":[]}", 400);
        post(
                "ann",
                "/v1/actions",
                "{\"decisions\":[{\"article\":\"varne\",\"base\":1,\"act\":{\"type\":\"publish\"}}]}",
                400);
        post(
                "ann",
                "/v1/actions",
                "{\"id\":\"no/slash\",\"decisions\":[{\"article\":\"varne\",\"base\":1,\"act\":" + RETRACT + "}]}",
                400);

        assertThat(door.decided()).isEmpty();
    }

    @Test
    void aContributorSuggestsAndDecidesNothing() {
        post("carl", DECISIONS, "{\"base\":1,\"act\":" + RETRACT + "}", 403);
        post("carl", DECISIONS, "{\"base\":1,\"act\":{\"type\":\"suggest\",\"act\":" + RETRACT + "}}", 201);
        post("carl", DECISIONS, "{\"base\":1,\"act\":{\"type\":\"suggest\",\"act\":{\"type\":\"close\"}}}", 400);

        assertThat(door.decided()).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("carl");
            assertThat(decision.act()).isInstanceOf(Act.Suggest.class);
        });
    }

    @Test
    void whatWaitsIsItsAuthorsToCallOffAndNobodyElsesBelowAnEditor() {
        laid("carl", new Act.Retract(new EntryId("e1"), "Withdrawn."));
        String off = "{\"base\":0,\"act\":{\"type\":\"retract\",\"entry\":\"d-1\",\"note\":\"Called off.\"}}";
        post("carl", DECISIONS, off, 201);
        laid("ann", new Act.Retract(new EntryId("e1"), "Withdrawn."));
        post("carl", DECISIONS, off, 403);

        assertThat(door.decided()).hasSize(1);
    }

    @Test
    void agreeingNeedsTheTwoSourcesAsWell() {
        settings(new Policies(List.of(), null, false, 2));
        Post post = new Post(
                "It holds.",
                Instant.parse("2026-03-01T12:00:00Z"),
                Confidence.CONFIRMED,
                List.of(SampleProposals.version("1", "1")),
                null);
        laid("carl", new Act.Approve(null, post));
        JsonNode told =
                json(post("ann", DECISIONS, "{\"base\":0,\"act\":{\"type\":\"second\",\"entry\":\"d-1\"}}", 422));

        assertThat(told.at("/error").asText()).contains("two independent sources");
    }

    @Test
    void whatOnePersonDecidedIsNotSentAsWhoeverSignedInSince() {
        HttpResponse<String> refused =
                send("ann", DECISIONS, "{\"base\":1,\"act\":" + RETRACT + "}", "X-Dateline-As", "bea");
        HttpResponse<String> asHerself =
                send("ann", DECISIONS, "{\"base\":1,\"act\":" + RETRACT + "}", "X-Dateline-As", "ann");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).at("/error").asText()).contains("signed in as ann");
        assertThat(asHerself.statusCode()).isEqualTo(201);
        assertThat(door.decided()).hasSize(1);
    }

    @Test
    void whereTwoPeopleAreAskedAKeyIsNoneOfThem() {
        settings(new Policies(List.of(), null, true, 1));
        String own = "{\"base\":0,\"act\":" + act("CLAIMED", "harbor-wire") + "}";
        JsonNode alone = json(door.send("POST", DECISIONS, own, "Authorization", "Bearer " + staff.key("cms")));
        laid("cms", new Act.Correct(new EntryId("e1"), "Better words.", "tense"));
        JsonNode agreed =
                json(post("ann", DECISIONS, "{\"base\":3,\"act\":{\"type\":\"second\",\"entry\":\"d-1\"}}", 403));

        assertThat(alone.at("/error").asText()).contains("a key is none");
        assertThat(agreed.at("/error").asText()).contains("a key is none");
        assertThat(door.decided()).isEmpty();
        post("ann", DECISIONS, own, 201);
        settings(new Policies(List.of(), null, false, 1));
        assertThat(door.send("POST", DECISIONS, own, "Authorization", "Bearer " + staff.key("cms"))
                        .statusCode())
                .isEqualTo(201);
    }

    private Work.Second laid(String by, Act act) {
        Instant at = SampleProposals.pending("p").evidence().received();
        Work.Second work =
                new Work.Second(new Decision(new DecisionId("d-1"), new ArticleId("varne"), by, at, 3, act), null);
        door.board().take(work.key(), work);
        return work;
    }

    @Test
    void tellsTheDeskWhatWaitsForASecondPersonUntilItDoesNot() {
        Work.Second work = laid("carl", new Act.Retract(new EntryId("e1"), "Withdrawn."));
        JsonNode told = json(get("ann", "/v1/desk/waiting"));
        door.board().take(work.key(), null);

        assertThat(told.at("/waiting/0/entry").asText()).isEqualTo("d-1");
        assertThat(told.at("/waiting/0/by").asText()).isEqualTo("carl");
        assertThat(told.at("/waiting/0/base").asInt()).isEqualTo(3);
        assertThat(told.at("/waiting/0/act/type").asText()).isEqualTo("retract");
        assertThat(json(get("ann", "/v1/desk/waiting")).at("/waiting")).isEmpty();
    }

    @Test
    void nobodyGivesReadersByAnyWayWhatItsProviderKeepsBack() {
        Instant embargo = SampleLog.START.plusSeconds(3600);
        Proposal kept = SampleProposals.embargoed("p1", embargo);
        door.board().take(SampleProposals.key("p1"), kept);
        EntryId later = SampleProposals.schedule(door.board(), "p2", kept.suggestion());
        List<Act> early = List.of(
                new Act.Approve(kept.id(), kept.suggestion()),
                new Act.Approve(null, kept.suggestion()),
                new Act.Schedule(kept.id(), kept.suggestion(), embargo.minusSeconds(1)),
                new Act.Merge(kept.id(), new EntryId("e1"), 1, kept.suggestion(), "More."),
                new Act.Suggest(new Act.Approve(kept.id(), kept.suggestion())),
                new Act.Release(later));

        for (Act act : early) {
            JsonNode told = json(post("ann", DECISIONS, "{\"base\":0,\"act\":" + Json.text(act) + "}", 422));
            assertThat(told.at("/error").asText()).contains("before 9/19, 7 p.m. UTC: ");
        }
        assertThat(door.decided()).isEmpty();
        post(
                "ann",
                DECISIONS,
                "{\"base\":0,\"act\":" + Json.text(new Act.Schedule(kept.id(), kept.suggestion(), embargo)) + "}",
                201);
    }

    @Test
    void tellsTheDeskWhatGoesOutLater() {
        EntryId later = SampleProposals.schedule(
                door.board(), "p2", SampleProposals.pending("p2").suggestion());
        JsonNode told = json(get("ann", "/v1/desk/waiting"));

        assertThat(told.at("/scheduled/0/entry").asText()).isEqualTo(later.value());
        assertThat(told.at("/scheduled/0/text").asText()).isEqualTo("Talks began.");
        assertThat(told.at("/scheduled/0/due").asText()).isEqualTo("2023-09-19T19:58:00Z");
    }

    @Test
    void anArticleThatAsksForTwoSourcesTakesNoConfirmedUpdateThatRestsOnOne() {
        settings(new Policies(List.of(), null, false, 2));
        post("ann", DECISIONS, approve("CONFIRMED", "harbor-wire", "harbor-wire"), 422);
        JsonNode told = json(post(
                "carl",
                DECISIONS,
                "{\"base\":0,\"act\":{\"type\":\"suggest\",\"act\":" + act("CONFIRMED", "harbor-wire") + "}}",
                422));
        post("ann", DECISIONS, approve("CLAIMED", "harbor-wire"), 201);
        post("ann", DECISIONS, approve("CONFIRMED", "harbor-wire", "lowland-news"), 201);

        assertThat(told.at("/error").asText()).contains("two independent sources");
        assertThat(door.decided()).hasSize(2);
    }

    @Test
    void showsWhatPoliciesWouldHaveDoneWithWhatTheArticleWasOffered() {
        settings(null);
        door.board().take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        String policies =
                "{\"article\":\"varne\",\"policies\":{\"rules\":[{\"name\":\"harbor\",\"does\":\"%s\",\"providers\":[\"harbor-wire\"]}],"
                        + "\"fourEyes\":%s,\"sources\":1}}";
        JsonNode publishing = json(post("ann", "/v1/desk/policies", policies.formatted("PUBLISH", false), 200));
        JsonNode careful = json(post("ann", "/v1/desk/policies", policies.formatted("PUBLISH", true), 200));
        JsonNode muting = json(post("ann", "/v1/desk/policies", policies.formatted("MUTE", false), 200));

        assertThat(publishing.at("/published").asInt()).isEqualTo(1);
        assertThat(publishing.at("/items/0/rule").asText()).isEqualTo("harbor");
        assertThat(publishing.at("/items/0/became").asText()).isEqualTo("PENDING");
        assertThat(careful.at("/published").asInt()).isZero();
        assertThat(careful.at("/asked").asInt()).isEqualTo(1);
        assertThat(muting.at("/muted").asInt()).isEqualTo(1);
        assertThat(door.decided()).isEmpty();
    }

    private static String approve(String confidence, String... providers) {
        return "{\"base\":0,\"act\":" + act(confidence, providers) + "}";
    }

    private static String act(String confidence, String... providers) {
        StringBuilder rests = new StringBuilder();
        for (int i = 0; i < providers.length; i++) {
            rests.append(i == 0 ? "" : ",")
                    .append("{\"item\":{\"provider\":\"")
                    .append(providers[i])
                    .append("\",\"uri\":\"urn:")
                    .append(i)
                    .append("\"},\"version\":\"1\"}");
        }
        return "{\"type\":\"approve\",\"post\":{\"text\":\"It holds.\",\"stamp\":\"2026-03-01T12:00:00Z\",\"confidence\":\""
                + confidence + "\",\"restsOn\":[" + rests + "]}}";
    }

    private void settings(@Nullable Policies policies) {
        ArticleId id = new ArticleId("varne");
        Settings settings = new Settings(ZoneId.of("UTC"), "en", List.of(), null, policies);
        door.articles()
                .take(
                        id,
                        new Article(
                                id,
                                new DeskId("world"),
                                Phase.LIVE,
                                settings,
                                new Story("Talks", List.of()),
                                List.of()));
    }

    private HttpResponse<String> get(String who, String path) {
        return door.send("GET", path, null, "Cookie", cookie(who));
    }

    private HttpResponse<String> post(String who, String path, String body, int status) {
        HttpResponse<String> answer = send(who, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private HttpResponse<String> send(String who, String path, String body, String... more) {
        String[] headers = new String[more.length + 2];
        System.arraycopy(more, 0, headers, 0, more.length);
        headers[more.length] = "Cookie";
        headers[more.length + 1] = cookie(who);
        return door.send("POST", path, body, headers);
    }

    private String cookie(String who) {
        return "dateline_session=" + staff.session(who);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestDoor.json(answer);
    }
}
