package dev.dateline.ingest.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What names an item and its version. Names are never mended, only refused: two must not become one.
 *
 * @param given the version as the provider writes it; null where it gives none
 */
record Identity(ItemId item, @Nullable String given) {
    static Identity in(Fields fields, Provider provider) throws Unfit {
        ItemId item = item(provider, fields.text("uri"), "uri");
        JsonNode version = fields.value("version");
        boolean blank = version.isTextual() && version.textValue().isBlank();
        if (Fields.isAbsent(version) || blank) {
            return new Identity(item, null);
        }
        if (!version.isTextual() && !version.isIntegralNumber()) {
            throw Unfit.field("version is neither text nor a whole number");
        }
        return new Identity(item, whole("version", version.asText()));
    }

    /** The version as given; else made from its time. */
    ItemVersion version(Instant created) throws Unfit {
        try {
            return new ItemVersion(item, given == null ? Times.compact(created) : given);
        } catch (IllegalArgumentException e) {
            throw Unfit.field(String.valueOf(e.getMessage()));
        }
    }

    static ItemId item(Provider provider, @Nullable String uri, String what) throws Unfit {
        if (uri == null) {
            throw new Unfit(RejectReason.MISSING_URI, what + " is missing");
        }
        try {
            return new ItemId(provider, whole(what, uri));
        } catch (IllegalArgumentException e) {
            throw Unfit.field(String.valueOf(e.getMessage()));
        }
    }

    private static String whole(String what, String text) throws Unfit {
        boolean lone = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            throw Unfit.field(what + " holds half a character (a lone surrogate)");
        }
        return text.strip();
    }
}
