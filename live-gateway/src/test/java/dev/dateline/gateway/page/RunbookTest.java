package dev.dateline.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.page.Runbook.Block;
import dev.dateline.gateway.page.Runbook.Piece;
import dev.dateline.gateway.page.Runbook.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunbookTest {
    @Test
    void aSectionHasItsParagraphsAndPointsWithTheirWordsAsTheyAreSet() {
        List<Section> sections = Runbook.sections("""
                # Runbook

                Whatever it is.

                ## DatelineBehind
                *Page.* A part is
                behind on `wire`.
                - **Look at** the lag
                  by partition.
                - **Do** nothing <yet>.

                ## DatelineNext
                Nothing.
                """);

        assertThat(sections)
                .containsExactly(
                        new Section(
                                "datelinebehind",
                                "DatelineBehind",
                                List.of(
                                        new Block(
                                                false,
                                                List.of(
                                                        new Piece("Page.", false, true, false),
                                                        plain(" A part is behind on "),
                                                        new Piece("wire", false, false, true),
                                                        plain("."))),
                                        new Block(true, List.of(strong("Look at"), plain(" the lag by partition."))),
                                        new Block(true, List.of(strong("Do"), plain(" nothing <yet>."))))),
                        new Section(
                                "datelinenext", "DatelineNext", List.of(new Block(false, List.of(plain("Nothing."))))));
    }

    @Test
    void theRunbookThatComesWithThisVersionHasASectionForEachAlertAndNoMarksLeft() {
        assertThat(Runbook.SECTIONS)
                .hasSizeGreaterThan(20)
                .allSatisfy(section -> assertThat(section.alert()).startsWith("Dateline"))
                .flatExtracting(Section::blocks)
                .flatExtracting(Block::pieces)
                .extracting(Piece::text)
                .noneMatch(text -> text.contains("**") || text.contains("`"));
    }

    private static Piece plain(String text) {
        return new Piece(text, false, false, false);
    }

    private static Piece strong(String text) {
        return new Piece(text, true, false, false);
    }
}
