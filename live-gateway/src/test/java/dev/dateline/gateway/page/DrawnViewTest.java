package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.card;
import static dev.dateline.gateway.page.Newsroom.item;
import static dev.dateline.gateway.page.Newsroom.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.page.DrawnView.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnViewTest {
    private static final WireItem ITEM = item(
            "a1", wire(), Signal.NONE, 3, new Copy("en", "Dam", "It  \n\n holds.  \n\n\nAnn Orr said.", List.of()));

    @Test
    void marksWordsInTheParagraphsAsTheConsoleShowsThem() {
        DrawnView view = DrawnView.of(drawn("Dam holds. Ann Orr", piece(0, 0, 3), piece(4, 12, 6), piece(11, 23, 7)));

        assertThat(view).isNotNull().satisfies(one -> {
            assertThat(one.marks()).containsExactly(new Mark(null, 0, 3), new Mark(1, 0, 6), new Mark(2, 0, 7));
            assertThat(one.how()).isEqualTo("its lead, which says by whom; then what somebody is quoted with");
        });
    }

    @Test
    void marksNothingWhereTheWordsAreOthers() {
        assertThat(DrawnView.of(drawn("Dam fails.", piece(4, 12, 6)))).isNull();
        assertThat(DrawnView.of(drawn("Dam", piece(0, 90, 3)))).isNull();
    }

    private static Drawn.Piece piece(int to, int from, int length) {
        return new Drawn.Piece(new Span(to, to + length), new Span(from, from + length));
    }

    private static Proposal drawn(String suggestion, Drawn.Piece... pieces) {
        Proposal plain = card(ITEM, Relation.NEW, suggestion).proposal();
        Drawn drawn = new Drawn(ITEM.version(), "attributed-lead-and-quote", List.of(pieces));
        return new Proposal(
                plain.id(),
                plain.desk(),
                plain.article(),
                plain.state(),
                plain.evidence(),
                plain.suggestion(),
                List.of(),
                drawn);
    }
}
