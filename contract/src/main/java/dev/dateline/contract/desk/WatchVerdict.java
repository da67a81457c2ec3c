package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.List;

/** Whether a watch can be used. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WatchVerdict.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = WatchVerdict.Fits.class, name = "fits")
})
public sealed interface WatchVerdict {
    /**
     * It cannot.
     *
     * @param problem one line for an editor
     * @param from where in the query it lies, in UTF-16 units
     * @param to where that ends, exclusive; the same as {@code from} where something is missing
     */
    record Refused(String problem, int from, int to) implements WatchVerdict {
        public Refused {
            Require.line("problem", problem);
            Require.that(from >= 0 && to >= from, "problem from " + from + " to " + to);
        }
    }

    /**
     * It can.
     *
     * @param caught how many of the desk's items of late it would have caught
     * @param of how many it was held against; 0 where it was only read
     * @param newest of those that it would have caught, newest first
     */
    record Fits(int caught, int of, List<Hit> newest) implements WatchVerdict {
        public Fits {
            Require.that(caught >= 0 && of >= caught, "caught " + caught + " of " + of);
            newest = List.copyOf(Require.present("newest", newest));
        }
    }

    /** An item that a watch would have caught; {@code made} is by its provider's clock (UTC). */
    record Hit(ItemVersion version, String headline, Instant made) {
        public Hit {
            Require.present("version", version);
            Require.present("headline", headline);
            Require.present("made", made);
        }
    }
}
