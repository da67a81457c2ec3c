package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal receipt, over all gateways.
 *
 * @param entry the entry by which it was withdrawn
 * @param kind {@code corrected}, {@code retracted} or {@code takenDown}
 * @param decided when, by the clock of whoever decided (UTC)
 * @param shown since when the page and the log's answers show it on every gateway (UTC)
 * @param open pages that follow the article
 * @param acknowledged those of them that show it
 * @param mute pages that follow it in a way in which they cannot answer
 * @param all when the last open page showed it (UTC); null while one has not
 */
record ReceiptView(
        ArticleId article,
        EntryId entry,
        long seq,
        String kind,
        Instant decided,
        Instant shown,
        int open,
        int acknowledged,
        int mute,
        @Nullable Instant all) {
    /** What the nodes have counted, at least one. */
    static ReceiptView of(Collection<Receipt> nodes) {
        Receipt any = nodes.iterator().next();
        boolean complete = nodes.stream().allMatch(receipt -> receipt.all() != null);
        return new ReceiptView(
                any.article(),
                any.entry(),
                any.seq(),
                any.kind(),
                any.decided(),
                nodes.stream()
                        .map(Receipt::shown)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                nodes.stream().mapToInt(Receipt::open).sum(),
                nodes.stream().mapToInt(Receipt::acknowledged).sum(),
                nodes.stream().mapToInt(Receipt::mute).sum(),
                complete ? last(nodes) : null);
    }

    private static Instant last(Collection<Receipt> nodes) {
        return nodes.stream()
                .flatMap(receipt -> Stream.ofNullable(receipt.all()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
