package dev.dateline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunTest {
    @Test
    void aProcessInAnotherFolderFindsTheSameClasses() {
        String here = Path.of("").toAbsolutePath().toString();

        assertThat(Run.absolute("target/classes" + File.pathSeparator + here))
                .isEqualTo(here + File.separator + "target/classes" + File.pathSeparator + here);
    }
}
