package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateId;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.page.CandidateView;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final DeskId DESK = new DeskId("world");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Candidates candidates = new Candidates();

    @Test
    void showsTheLargestFirstAndEachWithItsNewestItemsFirst() {
        take("small", 3);
        take("large", 20);

        assertThat(candidates.now().shown()).extracting(CandidateView::id).containsExactly("large", "small");
        CandidateView large = candidates.now().shown().getFirst();
        assertThat(large.items()).isEqualTo(20);
        assertThat(large.since()).isEqualTo(NOON);
        assertThat(large.sources()).containsExactly("Source 0", "Source 1");
        assertThat(large.pieces()).hasSize(12);
        assertThat(large.pieces().getFirst().headline()).isEqualTo("Report 19");
    }

    @Test
    void aStoryThatIsOfferedNoMoreIsGoneAndThatIsAChange() {
        take("one", 3);
        long before = candidates.change();

        candidates.take(key("one"), null);

        assertThat(candidates.now().shown()).isEmpty();
        assertThat(candidates.change()).isGreaterThan(before);
    }

    @Test
    void ofVeryManyItShowsNoMoreThanADeskCanLookAt() {
        IntStream.range(0, 100).forEach(i -> take("c" + i, 3 + i % 7));

        assertThat(candidates.now().shown()).hasSize(30).allMatch(shown -> shown.items() >= 7);
    }

    private void take(String id, int items) {
        candidates.take(
                key(id),
                new Candidate(
                        new CandidateId(id),
                        DESK,
                        IntStream.range(0, items)
                                .mapToObj(CandidatesTest::piece)
                                .toList(),
                        0));
    }

    private static CandidateKey key(String id) {
        return new CandidateKey(DESK, new CandidateId(id));
    }

    private static Candidate.Piece piece(int number) {
        return new Candidate.Piece(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "n-" + number), "1"),
                "Source " + number % 2,
                "Report " + number,
                NOON.plusSeconds(number),
                "en");
    }
}
