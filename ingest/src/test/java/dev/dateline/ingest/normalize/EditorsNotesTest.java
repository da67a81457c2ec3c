package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorsNotesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTENTION EDITORS - THIS STORY HAS GRAPHIC DETAIL",
                "Attention, editors: photos follow",
                "Eds: Updates with toll. Will be led.",
                "EDS: ADDS quote",
                "Editor's Note: the name was changed",
                "EDITOR’S NOTE — Do not use before noon",
                "Editors' note: see photos",
                "(Editors: a graphic moves at 5 p.m. (two columns))",
                "[Eds: no pickup]",
                "Editors: the desk is at extension 12",
                "ADVISORY",
                "ADVISORY: no photos",
                "MEDIA ADVISORY for Tuesday",
                "Advisory: no photos",
                "Achtung Redaktionen: Bilder folgen",
                "## Redaktionelle Hinweise - Bilder folgen",
                "Note aux rédactions: photos à suivre",
                "Nota a los editores: habrá fotos",
                "NOTE TO EDITORS: maps available",
                "Note to editors - maps available",
                "— NOTES TO THE EDITOR: maps available"
            })
    void aParagraphForEditorsGoesToTheNotes(String note) {
        var parted = EditorsNotes.part(List.of("It ran aground.", "All are safe.", note));

        assertThat(parted.body()).containsExactly("It ran aground.", "All are safe.");
        assertThat(parted.notes()).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTENTION EDITORS - photos follow",
                "Attention editors, photos follow",
                "(ATTENTION EDITORS: photos follow)",
                "NOTE TO EDITORS: maps",
                "Note to editors: maps",
                "EDITOR'S NOTE: maps",
                "Eds: maps"
            })
    void aNoteWithinAParagraphIsCutFromThereToItsEnd(String note) {
        var parted = EditorsNotes.part(List.of("It ran aground. " + note, "All are safe."));

        assertThat(parted.body()).containsExactly("It ran aground.", "All are safe.");
        assertThat(parted.notes()).containsExactly(note);
    }

    @Test
    void aNoteInBracketsEndsWithThem() {
        var parted =
                EditorsNotes.part(List.of("It ran (Eds: check (2) names) aground. (Editors: photos) All are safe."));

        assertThat(parted.body()).containsExactly("It ran aground. All are safe.");
        assertThat(parted.notes()).containsExactly("(Eds: check (2) names)", "(Editors: photos)");
    }

    @Test
    void aHeadingThatStandsAloneTakesWhatFollows() {
        var parted = EditorsNotes.part(List.of("EDITOR'S NOTE:", "Names were changed.", "It ran aground."));

        assertThat(parted.body()).containsExactly("It ran aground.");
        assertThat(parted.notes()).containsExactly("EDITOR'S NOTE:", "Names were changed.");
    }

    @Test
    void aListOfNotesToEditorsReachesToTheEnd() {
        var parted = EditorsNotes.part(List.of("It ran aground.", "Notes to editors:", "1. Maps.", "2. Photos."));

        assertThat(parted.body()).containsExactly("It ran aground.");
        assertThat(parted.notes()).containsExactly("Notes to editors:", "1. Maps.", "2. Photos.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The service issued a tornado ADVISORY for the coast.",
                "In a note to editors of the paper he resigned.",
                "Advisory boards met on Tuesday.",
                "Editors walked out on Tuesday.",
                "The meds: two tablets.",
                "He paid attention (editors of the paper did not)."
            })
    void newsAboutEditorsStaysInTheBody(String paragraph) {
        var parted = EditorsNotes.part(List.of(paragraph));

        assertThat(parted.body()).containsExactly(paragraph);
        assertThat(parted.notes()).isEmpty();
    }

    @Test
    void aNoteHiddenByMarkupOrInvisibleCharactersIsFoundAllTheSame() {
        var copy = Ninjs.valid()
                .withBody(
                        "text/html",
                        "<p>It ran aground.</p><p><b>ATTEN\u200bTION</b>&nbsp;<i>EDI</i>TORS - graphic</p>")
                .item()
                .copy();

        assertThat(copy.body()).isEqualTo("It ran aground.");
        assertThat(copy.notes()).containsExactly("ATTENTION EDITORS - graphic");
    }
}
