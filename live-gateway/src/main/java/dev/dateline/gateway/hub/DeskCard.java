package dev.dateline.gateway.hub;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.style.Times;
import java.util.List;

/**
 * A proposal with what an editor needs beside it.
 *
 * @param base the version of the proposal that a decision on it must name
 * @param times how the article writes them
 * @param affected the updates that rest on an item which this one corrects, holds or kills, newest first: posted ones, and of
 *     a kill those that were retracted
 * @param scheduled the same of updates that are yet to go out
 */
public record DeskCard(
        Proposal proposal,
        long base,
        String articleHeadline,
        Times times,
        List<Update> affected,
        List<ScheduledUpdate> scheduled) {
    public DeskCard {
        Require.present("proposal", proposal);
        Require.present("articleHeadline", articleHeadline);
        Require.present("times", times);
        affected = List.copyOf(Require.present("affected", affected));
        scheduled = List.copyOf(Require.present("scheduled", scheduled));
    }
}
