package dev.dateline.ingest.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.time.InstantSource;

/**
 * IPTC ninjs 3.1 (and what is the same in older versions) to a {@link WireItem}. {@code clock} only judges whether a
 * provider's times are likely.
 */
public final class NinjsNormalizer {
    private final Times times;

    public NinjsNormalizer(InstantSource clock) {
        this.times = new Times(clock);
    }

    /** One object as received (UTF-8 JSON). Never throws: whatever comes is an item or a refusal. */
    public Normalized normalize(byte[] raw, Sender sender) {
        try {
            return new Normalized.Accepted(item(new Fields(object(raw)), sender));
        } catch (Unfit e) {
            return e.refused();
        }
    }

    private WireItem item(Fields fields, Sender sender) throws Unfit {
        Identity identity = Identity.in(fields, sender.provider());
        Instant created = times.created(fields);
        ItemVersion version = identity.version(created);
        Headline headline = Headline.in(fields);
        Links links = Links.in(fields, sender.provider());
        Handling handling = HandlingFields.read(fields, headline.signal(), links, times.embargo(fields));
        Copy copy = CopyFields.read(fields, headline(headline, handling));
        return new WireItem(version, sender.origin(), handling, copy, created);
    }

    /** A withdrawal must come through also where its provider left no word standing. */
    private static String headline(Headline given, Handling handling) throws Unfit {
        if (!given.text().isEmpty()) {
            return given.text();
        }
        if (handling.isKill()) {
            return "Withdrawn";
        }
        throw new Unfit(RejectReason.MISSING_HEADLINE, "there is no headline");
    }

    private static JsonNode object(byte[] raw) throws Unfit {
        JsonNode tree = tree(raw);
        if (tree.isArray()) {
            throw new Unfit(RejectReason.MALFORMED, "an array is not taken: send one object, or one on each line");
        }
        if (!tree.isObject()) {
            throw new Unfit(
                    RejectReason.MALFORMED, tree.isMissingNode() ? "nothing was sent" : "this is no JSON object");
        }
        return tree;
    }

    private static JsonNode tree(byte[] raw) throws Unfit {
        try {
            return Json.tree(raw);
        } catch (Json.Malformed e) {
            throw new Unfit(RejectReason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }
}
