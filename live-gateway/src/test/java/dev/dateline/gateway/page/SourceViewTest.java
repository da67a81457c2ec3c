package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.NOW;
import static dev.dateline.gateway.page.Newsroom.card;
import static dev.dateline.gateway.page.Newsroom.item;
import static dev.dateline.gateway.page.Newsroom.minutesAgo;
import static dev.dateline.gateway.page.Newsroom.version;
import static dev.dateline.gateway.page.Newsroom.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Change;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.gateway.hub.DeskCard;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceViewTest {
    private static final Views VIEWS = new Views("Test");
    private static final Sources OTHERS = new Sources(
            List.of(
                    source("AFP", Relation.RESEND, 22, null),
                    source("dpa", Relation.RESEND, 19, new Loss(Relation.KILL, minutesAgo(14))),
                    source("ANSA", Relation.UPDATE, 25, null)),
            2);

    @Test
    void saysFromWhomElseAndWhenAndWhatBecameOfIt() {
        ProposalView view = view(Relation.UPDATE, evidence -> evidence.beside(OTHERS));

        assertThat(view.also())
                .containsExactly(
                        new SourceView("AFP", "2:02 p.m.", false, null),
                        new SourceView("dpa", "2:05 p.m.", false, "withdrew its copy at 2:10 p.m."),
                        new SourceView("ANSA", "1:59 p.m.", true, null));
        assertThat(view.more()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        KILL       | withdrew its copy at 2:20 p.m.
        HOLD       | put its copy on hold at 2:20 p.m.
        CORRECTION | corrected its copy at 2:20 p.m.
        UPDATE     | sent a newer version at 2:20 p.m.
        """)
    void saysWhatTookASourceAway(Relation by, String words) {
        Source source = source("AFP", Relation.RESEND, 22, new Loss(by, minutesAgo(4)));

        assertThat(SourceView.of(source, Newsroom.TIMES).lost()).isEqualTo(words);
    }

    @Test
    void strikesWhatNoLongerCountsAlsoWhereNoScriptRuns() {
        String html = VIEWS.desk(
                List.of(cardOf(Relation.NEW, evidence -> evidence.beside(OTHERS))), List.of(), Newsroom.ME, NOW);

        assertThat(html)
                .contains("also from: AFP 2:02 p.m.")
                .contains("also from: <s>dpa 2:05 p.m.</s> withdrew its copy at 2:10 p.m.");
    }

    @Test
    void saysThatWhatACorrectionCorrectsWasWithdrawn() {
        Mends mends = new Mends(version("a0"), List.of(new Change("12", "15")), new Loss(Relation.KILL, minutesAgo(4)));

        assertThat(view(Relation.CORRECTION, evidence -> evidence.mending(mends))
                        .correctedGone())
                .isEqualTo("The report that this corrects was withdrawn at 2:20 p.m.");
    }

    @ParameterizedTest
    @CsvSource({
        "KILL, Kill, , still with",
        "HOLD, Hold, , still with",
        "CORRECTION, Correction, , also from",
        "REFILE, , refile, also from",
        "RESEND, , sent again, also from",
        "REWRITE, , rewrite, also from",
        "NEW, , , also from"
    })
    void hasAWordForEachRelation(Relation relation, @Nullable String flag, @Nullable String lineage, String title) {
        ProposalView view = view(relation, evidence -> evidence);

        assertThat(view.flag()).isEqualTo(flag);
        assertThat(view.lineage()).isEqualTo(lineage);
        assertThat(view.alsoTitle()).isEqualTo(title);
    }

    private static ProposalView view(Relation relation, UnaryOperator<Evidence> with) {
        return ProposalView.of(cardOf(relation, with), NOW);
    }

    private static DeskCard cardOf(Relation relation, UnaryOperator<Evidence> with) {
        Copy copy = new Copy("en", "An item", "First.", List.of());
        DeskCard card = card(item("a1", wire(), Signal.NONE, 2, copy), relation, "A suggestion.");
        return new DeskCard(
                card.proposal().on(with.apply(card.proposal().evidence())),
                card.base(),
                card.articleHeadline(),
                card.times(),
                List.of(),
                List.of());
    }

    private static Source source(String name, Relation relation, long minutes, @Nullable Loss loss) {
        return new Source(version(name), relation, name, minutesAgo(minutes), minutesAgo(minutes), loss);
    }
}
