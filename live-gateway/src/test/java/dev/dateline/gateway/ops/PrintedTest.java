package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintedTest {
    @Test
    void textStaysAsItIsAndWhatWouldDoSomethingBecomesASign() {
        assertThat(text("<b>Tal\u00e9</b>\n\t\u4eca\u65e5")).isEqualTo("<b>Tal\u00e9</b>\n\t\u4eca\u65e5");
        assertThat(text("a\u0000b\u001b[31m")).isEqualTo("a\u2400b\u241b[31m");
        assertThat(text("pay \u202egpj.exe\u2069")).isEqualTo("pay \ufffdgpj.exe\ufffd");
    }

    @Test
    void whatIsNoTextIsShownAsFarAsItIsOne() {
        assertThat(Printed.of(new byte[] {'o', 'k', (byte) 0xff, (byte) 0xfe}))
                .isEqualTo(new Printed("ok\ufffd\ufffd", false));
    }

    @Test
    void ofMuchTheBeginningIsShown() {
        Printed printed = Printed.of(new byte[70_000]);

        assertThat(printed.cut()).isTrue();
        assertThat(printed.text()).hasSize(65_536);
    }

    private static String text(String bytes) {
        return Printed.of(bytes.getBytes(StandardCharsets.UTF_8)).text();
    }
}
