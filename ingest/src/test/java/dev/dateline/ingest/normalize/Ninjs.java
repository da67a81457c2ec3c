package dev.dateline.ingest.normalize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.ninjs.NinjsFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A valid news object that tests change field by field, and what the normaliser makes of it. */
final class Ninjs {
    static final Sender HARBOR_WIRE =
            new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null));
    static final Instant NOW = Instant.parse("2023-09-19T18:05:00Z");
    static final Normalizer NORMALIZER = new Normalizer(Clock.fixed(NOW, ZoneOffset.UTC));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALID = """
            {
              "uri": "urn:harbor:1",
              "version": "3",
              "versionCreated": "2023-09-19T14:00:00-04:00",
              "pubStatus": "usable",
              "urgency": 2,
              "language": "en",
              "headlines": [{"role": "main", "value": "Ferry runs aground off Saint Elm"}],
              "bodies": [{"role": "html", "contentType": "text/html", "value": "<p>It ran aground.</p><p>All are safe.</p>"}]
            }
            """;

    private final ObjectNode fields;

    private Ninjs(ObjectNode fields) {
        this.fields = fields;
    }

    static Ninjs valid() {
        try {
            return new Ninjs((ObjectNode) JSON.readTree(VALID));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** {@code json} is the field's value as JSON. */
    Ninjs with(String field, String json) {
        try {
            fields.set(field, JSON.readTree(json));
            return this;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Ninjs withText(String field, String text) {
        fields.put(field, text);
        return this;
    }

    Ninjs without(String field) {
        fields.remove(field);
        return this;
    }

    Ninjs withHeadline(String headline) {
        fields.putArray("headlines").addObject().put("role", "main").put("value", headline);
        return this;
    }

    Ninjs withBody(String contentType, String body) {
        fields.putArray("bodies").addObject().put("contentType", contentType).put("value", body);
        return this;
    }

    /** Escapes, so that also what UTF-8 cannot hold comes through. */
    byte[] bytes() {
        StringBuilder ascii = new StringBuilder();
        fields.toString()
                .chars()
                .forEach(c -> ascii.append(c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString().getBytes(StandardCharsets.US_ASCII);
    }

    Normalized normalized() {
        return normalized(bytes());
    }

    /** One object as received. */
    static Normalized normalized(byte[] raw) {
        return NORMALIZER.normalize(
                new NinjsFormat().read(raw, Format.Told.NOTHING).getFirst(), Manner.EXACT, HARBOR_WIRE);
    }

    WireItem item() {
        return switch (normalized()) {
            case Normalized.Accepted accepted -> accepted.item();
            case Normalized.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    Normalized.Refused refusal() {
        return switch (normalized()) {
            case Normalized.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
            case Normalized.Refused refused -> refused;
        };
    }
}
