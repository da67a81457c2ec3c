package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item/></channel></rss>",
                "<?xml version='1.0'?><!-- <a> --><rss>text</rss>\n<!-- made by a machine -->\n<?end now?>\n",
                "<n:newsItem xmlns:n='urn:x'></n:newsItem >",
                "<nitf/>",
                "<RSS></rss>",
                "{\"uri\":\"urn:a\"}",
                "[{\"uri\":\"urn:a\"}]"
            })
    void seesTheEndOfWhatIsWhole(String text) {
        assertThat(ending(text)).isEqualTo(Ending.PROVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"urn:a\"}\n{\"uri\":\"urn:b\"}\n",
                "{broken in the middle}",
                "Ferry aground off Harbor Island"
            })
    void whatMayGoOnAfterAnyLineProvesNoEnd(String text) {
        assertThat(ending(text)).isEqualTo(Ending.POSSIBLE);
    }

    @Test
    void theFirstOfManyLinesProvesNoEnd() {
        byte[] line = "{\"uri\":\"urn:a\"}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Ending.of(line, "items.jsonl")).isEqualTo(Ending.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<?xml version='1.0'?>",
                "<rss><channel><item/></channel>",
                "<rss><channel><title>a</title",
                "<rss><channel/>",
                "<nitf><body>one<br/>",
                "<rss></rss><!-- cut",
                "<!-- <a> -->",
                "{\"uri\":\"urn:a\"",
                "{\"uri\":\"urn:a\",\"body\":{}",
                "{\"uri\":\"urn:a\"}\n{\"uri\":\"urn:b\",\"x\":[]",
                "[{\"uri\":\"urn:a\"}",
                "{\"uri\":\"urn:a\",\"headline\":\"cut"
            })
    void seesNoEndOfWhatIsCut(String text) {
        assertThat(ending(text)).isEqualTo(Ending.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!---->", "<!--", "-->", "<a>", "<", ">", "<?x?>", "{\"a\":", "["})
    @Timeout(60)
    void endsSoonHoweverOftenSomethingIsRepeated(String part) {
        String many = part.repeat(1_000_000);

        assertThat(Ending.of(("<rss>" + many).getBytes(StandardCharsets.UTF_8), "a.xml"))
                .isEqualTo(Ending.MISSING);
        assertThatCode(() -> Ending.of(many.getBytes(StandardCharsets.UTF_8), "a.json"))
                .doesNotThrowAnyException();
    }

    @Test
    void findsNoEndBeforeTheBeginning() {
        assertThat(Ending.of("> <?x <a?>".getBytes(StandardCharsets.UTF_8), "a.xml"))
                .isEqualTo(Ending.MISSING);
    }

    @Test
    void looksThroughWideLetters() {
        Charset wide = StandardCharsets.UTF_16;

        assertThat(Ending.of("<rss><channel/></rss>".getBytes(wide), "a.xml")).isEqualTo(Ending.PROVEN);
        assertThat(Ending.of("<rss><channel/></rs".getBytes(wide), "a.xml")).isEqualTo(Ending.MISSING);
    }

    private static Ending ending(String text) {
        return Ending.of(text.getBytes(StandardCharsets.UTF_8), "item");
    }
}
