package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sent.
 *
 * @param at when, in the story (UTC)
 * @param remark for whoever watches, what this one shows
 * @param item IPTC ninjs, sent as it stands; null for one that is sent again
 * @param resends the uri of the item that is sent again; null for one that is new
 * @param hands what the desk does with it when it works by itself; null for the usual
 */
public record StoryItem(
        Instant at,
        Provider from,
        String remark,
        @Nullable ObjectNode item,
        @Nullable String resends,
        @Nullable Hands hands)
        implements Beat {
    public StoryItem {
        Require.present("at", at);
        Require.present("from", from);
        Require.line("remark", remark);
        Require.that((item == null) != (resends == null), "either item or resends");
    }

    /** Whether it is this version of this thing, sent for the first time. */
    boolean is(String uri, String version) {
        return item != null
                && uri.equals(item.path("uri").asText())
                && version.equals(item.path("version").asText());
    }

    /** What the desk does with it when it works by itself. */
    Hands handling() {
        return hands == null ? Hands.USUAL : hands;
    }
}
