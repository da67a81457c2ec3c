package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one page or console is sent over WebSockets, one after the other: whether it follows, and whether the gateway says that
 * it hears of nothing new.
 */
final class LiveLine extends WholeMessages {
    private static final Pattern POSITION = Pattern.compile("\\d+\\.(\\d{1,18})\\..+");

    private final List<String> problems = new ArrayList<>();

    /** Positions by seq; each proves all that was before it. */
    private final Map<Long, String> positions = new HashMap<>();

    private String position = "";
    private long seq;
    private long entries;
    private long behind;
    private boolean ended = true;

    /** Where it stands in its article's log; 0 before anything came. */
    synchronized long seq() {
        return seq;
    }

    /** The same with the epoch and the hash; empty before anything came. */
    synchronized String position() {
        return position;
    }

    /** The position at this seq; empty where none came. */
    synchronized String positionAt(long number) {
        return positions.getOrDefault(number, "");
    }

    /** How many entries came. */
    synchronized long entries() {
        return entries;
    }

    /** For how many seconds the gateway has heard of nothing new, as it said last; 0 where it hears. */
    synchronized long behind() {
        return behind;
    }

    /** What did not follow, a line each. */
    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether there is no connection now. */
    synchronized boolean isEnded() {
        return ended;
    }

    @Override
    protected synchronized void begin() {
        ended = false;
    }

    @Override
    protected synchronized void end() {
        ended = true;
    }

    @Override
    protected synchronized void take(String text) {
        try {
            JsonNode message = Json.tree(text.getBytes(StandardCharsets.UTF_8));
            switch (message.path("type").asText()) {
                case "heartbeat", "caughtUp" -> behind = message.path("behind").asLong();
                case "entry" -> entry(message.path("position").asText());
                case "reset" -> {
                    if (seq > 0) {
                        problems.add("started anew at " + position + ": "
                                + message.path("reason").asText());
                    }
                    moveTo(message.path("position").asText());
                }
                default -> {
                    // A console is told of more than its connection.
                }
            }
        } catch (Json.Malformed e) {
            problems.add("a frame is no JSON: " + text);
        } catch (Trouble e) {
            problems.add(e.getMessage() + ": " + text);
        }
    }

    private void entry(String to) {
        long before = seq;
        moveTo(to);
        if (seq != before + 1) {
            problems.add("entry " + seq + " came after " + before);
        }
        entries++;
        behind = 0;
    }

    private void moveTo(String to) {
        seq = seqOf(to);
        position = to;
        positions.put(seq, to);
    }

    /** The number in {@code epoch.seq.hash}; an error for anything else. */
    static long seqOf(String position) {
        Matcher matcher = POSITION.matcher(position);
        if (!matcher.matches()) {
            throw Trouble.failed("`" + position + "` is no position");
        }
        return Long.parseLong(matcher.group(1));
    }
}
