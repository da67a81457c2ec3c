package dev.dateline.standalone.prove;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void sameKeysAndBytesDoNotDiffer() {
        assertThat(Order.differences(of("6b", "one"), of("6b", "one"))).isZero();
        assertThat(Order.digest(of("6b", "one"))).isEqualTo(Order.digest(of("6b", "one")));
    }

    @Test
    void otherBytesDiffer() {
        assertThat(Order.differences(of("6b", "one"), of("6b", "two"))).isEqualTo(1);
        assertThat(Order.digest(of("6b", "one"))).isNotEqualTo(Order.digest(of("6b", "two")));
    }

    @Test
    void aKeyThatStandsOnOneSideOnlyDiffers() {
        assertThat(Order.differences(of("6b", "one"), Map.of())).isEqualTo(1);
        assertThat(Order.differences(Map.of(), of("6b", "one"))).isEqualTo(1);
    }

    private static Map<String, byte[]> of(String key, String value) {
        return new TreeMap<>(Map.of(key, value.getBytes(UTF_8)));
    }
}
