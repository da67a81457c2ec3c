package dev.dateline.processor.store;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.processor.lineage.Sent;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.watch.Sheet;
import dev.dateline.processor.match.watch.Trial;
import java.util.Iterator;
import java.util.List;

/** Answers editors' questions about watches from what desks were sent of late. Changes nothing. */
record Asking(Lookback lookback) {
    /** Some days of a desk, and no more than an editor can make anything of. */
    private static final int LATE = 500;

    WatchAnswer answer(DeskId desk, WatchAsk ask) {
        Iterable<Sent> late = ask.tried() ? lookback.newest(desk, LATE) : List.of();
        Iterable<Trial.Item> items = () -> items(late.iterator());
        return new WatchAnswer(ask.id(), desk, Trial.of(ask.watches(), items));
    }

    /** Each is made when it is asked for: a trial often has enough before the last. */
    private static Iterator<Trial.Item> items(Iterator<Sent> late) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return late.hasNext();
            }

            @Override
            public Trial.Item next() {
                Sent sent = late.next();
                return new Trial.Item(sent.version(), sent.made(), sheet(sent));
            }
        };
    }

    private static Sheet sheet(Sent sent) {
        return new Sheet(sent.version().item().provider(), sent.copy(), Analyser.names(sent.copy()), sent.around());
    }
}
