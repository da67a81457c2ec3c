package dev.dateline.processor.match.watch;

import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import java.util.List;

/** Items as watches see them. */
final class Sheets {
    private static final Provider WIRE = new Provider("harbor-wire");

    private Sheets() {}

    /** A statement about a ferry, with all that watches may ask for. */
    static Sheet ferry() {
        return new Sheet(
                WIRE,
                new Copy(
                        "en-GB",
                        "The ferry Silver Heron ran hard aground off Port Lowen",
                        "Engineers of the company’s yard met at the Café Lotte.",
                        List.of()),
                List.of("port lowen", "silver heron"),
                new Around(
                        new Origin(ItemKind.STATEMENT, "Harbor Wire", "Lowen Coast Guard", "Press Office"),
                        2,
                        "LOWEN, March 1"));
    }

    /** One of which no more is known than its words. */
    static Sheet of(String headline, String body) {
        return new Sheet(WIRE, new Copy("en", headline, body, List.of()), List.of(), null);
    }
}
