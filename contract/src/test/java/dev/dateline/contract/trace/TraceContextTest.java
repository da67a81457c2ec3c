package dev.dateline.contract.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String CONTEXT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void comesBackFromItsHeader() {
        assertThat(TraceContext.read(TraceContext.write(CONTEXT))).isEqualTo(CONTEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void whatIsNoneIsPassedOver(String text) {
        assertThat(TraceContext.read(text.getBytes(StandardCharsets.US_ASCII))).isNull();
        assertThat(TraceContext.read(null)).isNull();
    }

    @Test
    void stepsOfOneWayAreTold() {
        assertThat(TraceContext.isSameTrace(CONTEXT, CONTEXT.replace("b7ad", "0001")))
                .isTrue();
        assertThat(TraceContext.isSameTrace(CONTEXT, CONTEXT.replace("0af7", "0001")))
                .isFalse();
    }
}
