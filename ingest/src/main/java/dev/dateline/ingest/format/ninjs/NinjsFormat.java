package dev.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IPTC ninjs, versions 1.0 to 3.1: one object, or a list of them. */
public final class NinjsFormat implements Format {
    /** More in one list would let a small body become a great many records. */
    private static final int MOST = 1000;

    private static final Pattern VERSION_ONE = Pattern.compile(".*?(?<![\\d.])1\\.(\\d)(?!\\d).*");

    @Override
    public List<Found> read(byte[] bytes, Told told) {
        try {
            return read(Json.tree(utf8(bytes, told)));
        } catch (Json.Malformed e) {
            return List.of(Found.Unreadable.malformed(String.valueOf(e.getMessage())));
        }
    }

    private static List<Found> read(JsonNode tree) {
        if (!tree.isArray()) {
            return List.of(one(tree, null));
        }
        if (tree.isEmpty() || tree.size() > MOST) {
            String detail = tree.isEmpty() ? "the list is empty" : "the list has more than " + MOST + " objects";
            return List.of(
                    new Found.Unreadable(tree.isEmpty() ? RejectReason.MALFORMED : RejectReason.TOO_LARGE, detail));
        }
        List<Found> found = new ArrayList<>();
        tree.forEach(element -> found.add(one(element, null)));
        return found;
    }

    /** {@code minor}: see {@link NinjsSchema#check}; null where only the object itself can tell. */
    static Found one(JsonNode tree, @Nullable Integer minor) {
        if (!tree.isObject()) {
            String detail = tree.isMissingNode() ? "nothing was sent" : "this is no JSON object";
            return Found.Unreadable.malformed(detail);
        }
        try {
            NinjsSchema.check(tree, minor == null ? declared(tree) : minor);
            return new Found.Item(new NinjsDraft(Fields.of(tree)).draft());
        } catch (NotNinjs e) {
            return e.found();
        }
    }

    /** The minor version of ninjs 1 that an object says it is; null where it is another or does not say. */
    private static @Nullable Integer declared(JsonNode tree) {
        JsonNode standard = tree.path("$standard");
        Matcher version = VERSION_ONE.matcher(
                standard.path("version").asText(standard.path("schema").asText("")));
        return version.matches() ? Integer.valueOf(version.group(1)) : null;
    }

    /** What Jackson cannot tell by itself is told; what it can (UTF-8, -16 and -32) it reads from the bytes. */
    private static byte[] utf8(byte[] bytes, Told told) {
        Charset charset = told.charset();
        return charset == null || charset.name().startsWith("UTF")
                ? bytes
                : new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
    }
}
