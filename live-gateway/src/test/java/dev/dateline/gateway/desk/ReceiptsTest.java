package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Receipts of several gateways, as one. */
class ReceiptsTest {
    private static final ArticleId VARNE = new ArticleId("varne");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private final Receipts receipts = new Receipts();

    @Test
    void addsUpWhatTheGatewaysCountAndIsCompleteWhenTheLastOneIs() {
        take(7, "a", 10, 10, AT.plusSeconds(1));
        take(7, "b", 5, 4, null);

        ReceiptView half = receipts.of(VARNE).getFirst();
        assertThat(half.open()).isEqualTo(15);
        assertThat(half.acknowledged()).isEqualTo(14);
        assertThat(half.all()).isNull();

        take(7, "b", 5, 5, AT.plusSeconds(3));
        assertThat(receipts.of(VARNE).getFirst().all()).isEqualTo(AT.plusSeconds(3));
    }

    @Test
    void tellsOnlyWhatHasChangedSince() {
        take(7, "a", 1, 0, null);
        long seen = receipts.change();
        take(9, "a", 1, 1, AT);

        assertThat(receipts.since(seen).changed()).extracting(ReceiptView::seq).containsExactly(9L);
        assertThat(receipts.since(receipts.change()).changed()).isEmpty();
    }

    @Test
    void remembersTheNewestOnly() {
        for (int seq = 1; seq <= 501; seq++) {
            take(seq, "a", 1, 1, AT);
        }

        assertThat(receipts.of(VARNE)).hasSize(500).extracting(ReceiptView::seq).doesNotContain(1L);
    }

    private void take(long seq, String node, int open, int acknowledged, @Nullable Instant all) {
        receipts.take(
                new ReceiptKey(VARNE, seq, node),
                new Receipt(VARNE, new EntryId("d-" + seq), seq, "retracted", AT, AT, AT, open, acknowledged, 0, all));
    }
}
