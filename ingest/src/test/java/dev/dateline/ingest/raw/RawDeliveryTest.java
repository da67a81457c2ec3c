package dev.dateline.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.reading.Hint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawDeliveryTest {
    private static final SourceId SOURCE = new SourceId(new Provider("harbor-wire"), "push");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 700, 3 << 20, 4 << 20, 16 << 20})
    void theBytesComeBackAsTheyWere(int length) throws IOException {
        byte[] bytes = noise(length);
        RawDelivery kept = kept(bytes);

        assertThat(kept.length()).isEqualTo(length);
        assertThat(kept.parts())
                .allSatisfy(part -> assertThat(part.length).isLessThanOrEqualTo(RawDelivery.MOST_PACKED));
        assertThat(RawDelivery.unpacked(kept.id(), kept.parts())).isEqualTo(bytes);
    }

    @Test
    void whatCannotBePackedBelowARecordsLimitIsKeptInParts() {
        assertThat(kept(noise(16 << 20)).parts()).hasSize(6);
        assertThat(kept(noise(3 << 20)).parts()).hasSize(1);
        assertThat(RawDelivery.MOST_PACKED).isLessThan(Topics.MAX_RECORD);
    }

    @Test
    void whatPacksWellIsOnePartHoweverLongItIs() {
        byte[] bytes = "All are safe. ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        assertThat(kept(bytes).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.length).isLessThan(bytes.length / 100));
    }

    @Test
    void aMissingPartIsNotPassedOver() {
        RawDelivery kept = kept(noise(8 << 20));

        assertThatThrownBy(() -> RawDelivery.unpacked(
                        kept.id(), kept.parts().subList(0, kept.parts().size() - 1)))
                .isInstanceOf(IOException.class)
                .hasMessage("the bytes are not those that were received");
    }

    @Test
    void whatIsNoFrameIsRefusedInOneLine() {
        byte[] cut = Arrays.copyOf(kept(noise(700)).parts().getFirst(), 100);

        assertThatThrownBy(() -> RawDelivery.unpacked(RawId.of(cut), List.of(cut)))
                .isInstanceOf(IOException.class)
                .hasMessage("the zstd frame is damaged");
        assertThatThrownBy(() -> RawDelivery.unpacked(RawId.of(cut), List.of(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("this is no zstd frame of at most ");
    }

    @Test
    void anEmptyPartIsNoFrameEither() {
        byte[] nothing = {};

        assertThatThrownBy(() -> RawDelivery.unpacked(RawId.of(nothing), List.of(nothing)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("this is no zstd frame of at most ");
    }

    private static RawDelivery kept(byte[] bytes) {
        return RawDelivery.of(RawId.of(bytes), SOURCE, Hint.NOTHING, Instant.EPOCH, bytes);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
