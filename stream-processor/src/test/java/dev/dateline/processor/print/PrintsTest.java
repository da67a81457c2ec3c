package dev.dateline.processor.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Copy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintsTest {
    @Test
    void readsWordsAsRunsOfLettersAndDigitsInLowerCase() {
        assertThat(Words.of("Rates rose 3.5%, to É-7!")).containsExactly("rates", "rose", "3", "5", "to", "é", "7");
        assertThat(Words.of(" … ")).isEmpty();
    }

    @Test
    void printsReadBackFromTheirJson() throws Json.Malformed {
        Prints prints = Prints.of(new Copy("en", "Dam holds", numbered("w", 0, 60), List.of("Eds: note")));

        assertThat(Json.read(Json.bytes(prints), Prints.class)).isEqualTo(prints);
    }

    @Test
    void textsThatShareTwelveWordsInARowShareAPrint() {
        String shared = numbered("s", 0, 12);
        Prints one = Prints.of(copy(numbered("a", 0, 70) + " " + shared + " " + numbered("a", 70, 90)));
        Prints other = Prints.of(copy(numbered("b", 0, 90) + " " + shared));

        assertThat(one.shingles().shared(other.shingles()).size()).isPositive();
    }

    @Test
    void aLongTextIsFoundByAPartOfItsShinglesAShortOneByAll() {
        assertThat(Shingles.chosen(Words.of(numbered("w", 0, 30))))
                .isEqualTo(Shingles.all(Words.of(numbered("w", 0, 30))));
        assertThat(Shingles.chosen(Words.of(numbered("w", 0, 300))).size()).isBetween(40, 100);
        assertThat(Shingles.all(Words.of("only four words here"))).isEqualTo(Marks.NONE);
    }

    private static Copy copy(String body) {
        return new Copy("en", "Headline", body, List.of());
    }

    private static String numbered(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> prefix + n).collect(Collectors.joining(" "));
    }
}
