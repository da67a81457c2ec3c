package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.format.Direction;
import java.util.ArrayList;
import java.util.List;

/** The items of the same provider that this one corrects or takes back, and what it does to them. */
record About(List<ItemId> items, Meaning meaning) {
    private static final int MOST = 100;

    static About in(Direction direction, Provider provider) throws Unfit {
        List<ItemId> items = new ArrayList<>();
        Meaning strongest = Meaning.NONE;
        for (Direction.Reference reference : direction.about()) {
            Meaning meaning = Signals.read(reference.meaning());
            strongest = strongest.or(meaning);
            if (meaning == Meaning.CORRECTION || meaning == Meaning.KILL) {
                items.add(Identity.item(provider, reference.uri(), "the uri of a link"));
            }
        }
        if (items.size() > MOST) {
            throw Unfit.field("the item corrects or withdraws more than " + MOST + " others");
        }
        return new About(items.stream().distinct().toList(), strongest);
    }
}
