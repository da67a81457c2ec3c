package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * What matching says to an ask.
 *
 * @param verdicts one for each watch, in the order in which they were asked about
 */
public record WatchAnswer(String ask, DeskId desk, List<WatchVerdict> verdicts) {
    public WatchAnswer {
        Require.token("ask", ask);
        Require.present("desk", desk);
        verdicts = List.copyOf(Require.present("verdicts", verdicts));
    }
}
