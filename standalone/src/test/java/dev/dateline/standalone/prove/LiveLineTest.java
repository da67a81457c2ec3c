package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveLineTest {
    private final LiveLine line = new LiveLine();

    @Test
    void followsALogThatIsDense() {
        line.take("{\"type\":\"reset\",\"position\":\"1.4.aaaa\"}");
        line.take("{\"type\":\"caughtUp\",\"position\":\"1.4.aaaa\",\"verdict\":\"reset\"}");
        line.take("{\"type\":\"entry\",\"position\":\"1.5.bbbb\"}");
        line.take("{\"type\":\"entry\",\"position\":\"2.6.cccc\"}");

        assertThat(line.problems()).isEmpty();
        assertThat(line.entries()).isEqualTo(2);
        assertThat(line.seq()).isEqualTo(6);
        assertThat(line.position()).isEqualTo("2.6.cccc");
        assertThat(line.positionAt(5)).isEqualTo("1.5.bbbb");
    }

    @Test
    void namesWhatWasPassedOverAndWhatCameTwiceAndWhoWasStartedAnew() {
        line.take("{\"type\":\"reset\",\"position\":\"1.4.aaaa\"}");
        line.take("{\"type\":\"entry\",\"position\":\"1.6.bbbb\"}");
        line.take("{\"type\":\"entry\",\"position\":\"1.6.bbbb\"}");
        line.take("{\"type\":\"reset\",\"position\":\"1.7.cccc\",\"reason\":\"too far behind\"}");

        assertThat(line.problems())
                .containsExactly(
                        "entry 6 came after 4", "entry 6 came after 6", "started anew at 1.6.bbbb: too far behind");
    }

    @Test
    void namesAFrameWithoutAPositionAndGoesOn() {
        line.take("{\"type\":\"reset\",\"position\":\"1.4.aaaa\"}");
        line.take("{\"type\":\"entry\"}");
        line.take("{\"type\":\"entry\",\"position\":\"1.5.bbbb\"}");

        assertThat(line.problems()).singleElement().asString().startsWith("`` is no position");
        assertThat(line.position()).isEqualTo("1.5.bbbb");
    }

    @Test
    void isBehindFromTheHeartbeatThatSaysSoUntilTheNextEntry() {
        line.take("{\"type\":\"reset\",\"position\":\"1.4.aaaa\"}");
        line.take("{\"type\":\"heartbeat\",\"position\":\"1.4.aaaa\",\"behind\":37}");
        assertThat(line.behind()).isEqualTo(37);

        line.take("{\"type\":\"entry\",\"position\":\"1.5.bbbb\"}");
        assertThat(line.behind()).isZero();
    }
}
