package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One.<iframe src='x'/> Two.</p>",
                "<p>One.<IFRAME src='x'> Two.</p>",
                "<p>One.<object data='x'> Two.</p>",
                "<p>One.<iframe>gone</iframe><object> Two.</p>"
            })
    void aFrameThatNothingClosesSwallowsNoText(String html) {
        assertThat(Markup.line(html)).matches("One\\. +Two\\.");
    }

    @Test
    void whatAFrameHoldsIsNoText() {
        assertThat(Markup.line("One.<object><p>plug-in</p></object> Two.")).isEqualTo("One. Two.");
    }
}
