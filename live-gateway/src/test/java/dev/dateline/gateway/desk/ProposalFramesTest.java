package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.Position;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProposalFramesTest {
    private final ProposalFrames frames = new ProposalFrames();
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void writesAFrameOnceForAllConsoles() {
        Position page = Position.parse("1.2.0123456789ab");
        String first = frame(7, page);

        assertThat(frame(7, page)).isSameAs(first);
        assertThat(written).hasValue(1);
    }

    @Test
    void writesItAnewWhereThePageBesideItOrTheProposalHasChanged() {
        frame(7, Position.parse("1.2.0123456789ab"));
        frame(7, Position.parse("1.3.0123456789ab"));
        frame(8, Position.parse("1.3.0123456789ab"));

        assertThat(written).hasValue(3);
    }

    private String frame(long change, Position page) {
        return frames.of(new Standing(SampleProposals.pending("p1"), 0, change), page, () -> {
            written.incrementAndGet();
            return new DeskMessage.Ready(null);
        });
    }
}
