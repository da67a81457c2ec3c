package dev.dateline.standalone.bench.match;

import dev.dateline.processor.match.MatchInput;
import java.util.List;

/** One way to find what an item is about. */
interface Contender extends AutoCloseable {
    String name();

    /** The articles that it knows from now on. */
    void take(List<MadeUpDesk.Begun> articles);

    /** The id of the article that it would propose the item for; empty for none. */
    String find(MatchInput.Arrived item);

    @Override
    default void close() {}
}
