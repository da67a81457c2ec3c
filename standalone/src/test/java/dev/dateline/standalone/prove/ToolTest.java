package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToolTest {
    @Test
    void givesWhatACommandSaid() throws InterruptedException {
        assertThat(Tool.ask("echo", "all is well")).isEqualTo("all is well");
    }

    @Test
    void endsACommandThatTakesTooLong() {
        long began = System.nanoTime();

        assertThatThrownBy(() -> Tool.ask(Duration.ofMillis(200), "sleep", "60"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("`sleep 60` failed");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }
}
