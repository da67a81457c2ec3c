package dev.dateline.ingest.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of the same provider that this one corrects or takes back. ninjs has no words for that: by convention an
 * association whose {@code rel} (or {@code name}) is {@code corrects} or {@code withdraws} names the item by its uri.
 */
record Links(List<ItemId> about, Signal signal) {
    private static final int MOST = 100;

    static Links in(Fields fields, Provider provider) throws Unfit {
        List<ItemId> about = new ArrayList<>();
        Signal signal = Signal.NONE;
        for (JsonNode node : fields.value("associations")) {
            Fields link = new Fields(node);
            Signal meaning = meaning(node);
            if (meaning != Signal.NONE) {
                about.add(Identity.item(provider, link.text("uri"), "the uri of a link"));
                signal = Signals.stronger(signal, meaning);
            }
        }
        if (about.size() > MOST) {
            throw Unfit.field("the item corrects or withdraws more than " + MOST + " others");
        }
        return new Links(about.stream().distinct().toList(), signal);
    }

    private static Signal meaning(JsonNode association) {
        if (says(association, "withdraws")) {
            return Signal.KILL;
        }
        return says(association, "corrects") ? Signal.CORRECTION : Signal.NONE;
    }

    private static boolean says(JsonNode association, String word) {
        return word.equalsIgnoreCase(association.path("rel").asText())
                || word.equalsIgnoreCase(association.path("name").asText());
    }
}
