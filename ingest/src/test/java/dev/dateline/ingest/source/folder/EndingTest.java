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
                "{\"uri\":\"urn:a\"}\n{\"uri\":\"urn:b\"}\n",
                "[{\"uri\":\"urn:a\"}]",
                "{broken in the middle}",
                "Ferry aground off Harbor Island"
            })
    void seesTheEndOfWhatIsWholeOrBroken(String text) {
        assertThat(Ending.isThere(text.getBytes(StandardCharsets.UTF_8), "item"))
                .isTrue();
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
        assertThat(Ending.isThere(text.getBytes(StandardCharsets.UTF_8), "item"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!---->", "<!--", "-->", "<a>", "<", ">", "<?x?>", "{\"a\":", "["})
    @Timeout(60)
    void endsSoonHoweverOftenSomethingIsRepeated(String part) {
        String many = part.repeat(1_000_000);

        assertThat(Ending.isThere(("<rss>" + many).getBytes(StandardCharsets.UTF_8), "a.xml"))
                .isFalse();
        assertThatCode(() -> Ending.isThere(many.getBytes(StandardCharsets.UTF_8), "a.json"))
                .doesNotThrowAnyException();
    }

    @Test
    void findsNoEndBeforeTheBeginning() {
        assertThat(Ending.isThere("> <?x <a?>".getBytes(StandardCharsets.UTF_8), "a.xml"))
                .isFalse();
    }

    @Test
    void looksThroughWideLetters() {
        Charset wide = StandardCharsets.UTF_16;

        assertThat(Ending.isThere("<rss><channel/></rss>".getBytes(wide), "a.xml"))
                .isTrue();
        assertThat(Ending.isThere("<rss><channel/></rs".getBytes(wide), "a.xml"))
                .isFalse();
    }
}
