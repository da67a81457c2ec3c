package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {
    @Test
    void itemsGoInAtNoOtherDoorsPort() throws IOException {
        int port = FreePort.any();

        assertThat(options(port, port + 1).ingestPort()).isZero();
        assertThat(options(port, null).ingestPort()).isIn(port + 1, 0);
    }

    @Test
    void pagesAndMetricsCannotHaveOnePort() {
        assertThatThrownBy(() -> options(8080, 8080))
                .isInstanceOf(Trouble.class)
                .hasMessage("--ops-port 8080 is --port too");
    }

    private static DemoOptions options(int port, @Nullable Integer opsPort) {
        return new DemoOptions(port, Path.of("data"), 1, true, opsPort);
    }
}
