package dev.dateline.ingest.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a provider says about the use of an item: {@code pubStatus}, {@code urgency}, signals. */
final class HandlingFields {
    private static final int USUAL_URGENCY = 5;

    private HandlingFields() {}

    /** The strongest of all signals counts; a canceled item is a kill whatever else it says. */
    static Handling read(Fields fields, Signal headline, Links links, @Nullable Instant embargo) throws Unfit {
        PubStatus status = status(fields.text("pubStatus"));
        Signal said = Signals.stronger(Signals.stronger(Signals.in(fields), links.signal()), headline);
        Signal signal = status == PubStatus.CANCELED ? Signal.KILL : said;
        return new Handling(status, signal, urgency(fields.value("urgency")), embargo, links.about());
    }

    private static PubStatus status(@Nullable String given) throws Unfit {
        return switch (given == null ? "usable" : given.strip().toLowerCase(Locale.ROOT)) {
            case "usable" -> PubStatus.USABLE;
            case "withheld" -> PubStatus.WITHHELD;
            // A spelling must not keep a withdrawal from being heard.
            case "canceled", "cancelled" -> PubStatus.CANCELED;
            default -> throw Unfit.field("pubStatus '" + given + "' is not usable, withheld or canceled");
        };
    }

    private static int urgency(JsonNode given) throws Unfit {
        if (Fields.isAbsent(given)) {
            return USUAL_URGENCY;
        }
        boolean whole = given.isIntegralNumber() && given.canConvertToInt();
        if (!whole || given.intValue() < 1 || given.intValue() > 9) {
            throw Unfit.field("urgency is not a whole number from 1 to 9");
        }
        return given.intValue();
    }
}
