package dev.dateline.fuzz;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.normalize.Manner;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Normalizer;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Hint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Wires' formats: bytes to items, or to refusals in one line. */
public final class WireTargets {
    public static final Sender SENDER =
            new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null));
    public static final Instant NOW = Instant.parse("2031-07-04T12:00:00Z");

    private static final Normalizer NORMALIZER = new Normalizer(InstantSource.fixed(NOW));
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 12));
    private static final URI BASE = URI.create("https://harbor.example/wire/");

    /** And that there were more. */
    private static final int MOST_FOUND = 5_001;

    /** Items of one delivery, all together as they go onto the topic: what a small one comes to, and times its own length. */
    private static final int ROOM = 512 << 10;

    private static final int TIMES = 64;

    private WireTargets() {}

    /** By the format itself, which never throws: what reads all formats would hide that. */
    static void format(Format format, Manner manner, byte[] input) throws Json.Malformed {
        byte[] bytes = Drawn.out(input);
        List<Found> found = format.read(bytes, new Format.Told(null, BASE));
        Claim.that(found.size() <= MOST_FOUND, found.size() + " things in one delivery");
        long length = 0;
        for (Found one : found) {
            length += checked(NORMALIZER.normalize(one, manner, SENDER));
        }
        Claim.that(length <= ROOM + (long) TIMES * bytes.length, bytes.length + " bytes come to " + length);
    }

    /** Checks what something came to, and says how many bytes of a record that is. */
    public static int checked(Normalized normalized) throws Json.Malformed {
        return switch (normalized) {
            case Normalized.Accepted accepted -> checked(accepted.item());
            case Normalized.Refused refused -> {
                Claim.line(refused.detail());
                yield refused.detail().length();
            }
        };
    }

    private static int checked(WireItem item) throws Json.Malformed {
        byte[] bytes = TOPICS.wire().valueBytes(item);
        Claim.that(TOPICS.wire().value(bytes).equals(item), "an item comes back as another");
        byte[] key = TOPICS.wire().keyBytes(item.version());
        Claim.that(TOPICS.wire().key(key).equals(item.version()), "a version comes back as another");
        Claim.that(item.copy().notes().stream().noneMatch(String::isBlank), "a note says nothing");
        return bytes.length;
    }

    /** The first line is taken for what is told of the bytes: a content type, a tab, a file's name. */
    public static Hint hint(String line) {
        String[] told = line.split("\t", 2);
        return new Hint(told[0].isEmpty() ? null : told[0], told.length == 1 ? null : told[1], BASE);
    }

    /** Where the first line ends; the length where there is none. */
    public static int firstLine(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return end;
    }

    /** As text, whatever they are. */
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
