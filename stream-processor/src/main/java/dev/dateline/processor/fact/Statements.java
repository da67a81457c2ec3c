package dev.dateline.processor.fact;

import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.WireItem;
import java.util.List;

/** Who said what in an item. Pure. */
public final class Statements {
    private Statements() {}

    /** The issuer of a statement says what its headline says; of wire copy nothing is known yet. */
    public static List<Statement> of(WireItem item) {
        String issuer = item.origin().issuer();
        return item.origin().kind() == ItemKind.STATEMENT && issuer != null
                ? List.of(new Statement(issuer, item.copy().headline(), item.version(), item.versionCreated()))
                : List.of();
    }
}
