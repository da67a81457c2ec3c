package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceKeysTest {
    private static final Provider ONE = new Provider("one");
    private static final Provider OTHER = new Provider("other");

    @TempDir
    Path data;

    @Test
    void makesAKeyForEachProviderOnce() {
        SourceKeys first = SourceKeys.in(data, List.of(ONE));
        SourceKeys second = SourceKeys.in(data, List.of(ONE, OTHER));

        assertThat(second.of(ONE)).isEqualTo(first.of(ONE)).hasSize(48);
        assertThat(second.of(OTHER)).isNotEqualTo(second.of(ONE));
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        SourceKeys.in(data, List.of(ONE));

        assertThat(Files.getPosixFilePermissions(data.resolve("keys.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
