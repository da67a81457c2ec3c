package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.page.FigureView;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LedgersTest {
    private static final Times NEW_YORK = Times.of(ZoneId.of("America/New_York"), null);

    private final Ledgers ledgers = new Ledgers();
    private final Figure killed = SampleFigures.killed();

    @Test
    void holdsEachLineAsMatchingLastWroteIt() {
        ledgers.take(killed.key(), killed);
        assertThat(ledgers.of(SampleProposals.ARTICLE)).containsExactly(killed);

        ledgers.take(killed.key(), null);
        assertThat(ledgers.of(SampleProposals.ARTICLE)).isEmpty();
    }

    @Test
    void aLineOfBeforeThatIsNeverWrittenAgainStandsNoLonger() {
        Figure homes = new Figure(killed.desk(), killed.article(), "count.homes", "homes", killed.values());

        ledgers.take(homes.key(), homes);

        assertThat(ledgers.of(SampleProposals.ARTICLE)).isEmpty();
        assertThat(ledgers.articles()).isEmpty();
    }

    @Test
    void ofALedgerThatIsEmptiedNothingIsLeftAndOneThatComesAgainIsAnotherThanBefore() {
        ledgers.take(killed.key(), killed);
        long first = ledgers.change(SampleProposals.ARTICLE);
        ledgers.take(killed.key(), null);
        assertThat(ledgers.change(SampleProposals.ARTICLE)).isZero();
        ledgers.take(killed.key(), null);
        assertThat(ledgers.change(SampleProposals.ARTICLE)).isZero();

        ledgers.take(killed.key(), killed);
        assertThat(ledgers.change(SampleProposals.ARTICLE)).isGreaterThan(first);
    }

    @Test
    void showsWhatEachSourceHasItAtAndThatTheyDiffer() {
        FigureView view = FigureView.of(killed, NEW_YORK, SampleFigures.TWO);

        assertThat(view.line()).isEqualTo("27, AP 3/1, 9:02 a.m.; at least 32, AFP 3/1, 9:10 a.m.");
        assertThat(view.contested()).isTrue();
        assertThat(view.before()).singleElement().satisfies(one -> {
            assertThat(one.via()).isEqualTo("Bay Line");
            assertThat(one.lost()).isEqualTo("withdrawn 3/1, 9:03 a.m.");
        });
    }

    @Test
    void aChangeEndsWhatOthersSaidBeforeAndWhoeverDiffersSinceStaysInSight() {
        FigureView view = FigureView.of(SampleFigures.border(), NEW_YORK, SampleFigures.TWO);

        assertThat(view.kind()).isEqualTo(FigureView.Kind.STATE);
        assertThat(view.line()).isEqualTo("open, AFP 3/1, 9:10 a.m.; closed, DPA 3/1, 9:18 a.m.");
        assertThat(view.contested()).isTrue();
        assertThat(view.now()).extracting(FigureView.Said::number).containsOnlyNulls();
        assertThat(view.before()).singleElement().satisfies(one -> {
            assertThat(one.via()).isEqualTo("AP");
            assertThat(one.lost()).isNull();
        });
    }
}
