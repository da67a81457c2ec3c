package dev.dateline.standalone.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void makesAsManyMessagesAsItsDeliveriesTake() {
        assertThat(Load.SPREAD.rate(10_000)).isEqualTo(250);
        assertThat(Load.ONE.rate(10_000)).isEqualTo(5);
        assertThat(Load.BURSTS.rate(10_000)).isEqualTo(8);
    }

    @Test
    void numbersTheMessagesOfEachChannelAndMarksABurstWithOneTime() {
        List<Marked> sent = new ArrayList<>();
        new Publishing(Load.BURSTS, 800, 0.02, 150).run(recording(sent));

        assertThat(sent)
                .extracting(Marked::seq)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L);
        assertThat(sent.subList(0, 8))
                .extracting(Marked::micros)
                .containsOnly(sent.getFirst().micros());
        assertThat(sent.get(8).micros() - sent.get(0).micros()).isEqualTo(10_000);
    }

    @Test
    void writesATextOfExactlyItsSizeWithBothMarkers() {
        assertThat(new Marked(12, 1_700_000_000_000_000L, 600).text())
                .hasSize(600)
                .startsWith("@seq=12 @t=1700000000000000 ")
                .isPrintable();
    }

    private static Publisher recording(List<Marked> sent) {
        return new Publisher() {
            @Override
            public void publish(int channel, Marked message) {
                sent.add(message);
            }

            @Override
            public void close() {}
        };
    }
}
