package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.shelf.Unreadable;
import java.util.List;
import java.util.stream.Stream;

/** What an article's readers have, or are to be given by itself: nothing is to be given them twice. */
final class Given {
    private final Hub hub;
    private final Board board;

    Given(Hub hub, Board board) {
        this.hub = hub;
        this.board = board;
    }

    private record One(EntryId id, Post post) {}

    /** Whether any of it rests on that item version. May throw {@link Unreadable}. */
    boolean restsOn(ArticleId article, ItemVersion version) {
        return on(article, List.of(version)).findAny().isPresent();
    }

    /** Whether it approves by no proposal, and in the same words, what readers have of the same item version; itself is not again. */
    boolean isAgain(Decision decision, Act act) {
        if (!(act instanceof Act.Approve approve) || approve.proposal() != null) {
            return false;
        }
        Post post = approve.post();
        try {
            return on(decision.article(), post.restsOn())
                    .anyMatch(one -> !one.id().equals(decision.id().entry())
                            && one.post().text().equals(post.text()));
        } catch (Unreadable e) {
            // News does not wait for a shelf.
            return false;
        }
    }

    private Stream<One> on(ArticleId article, List<ItemVersion> versions) {
        Stream<One> shown = hub.log(article).stream()
                .flatMap(log -> log
                        .concerned(
                                List.of(),
                                versions.stream().map(ItemVersion::item).toList())
                        .stream())
                .filter(update -> update.state() == State.POSTED)
                .map(update -> new One(update.id(), update.post()));
        Stream<One> scheduled = board.scheduled(article).stream().map(update -> new One(update.id(), update.post()));
        return Stream.concat(shown, scheduled)
                .filter(one -> one.post().restsOn().stream().anyMatch(versions::contains));
    }
}
