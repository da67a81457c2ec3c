package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Crowd;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader is sent next, with no connection at all. */
class CursorTest {
    private static final int WINDOW = 3;

    private final SampleLog log = new SampleLog("varne");
    private final Frames frames = new Frames(Clock.fixed(SampleLog.START, ZoneOffset.UTC), new Crowd(), () -> null);

    @Test
    void sendsEverythingMissedThenTheVerdictThenNothing() {
        post(5);
        Cursor cursor = after(log.position(1));

        assertThat(drained(cursor)).containsExactly("entry", "entry", "entry", "entry", "entry", "caughtUp resumed");
        assertThat(cursor.isBehind(log.log())).isFalse();
        assertThat(cursor.heartbeat(1, null))
                .hasValueSatisfying(beat -> assertThat(beat.position()).isEqualTo(log.position(6)));
    }

    @Test
    void saysForHowLongThisNodeHasHeardOfNothingNew() {
        Cursor cursor = after(log.position(1));
        Frames cutOff = new Frames(Clock.fixed(SampleLog.START, ZoneOffset.UTC), new Crowd(), () -> 37);

        Frame caughtUp = cursor.next(log.log(), cutOff);

        assertThat(caughtUp.messages().getFirst().text()).contains("\"type\":\"caughtUp\"", "\"behind\":37");
        assertThat(cursor.heartbeat(1, 57))
                .hasValueSatisfying(
                        beat -> assertThat(beat.messages().getFirst().text()).endsWith("\"behind\":57}"));
    }

    @Test
    void startsFromASnapshotAndSaysWhy() {
        post(1);
        Cursor cursor = new Cursor(new Wish.Anew("no position was given"), WINDOW, () -> {});
        assertThat(cursor.heartbeat(1, null)).isEmpty();

        assertThat(drained(cursor)).containsExactly("reset no position was given", "caughtUp reset");
    }

    @Test
    void startsAReaderAnewWhoWasCaughtUpAndFellBehindTheWindow() {
        Cursor cursor = after(log.position(1));
        drained(cursor);
        post(WINDOW);
        assertThat(drained(cursor)).containsOnly("entry");
        post(WINDOW + 1);

        assertThat(drained(cursor)).containsExactly("reset too far behind", "caughtUp reset");
    }

    @Test
    void startsAReaderAnewWhoWasSentWhatTheLogHasNotKept() {
        post(2);
        Cursor cursor = after(log.position(1));
        drained(cursor);
        SampleLog other = new SampleLog("varne");
        other.revise("Another headline");

        assertThat(drained(cursor, other.log())).containsExactly("reset the page was read anew", "caughtUp reset");
    }

    @Test
    void keepsBackAChangeToAnUpdateThatIsNotReadYet() {
        EntryId old = log.post("The bridge is closed.");
        post(60);
        Hub hub = new Hub();
        hub.take(log.page());
        Cursor cursor = after(log.position(62));
        drained(cursor, held(hub));
        log.retract(old);
        log.post("More.");
        hub.take(log.written().subList(62, 64));
        assertThat(held(hub).position()).isEqualTo(log.position(64));
        assertThat(cursor.isBehind(held(hub))).isFalse();
        hub.take(log.written());

        assertThat(drained(cursor, held(hub))).containsExactly("entry", "entry");
    }

    @Test
    void startsNobodyAnewWithoutTheOldestUpdates() {
        post(60);
        Hub hub = new Hub();
        hub.take(log.page());
        Cursor cursor = new Cursor(new Wish.Anew("no position was given"), WINDOW, () -> {});
        assertThat(cursor.isBehind(held(hub))).isFalse();
        hub.take(log.written());

        assertThat(drained(cursor, held(hub))).containsExactly("reset no position was given", "caughtUp reset");
    }

    private ArticleLog held(Hub hub) {
        return hub.log(log.article()).orElseThrow();
    }

    private Cursor after(Position position) {
        return new Cursor(new Wish.After(position), WINDOW, () -> {});
    }

    private void post(int count) {
        for (int i = 0; i < count; i++) {
            log.post("Words.");
        }
    }

    private List<String> drained(Cursor cursor) {
        return drained(cursor, log.log());
    }

    /** The type of each message, with the reason or verdict that it gives. */
    private List<String> drained(Cursor cursor, ArticleLog log) {
        List<String> told = new ArrayList<>();
        while (cursor.isBehind(log)) {
            cursor.next(log, frames).messages().forEach(message -> {
                JsonNode frame = TestStream.json(message.text());
                String word =
                        frame.path("reason").asText() + frame.path("verdict").asText();
                told.add((frame.get("type").asText() + " " + word).strip());
            });
        }
        return told;
    }
}
