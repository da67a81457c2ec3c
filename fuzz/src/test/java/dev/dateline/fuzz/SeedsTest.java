package dev.dateline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer starts from, and what it has found, without a fuzzer. */
class SeedsTest {
    private static final Path SEEDS = Path.of("seeds");

    static List<Target> targets() {
        return Targets.all();
    }

    static List<Path> inputs(String target) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void everyTargetHoldsForWhatIsKept(Target target) throws Exception {
        List<Path> inputs = inputs(target.name());
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            try {
                target.taking().take(Files.readAllBytes(input));
            } catch (Exception | StackOverflowError | AssertionError e) {
                throw new AssertionError(input + ": " + e, e);
            }
        }
    }

    @Test
    void nothingIsKeptForATargetThatThereIsNot() throws IOException {
        try (Stream<Path> folders = Files.list(SEEDS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Targets.all().stream().map(Target::name).toList());
        }
    }
}
