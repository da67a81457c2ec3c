package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllProofsTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<String> told = new ArrayList<>();

    @Test
    void keepsTheTableWhateverOneProofFailsWith() throws InterruptedException {
        AllProofs.Row refused = row(place -> {
            throw Trouble.failed("no port is free\nand more");
        });
        AllProofs.Row broken = row(place -> {
            throw new IllegalStateException("nothing was started");
        });

        assertThat(refused.problems()).containsExactly("one: no port is free");
        assertThat(broken.problems()).singleElement().asString().contains("nothing was started");
        assertThat(told).anyMatch(line -> line.contains("IllegalStateException"));
    }

    @Test
    void saysPartlyWhereThisMachineDidNotAllowAllOfIt() throws InterruptedException {
        List<String> table = AllProofs.table(List.of(
                row(place -> new FaultProof.Result("all", List.of())),
                row(place -> new FaultProof.Result("some", List.of(), List.of("no packets are lost"))),
                row(place -> new FaultProof.Result("none", List.of("a"), List.of("b")))));

        assertThat(table.subList(1, 4))
                .satisfiesExactly(
                        all -> assertThat(all).contains(" yes "),
                        some -> assertThat(some).contains(" partly "),
                        none -> assertThat(none).contains(" NO: 1 "));
    }

    private AllProofs.Row row(AllProofs.Proof proof) throws InterruptedException {
        return AllProofs.row("one", folder, told::add, proof);
    }
}
