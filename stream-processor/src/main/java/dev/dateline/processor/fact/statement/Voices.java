package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.ledger.Voice;
import dev.dateline.contract.wire.WireItem;
import java.util.List;

/** Whose word something is. */
public final class Voices {
    private Voices() {}

    /** Of what stands at {@code span} in the item: whoever the item has say it; else whoever sent it. */
    public static Voice of(WireItem item, List<Statement> statements, Span span) {
        String source = statements.stream()
                .filter(statement -> says(statement, span))
                .map(Statement::source)
                .findFirst()
                .orElse(item.origin().speaker());
        return new Voice(source, item.origin().speaker(), item.versionCreated());
    }

    private static boolean says(Statement statement, Span span) {
        return statement.wording() != null
                && statement.wording().content().stream()
                        .anyMatch(content -> content.start() <= span.start() && span.end() <= content.end());
    }
}
