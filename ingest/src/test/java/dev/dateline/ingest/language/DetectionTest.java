package dev.dateline.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
    private static final String ENGLISH = "The ferry ran aground near the harbour, and the crew was brought ashore. ";
    private static final String RUSSIAN = "Паром сел на мель недалеко от порта, команду доставили на берег. ";

    private record Told(String language, String text) {}

    @Test
    void tellsTheLanguagesOfSentencesAndIsSilentRatherThanWrongAboutHalfOfOne() throws IOException {
        List<Told> samples = samples();

        assertThat(wrong(samples, 1000)).hasSizeLessThanOrEqualTo(samples.size() / 50);
        assertThat(wrong(samples, 60)).hasSizeLessThanOrEqualTo(samples.size() / 50);
        assertThat(wrong(samples, 30)).hasSizeLessThanOrEqualTo(samples.size() / 50);
        assertThat(samples.stream().filter(each -> told(each, 1000).isEmpty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Update",
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24",
                "ሰላም ለሁሉም ሰው ይህ አጭር ጽሑፍ ነው እና ማንም አያውቀውም",
                "https://harbor.example/2023/09/19/1",
                "!?!?",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "Ferry\u0000aground"
            })
    void whatIsTooShortOrTellsNothingStaysUntold(String text) {
        assertThat(Detection.of(text, "")).isEmpty();
        assertThat(Detection.of("", text)).isEmpty();
    }

    @Test
    void brokenLettersDoNoHarm() {
        assertThat(Detection.of("\ud800", (ENGLISH + "\udc00").repeat(100))).contains("en");
    }

    @ParameterizedTest
    @CsvSource({"Նավը հասավ, hy", "გემი მოვიდა, ka", "הספינה הגיעה, he", "연락선이 좌초했다, ko", "フェリーが座礁, ja", "渡轮在港口搁浅, zh"})
    void twoWordsAreEnoughInAScriptOfItsOwn(String text, String language) {
        assertThat(Detection.of(text, "")).contains(language);
    }

    @Test
    void ofTwoLanguagesTheMainOneCounts() {
        assertThat(Detection.of("Паром сел на мель", ENGLISH.repeat(20))).contains("en");
        assertThat(Detection.of("Ferry aground", RUSSIAN.repeat(20) + ENGLISH.repeat(3)))
                .contains("ru");
        assertThat(Detection.of("Ferry aground", ENGLISH.repeat(2) + RUSSIAN.repeat(40)))
                .contains("ru");
    }

    @Test
    void namesInOtherLettersSayNothing() {
        assertThat(Detection.of("Reuters, BBC, CNN", RUSSIAN + "Harbor Wire, Saint Elm Gazette"))
                .contains("ru");
    }

    @Test
    void ofAMegabyteNoMoreIsReadThanOfAPage() {
        String megabyte = ENGLISH.repeat((1 << 20) / ENGLISH.length());

        assertThat(Detection.of(megabyte, megabyte)).contains("en");
        assertThat(Sample.of(megabyte, megabyte)).hasSizeLessThan(600);
    }

    @Test
    void manyThreadsAreToldTheSame() throws IOException {
        List<Told> samples = samples();
        List<String> alone = samples.stream().map(each -> told(each, 1000)).toList();

        List<String> together = java.util.stream.IntStream.range(0, samples.size() * 20)
                .parallel()
                .mapToObj(i -> told(samples.get(i % samples.size()), 1000))
                .toList();

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
        }
    }

    private static List<Told> wrong(List<Told> samples, int length) {
        return samples.stream()
                .filter(each -> {
                    String told = told(each, length);
                    return !told.isEmpty() && !told.equals(each.language());
                })
                .toList();
    }

    private static String told(Told sample, int length) {
        String text = sample.text();
        return Detection.of(text.substring(0, Math.min(length, text.length())), "")
                .orElse("");
    }

    private static List<Told> samples() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DetectionTest.class.getResourceAsStream("/language/samples.tsv"))) {
            List<Told> samples = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(parts -> samples.add(new Told(parts[0], parts[1])));
            return samples;
        }
    }
}
