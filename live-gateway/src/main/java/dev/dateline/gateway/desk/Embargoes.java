package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.live.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a decision would give readers something before its provider wants it out. */
final class Embargoes {
    private final Board board;

    Embargoes(Board board) {
        this.board = board;
    }

    /** Until when what this decision gives to readers is to be kept back; null where it is not. */
    @Nullable Instant until(Decision decision) {
        return until(decision.article(), decision.act(), decision.at());
    }

    private @Nullable Instant until(ArticleId article, Act act, Instant at) {
        return switch (act) {
            case Act.Approve approve -> after(at, approve.proposal(), approve.post());
            case Act.Merge merge -> after(at, merge.proposal(), merge.post());
            case Act.Schedule schedule -> after(schedule.due(), schedule.proposal(), schedule.post());
            case Act.Release release ->
                board.scheduled(article, release.entry())
                        .map(post -> after(at, null, post))
                        .orElse(null);
            case Act.Suggest suggest -> until(article, suggest.act(), at);
            case Act.Second second ->
                board.laid(article, second.entry())
                        .map(waiting -> until(article, waiting.act(), at))
                        .orElse(null);
            default -> null;
        };
    }

    private @Nullable Instant after(Instant out, @Nullable ProposalId proposal, Post post) {
        return board.embargoes(proposal, post.restsOn())
                .filter(out::isBefore)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
