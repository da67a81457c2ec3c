package dev.dateline.contract.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void keepsItsFirstItemAndTheNewestAndCountsThemAll() {
        Candidate story = story(1);
        for (int i = 2; i <= 30; i++) {
            story = story.with(piece(i, "1"));
        }

        assertThat(story.items()).isEqualTo(30);
        assertThat(story.pieces()).hasSize(Candidate.MOST);
        assertThat(story.headline()).isEqualTo("Report 1");
        assertThat(story.pieces().getLast()).isEqualTo(piece(30, "1"));
        assertThat(story.pieces().get(1)).isEqualTo(piece(12, "1"));
    }

    @Test
    void aNewerVersionTakesTheOldOnesPlace() {
        Candidate story = story(1).with(piece(2, "1")).with(piece(1, "2"));

        assertThat(story.items()).isEqualTo(2);
        assertThat(story.pieces()).containsExactly(piece(1, "2"), piece(2, "1"));
    }

    @Test
    void isWorthOfferingWithThreeItemsOfTwoSourcesOrFiveOfOne() {
        assertThat(story(1).with(piece(3, "1")).with(piece(5, "1")).isWorthOffering())
                .as("three of one source")
                .isFalse();
        assertThat(story(1).with(piece(2, "1")).isWorthOffering())
                .as("two of two")
                .isFalse();
        assertThat(story(1).with(piece(2, "1")).with(piece(3, "1")).isWorthOffering())
                .as("three of two")
                .isTrue();
        assertThat(story(1).with(piece(3, "1"))
                        .with(piece(5, "1"))
                        .with(piece(7, "1"))
                        .with(piece(9, "1"))
                        .isWorthOffering())
                .as("five of one")
                .isTrue();
    }

    @Test
    void withoutItsOnlyItemNothingIsLeft() {
        assertThat(story(1).without(piece(1, "1").version().item())).isEqualTo(Optional.empty());
        assertThat(story(1).with(piece(2, "1")).without(piece(1, "1").version().item()))
                .get()
                .extracting(Candidate::headline)
                .isEqualTo("Report 2");
    }

    private static Candidate story(int first) {
        return new Candidate(new CandidateId("s-1"), new DeskId("world"), List.of(piece(first, "1")), 0);
    }

    /** Odd numbers are of one source, even ones of another. */
    private static Candidate.Piece piece(int number, String version) {
        return new Candidate.Piece(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "n-" + number), version),
                "Source " + number % 2,
                "Report " + number,
                NOON.plusSeconds(number),
                "en");
    }
}
