package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Verdict;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.protocol.Segment;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Telling;
import dev.dateline.gateway.protocol.UpdatesAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A reader with an open page, by the rules of the pages' own client: of dateline-client.js {@code #take}, {@code #entry},
 * {@code #reset}, {@code #caughtUp}, {@code #next}, {@code segments} and {@code plain}, a method for each, without waiting
 * times. Where that would drop an entry as a repeat, or come back because one is missing, this one fails: a node must give
 * no cause for either. Longer than most, for so is the client.
 */
final class PlayedReader {
    private static final int MOST_ROOM = 12;
    private static final String FORGED = "0123456789ab";

    private final TrueLog log;
    private final Random random;
    private @Nullable Position position;
    private @Nullable PlayedLine line;

    /** What was asked for, and what has come of it. */
    private @Nullable Position asked;

    private boolean live;
    private int resets;
    private int attempts;

    private final ShownPage page;

    PlayedReader(TrueLog log, Random random) {
        this.log = log;
        this.random = random;
        this.page = new ShownPage(log);
    }

    // ---- coming and going ------------------------------------------------------------------------------------------

    /** Opens the page at this node. Its position is on it unless that node does not hold the whole log yet. */
    void open(PlayedNode node) {
        leave().run();
        position = null;
        ArticleLog served = node.log(log.article());
        if (served.isWhole()) {
            reset(TestStream.json(
                    Telling.reset(served, "", PlayedNode.CLOCK.instant()).text()));
            isTrue();
        }
    }

    /** It carries the position of another log. */
    void forge() {
        leave().run();
        Position here = position;
        if (here != null) {
            position = new Position(here.epoch(), Math.max(1, here.seq() + random.nextInt(-5, 6)), FORGED);
            page.belongsToNoLog();
        }
    }

    boolean isConnected() {
        return line != null;
    }

    boolean isLive() {
        return live;
    }

    void connect(PlayedNode node) {
        begin();
        PlayedLine next = new PlayedLine(1 + random.nextInt(MOST_ROOM), node.newest(log.article()));
        line = next;
        node.connect(log.article(), next, Wish.of(position == null ? null : position.toString()));
    }

    /** Gives what lets the node know. */
    Runnable leave() {
        attempts++;
        PlayedLine left = line;
        line = null;
        live = false;
        return left == null ? () -> {} : left.drop();
    }

    /** Polls as the client does: by segments, and plainly where these do not serve. */
    void poll(PlayedNode node) {
        begin();
        if (!segments(node.log(log.article()))) {
            plain(node);
        }
    }

    private void begin() {
        leave().run();
        asked = position;
        resets = 0;
    }

    // ---- what comes ------------------------------------------------------------------------------------------------

    /** Takes the next message, or notices the end; false where neither has come. */
    boolean take() {
        PlayedLine from = line;
        if (from == null) {
            return false;
        }
        PlayedLine.Sent sent = from.take();
        if (sent != null) {
            frame(TestStream.json(sent.text()), sent.newest());
        } else if (from.isOver()) {
            assertThat(from.reason()).isNotIn(CloseReason.BAD_POSITION, CloseReason.NO_SUCH_ARTICLE);
            line = null;
            live = false;
        }
        return sent != null;
    }

    private void frame(JsonNode frame, long newest) {
        switch (frame.path("type").asText()) {
            case "entry" -> entry(frame, newest);
            case "reset" -> {
                resets++;
                assertThat(isGood(frame.path("reason").asText()))
                        .as(frame::toString)
                        .isTrue();
                reset(frame);
            }
            case "caughtUp" -> {
                assertThat(at(frame)).isEqualTo(position);
                verdict(frame.path("verdict").asText());
            }
            default -> assertThat(at(frame)).isEqualTo(position);
        }
        isTrue();
    }

    private void entry(JsonNode frame, long newest) {
        Position next = at(frame);
        Position here = position;
        assertThat(here).as("an entry before any snapshot").isNotNull();
        assertThat(next.seq()).as("%s after %s", next, here).isEqualTo(here == null ? 0 : here.seq() + 1);
        assertThat(log.has(next)).as("%s is a position of the log", next).isTrue();
        position = next;
        page.entry(frame.path("shows"), next.seq(), newest);
    }

    private void reset(JsonNode frame) {
        Position here = at(frame);
        position = here;
        page.reset(frame, here.seq());
    }

    private void verdict(String said) {
        boolean resumed = said.equals("resumed");
        assertThat(resets == 0).as("%s after %d resets", said, resets).isEqualTo(resumed);
        if (resumed) {
            assertThat(asked).isNotNull();
            assertThat(asked != null && log.has(asked))
                    .as("%s is of this log", asked)
                    .isTrue();
        }
        live = true;
    }

    /** Nobody is started anew who could have gone on. */
    private boolean isGood(String reason) {
        Position from = asked;
        return switch (reason) {
            case "no position was given" -> from == null;
            case "words that stood here were taken down" -> from != null && from.epoch() < log.epoch();
            case "the position is not of this log" -> from != null && !log.has(from);
            case "too far behind" -> live;
            default -> false;
        };
    }

    private void isTrue() {
        Position here = position;
        if (here != null) {
            page.isTrueAt(here.seq());
        }
    }

    /** At the end everything is shown. */
    void isUpToDate() {
        assertThat(live).as("a verdict was given").isTrue();
        assertThat(position).isEqualTo(log.position(log.size()));
        page.isTheFoldAt(log.size());
    }

    // ---- polling ---------------------------------------------------------------------------------------------------

    private boolean segments(ArticleLog held) {
        Position here = position;
        boolean full = here != null;
        while (here != null && full) {
            long number = here.seq() / Segment.SIZE + 1;
            boolean there = here.epoch() == held.last().epoch() && number <= Segment.count(held);
            Segment segment = there ? Segment.of(held, number).orElse(null) : null;
            if (segment == null) {
                return false;
            }
            List<@Nullable Position> positions = new ArrayList<>();
            positions.add(segment.after());
            segment.frames().forEach(frame -> positions.add(frame.position()));
            int at = positions.indexOf(here);
            if (at < 0) {
                return false;
            }
            segment.frames()
                    .subList(at, segment.frames().size())
                    .forEach(frame -> frame(
                            TestStream.json(frame.text()), segment.position().seq()));
            here = segment.position();
            full = segment.full();
        }
        return here != null && caughtUp(here);
    }

    private boolean caughtUp(Position here) {
        assertThat(position).isEqualTo(here);
        live = true;
        return true;
    }

    private void plain(PlayedNode node) {
        ArticleLog held = node.log(log.article());
        Position from = position;
        if (from == null) {
            anew(node, "no position was given", held);
            return;
        }
        int attempt = attempts;
        node.readers().verdict(held, from, node.context()).onSuccess(verdict -> {
            if (attempt == attempts) {
                decided(node, from, verdict);
            }
        });
    }

    private void decided(PlayedNode node, Position from, Verdict verdict) {
        ArticleLog held = node.log(log.article());
        switch (verdict) {
            case Verdict.Resumed resumed -> answer(node.polling().missed(held, from, resumed.missed()), held);
            case Verdict.Reset reset -> anew(node, reset.reason(), held);
            case Verdict.NotYet notYet -> {}
            case Verdict.Ahead ahead -> throw new AssertionError("decided before");
        }
    }

    /** Else it is asked to come back, as it is where the verdict is not clear yet. */
    private void anew(PlayedNode node, String reason, ArticleLog held) {
        if (held.isWhole()) {
            answer(node.polling().anew(held, reason), held);
        }
    }

    private void answer(UpdatesAnswer answer, ArticleLog held) {
        for (ServerMessage frame : answer.frames()) {
            frame(TestStream.json(frame.text()), held.last().seq());
        }
        assertThat(answer.position()).isEqualTo(position);
        verdict(answer.verdict().word());
    }

    private static Position at(JsonNode frame) {
        return Position.parse(frame.path("position").asText());
    }
}
