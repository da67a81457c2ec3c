package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.prove.CrashProof;
import dev.dateline.standalone.prove.Stock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code dateline prove crash}: real processes, under load, killed with -9. What {@link CrashTest} kills
 * is everything at once; the long form does that too.
 */
@EnabledIfSystemProperty(
        named = "dateline.proofs",
        matches = "true",
        disabledReason = "takes two minutes; ./dateline prove crash does the same, and more of it")
class CrashProofTest {
    private static final int PARTS = 4;
    private static final int SEED = 1909;
    private static final double ITEMS_A_SECOND = 25;

    /** What the parts need on a busy machine; how quick they are on a quiet one is for the command to show. */
    private static final Duration LONGEST_STALL = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(400)
    void nothingIsLostAndNothingTwiceWhenEachPartIsKilledAlone() throws InterruptedException {
        CrashProof.Plan plan = new CrashProof.Plan(Stock.made(400), 0, 1, ITEMS_A_SECOND, SEED);

        CrashProof.Result result = CrashProof.run(plan, folder, System.out::println);

        assertThat(result.problems()).isEmpty();
        assertThat(result.stalls()).hasSize(PARTS);
        assertThat(result.longest()).isLessThan(LONGEST_STALL);
    }
}
