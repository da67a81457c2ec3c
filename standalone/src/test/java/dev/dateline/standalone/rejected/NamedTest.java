package dev.dateline.standalone.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.standalone.Trouble;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static final List<Card> CARDS = List.of(card("0123aaaa00000000"), card("0123aabb00000000"));

    @Test
    void theBeginningOfAnIdIsEnoughInEitherCase() {
        assertThat(Named.in(CARDS, "0123AAB")).isSameAs(CARDS.getLast());
        assertThat(Named.in(CARDS, "0123aaaa00000000")).isSameAs(CARDS.getFirst());
    }

    @Test
    void whatIsAmbiguousIsSaidWithWhatItMayMean() {
        assertThatThrownBy(() -> Named.in(CARDS, "0123"))
                .isInstanceOf(Trouble.class)
                .hasMessage("0123: is ambiguous, there are 0123aaaa00000000 (harbor-wire, BAD_TIME), "
                        + "0123aabb00000000 (harbor-wire, BAD_TIME)");
    }

    @Test
    void whatIsNoIdAndWhatIsNotThereIsWrongUse() {
        for (String wrong : List.of("012", "ffff", "0123aaaa000000001", "../etc", "")) {
            assertThatThrownBy(() -> Named.in(CARDS, wrong))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.exitCode()).isEqualTo(Trouble.WRONG_USE));
        }
    }

    private static Card card(String id) {
        return new Card(
                id,
                new ItemId(Aside.HARBOR_WIRE, "sha256-" + id),
                RejectReason.BAD_TIME,
                "too early",
                Instant.EPOCH,
                new Card.Place(0, 0));
    }
}
