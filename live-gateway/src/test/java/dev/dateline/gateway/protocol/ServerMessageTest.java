package dev.dateline.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.SampleLog;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The bytes that readers' clients were written for. */
class ServerMessageTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void writesAPostedEntryWithTheUpdateItShows() {
        log.post("Talks began.\n\nNobody spoke.");

        assertThat(entry(2))
                .isEqualTo("{\"type\":\"entry\",\"position\":\"1.2.070510e37002\",\"entry\":"
                        + "{\"type\":\"posted\",\"id\":\"post-1\",\"at\":\""
                        + log.at(2).mark().at() + "\"},"
                        + "\"shows\":{\"update\":{\"id\":\"post-1\",\"seq\":2,\"label\":\"Update 9/19, 2:01 p.m.:\","
                        + "\"time\":\"2023-09-19T18:01:00Z\",\"paragraphs\":[\"Talks began.\",\"Nobody spoke.\"],"
                        + "\"credit\":\"Harbor Wire\",\"confidence\":\"claimed\",\"state\":\"posted\",\"pinned\":false,"
                        + "\"notes\":[]}}}");
    }

    @Test
    void showsTheFrontWhereTheFrontChanged() throws Json.Malformed {
        log.revise("Talks end");

        JsonNode shows = tree(entry(2)).get("shows");
        assertThat(shows.fieldNames()).toIterable().containsExactly("front");
        assertThat(shows.get("front").get("headline").asText()).isEqualTo("Talks end");
        assertThat(shows.get("front").get("note").asText()).isEqualTo("new figures");
    }

    @Test
    void showsEveryUpdateThatATakedownChangedWithoutItsWords() throws Json.Malformed {
        log.post("A name that must go.");
        log.post("Another name.");
        log.takeDown(2, 3);

        JsonNode updates = tree(entry(4)).get("shows").get("updates");
        assertThat(updates)
                .hasSize(2)
                .allMatch(update -> "takenDown".equals(update.get("state").asText()));
        assertThat(entry(4)).doesNotContain("name");
    }

    @Test
    void tellsALineThatWasTakenDownAsErased() throws Json.Malformed {
        log.post("A name that must go.");
        log.takeDown(2);

        assertThat(tree(entry(2)).at("/entry/type").asText()).isEqualTo("erased");
    }

    @Test
    void tellsAnOldEntryAsItReadsNow() {
        EntryId id = log.post("Nine were hurt.");
        log.correct(id, "Seven were hurt.");

        assertThat(entry(2)).contains("\"paragraphs\":[\"Seven were hurt.\"]").doesNotContain("Nine");
    }

    @Test
    void writesCaughtUpHeartbeatAndReset() {
        ArticleLog held = log.log();

        assertThat(new ServerMessage.CaughtUp(held.position(), Ending.RESUMED, null, null).text())
                .isEqualTo("{\"type\":\"caughtUp\",\"position\":\"1.1.473d58f51268\",\"verdict\":\"resumed\"}");
        assertThat(new ServerMessage.Heartbeat(held.position(), 1200, null).text())
                .isEqualTo("{\"type\":\"heartbeat\",\"position\":\"1.1.473d58f51268\",\"readers\":1200}");
        assertThat(Telling.reset(held, "no position was given", SampleLog.START).text())
                .isEqualTo(
                        "{\"type\":\"reset\",\"position\":\"1.1.473d58f51268\",\"reason\":\"no position was given\","
                                + "\"front\":{\"headline\":\"Talks in Varne\",\"paragraphs\":[\"The body.\"],"
                                + "\"language\":\"en\",\"zone\":\"America/New_York\",\"style\":\"AP\",\"phase\":\"live\"},\"updates\":[]}");
    }

    @Test
    void everyCloseReasonFitsIntoACloseFrame() {
        assertThat(Arrays.stream(CloseReason.values()))
                .allMatch(reason -> reason.line().getBytes(StandardCharsets.UTF_8).length <= 123)
                .extracting(CloseReason::code)
                .containsExactly(
                        (short) 1012,
                        (short) 1013,
                        (short) 4400,
                        (short) 4401,
                        (short) 4404,
                        (short) 4410,
                        (short) 4413,
                        (short) 4414,
                        (short) 4408,
                        (short) 4422,
                        (short) 4429);
    }

    private String entry(int seq) {
        return Telling.entry(log.log(), log.at(seq), SampleLog.START).text();
    }

    private static JsonNode tree(String text) throws Json.Malformed {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
