package dev.dateline.gateway.page;

import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Gist;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** What the console's template and script ask for. */
record DeskModel(
        Sheet sheet, Me me, DeskRules rules, List<ProposalView> proposals, List<StoryCard> articles, Instant now) {
    private static final Comparator<ProposalView> MOST_PRESSING_FIRST = Comparator.comparingInt(ProposalView::rank)
            .thenComparing(ProposalView::held)
            .thenComparing(ProposalView::received, Comparator.reverseOrder())
            .thenComparing(ProposalView::id);

    /** What the console's script starts from. */
    record Data(Instant now, String me, DeskRules rules, List<ProposalView> proposals, List<Known> articles) {}

    /** A story as the console's script knows it. */
    record Known(String id, String headline, String zone, HouseStyle style, String phase) {}

    static DeskModel of(Sheet sheet, Me me, DeskRules rules, List<DeskCard> open, List<Gist> articles, Instant now) {
        return new DeskModel(
                sheet,
                me,
                rules,
                open.stream()
                        .map(card -> ProposalView.of(card, now))
                        .sorted(MOST_PRESSING_FIRST)
                        .toList(),
                articles.stream().map(gist -> new StoryCard(gist, now)).toList(),
                now);
    }

    int count() {
        return proposals.size();
    }

    boolean isClear() {
        return proposals.isEmpty();
    }

    String asOf() {
        Times times = articles.isEmpty()
                ? Times.of(ZoneOffset.UTC, rules.style())
                : articles.getFirst().gist().front().times();
        return times.timeOfDay(now);
    }

    /** The same as JSON, so that the console works before its socket has said a word. */
    String data() {
        List<Known> known = articles.stream().map(DeskModel::known).toList();
        return Script.data(new Data(now, me.name(), rules, proposals, known));
    }

    /** What the browser is to fetch at once. */
    List<String> modules() {
        return Console.MODULES;
    }

    private static Known known(StoryCard card) {
        Times times = card.gist().front().times();
        return new Known(card.id(), card.headline(), times.zone().getId(), times.style(), card.phase());
    }
}
