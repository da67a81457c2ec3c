package dev.dateline.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void comesBackFromItsText() {
        Position position = new Position(2, 31, "0123456789ab");

        assertThat(Position.parse(position.toString())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2",
                "0.1.0123456789ab",
                "1.0.0123456789ab",
                "1.1.xyz",
                "1.1.0123456789AB",
                "1.1.0123456789ab ",
                "1.99999999999999999999.0123456789ab",
                "-1.1.0123456789ab"
            })
    void whatIsNoPositionIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Position.parse(text)).hasMessageContaining("such as 1.12.9f3ac2d1b04e");
    }
}
