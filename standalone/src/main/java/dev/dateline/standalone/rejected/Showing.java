package dev.dateline.standalone.rejected;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.ingest.source.Rereading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything about one thing that was set aside, and its bytes. */
public final class Showing implements AutoCloseable {
    private static final int MOST_SHOWN = 64 << 10;

    private final RawTopic raw;

    public Showing(Map<String, String> kafka, Topics topics, Search search) {
        this.raw = new RawTopic(kafka, topics, search);
    }

    /** Those that were refused, within their delivery; fails with one line where they are no longer there. */
    public byte[] bytes(Rejected rejected) throws IOException {
        Delivered delivered = rejected.delivered();
        return delivered == null
                ? Judging.carried(rejected)
                : Rereading.refused(rejected, raw.bytes(delivered, rejected.received()));
    }

    /** Lines for a person, the bytes after a blank one. */
    public List<String> lines(Card card, Rejected rejected) {
        List<String> lines = new ArrayList<>(List.of(
                line("id", card.id()),
                line("provider", rejected.provider().id()),
                line("name", rejected.id()),
                line("reason", rejected.reason().name()),
                line("detail", rejected.detail()),
                line("received", rejected.received().toString())));
        Delivered delivered = rejected.delivered();
        if (delivered != null) {
            lines.addAll(about(delivered));
        }
        try {
            lines.addAll(shown(bytes(rejected), rejected));
        } catch (IOException e) {
            lines.add(line("bytes", String.valueOf(e.getMessage())));
        }
        return lines;
    }

    @Override
    public void close() {
        raw.close();
    }

    private static List<String> about(Delivered delivered) {
        Delivered.Piece piece = delivered.piece();
        String all = piece.line() == 0 ? "all of it" : "from line " + piece.line() + " on";
        String refused = piece.of() > 1 ? ", of " + piece.of() + " things these: " + piece.refused() : "";
        return List.of(
                line("source", delivered.source().name()),
                line("told as", orNothing(delivered.contentType())),
                line("file", orNothing(delivered.fileName())),
                line("delivery", delivered.raw() + ", " + all + refused));
    }

    private static List<String> shown(byte[] bytes, Rejected rejected) {
        boolean cut = rejected.delivered() == null && rejected.reason() == RejectReason.TOO_LARGE;
        String count = String.format(Locale.ROOT, "%,d", bytes.length) + (cut ? ", the beginning of it" : "");
        String text = text(bytes);
        if (text == null) {
            return List.of(line("bytes", count + ", no text: write them with --raw"));
        }
        String more = text.length() > MOST_SHOWN ? ", more than is shown: write them with --raw" : "";
        return List.of(line("bytes", count + more), "", text.substring(0, Math.min(text.length(), MOST_SHOWN)));
    }

    /** Null where it is no UTF-8, or holds what a terminal would take for an order. */
    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean plain =
                    text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
            return plain ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-10s%s", name, value);
    }
}
