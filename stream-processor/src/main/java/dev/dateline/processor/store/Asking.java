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
        List<Sent> late = ask.tried() ? lookback.newest(desk, LATE) : List.of();
        Iterable<Trial.Item> items = () -> items(late);
        return new WatchAnswer(ask.id(), desk, Trial.of(ask.watches(), items));
    }

    private static Iterator<Trial.Item> items(List<Sent> late) {
        return late.stream()
                .map(sent -> new Trial.Item(sent.version(), sent.made(), sheet(sent)))
                .iterator();
    }

    private static Sheet sheet(Sent sent) {
        return new Sheet(sent.version().item().provider(), sent.copy(), Analyser.names(sent.copy()), sent.around());
    }
}
