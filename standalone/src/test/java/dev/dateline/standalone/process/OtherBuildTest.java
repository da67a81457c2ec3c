package dev.dateline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherBuildTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesACheckoutThatMavenHasBuiltWithItsOwnLibraries() throws IOException {
        Path jar = put("standalone/target/standalone-1.jar");
        put("standalone/target/sources.zip");
        Path library = put("standalone/target/lib/contract-1.jar");

        assertThat(OtherBuild.classPath(folder)).isEqualTo(jar + File.pathSeparator + library);
    }

    @Test
    void takesACheckoutThatIsOnlyCompiledWithTheLibrariesOfThisBuild() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("standalone/target/classes"));

        assertThat(OtherBuild.classPath(folder).split(File.pathSeparator))
                .contains(classes.toString())
                .anyMatch(entry -> entry.contains("kafka-clients"));
    }

    @Test
    void takesAFolderOfJars() throws IOException {
        Path jar = put("dateline.jar");

        assertThat(OtherBuild.classPath(folder)).isEqualTo(jar.toString());
    }

    @Test
    void refusesAFolderWithoutABuild() {
        assertThatThrownBy(() -> OtherBuild.classPath(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("there is no build of Dateline in");
    }

    private Path put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, "").toAbsolutePath();
    }
}
