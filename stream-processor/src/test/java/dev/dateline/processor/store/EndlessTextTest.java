package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that nobody would write costs all of matching a bounded time: statements, figures, states, alerts, the suggestion. */
class EndlessTextTest {
    private static final int LONG = 200_000;
    private static final Duration MOST = Duration.ofSeconds(5);

    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);

    static List<String> texts() {
        return List.of(
                "“".repeat(50_000),
                "\" ".repeat(50_000),
                "\"'".repeat(50_000) + " he said",
                filled("the dam on the Veld will hold and "),
                filled("he said that she said that "),
                filled("at least 27 people were killed, the toll rose to "),
                filled("the mayor, who "),
                filled("has not commented, denied that "),
                filled("x"),
                filled(". "));
    }

    private static String filled(String words) {
        return words.repeat(LONG / words.length());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadInBoundedTime(String text) {
        // What matching has read once it need not read again.
        desk.send("bay-agency", "warm", "The Veld dam holds, engineers at the Veld dam said.");
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        List<Proposal> told = desk.send("harbor-wire", "endless", "Engineers at the Veld dam spoke.\n\n" + text);

        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
                .isLessThan(MOST);
        assertThat(told).isNotEmpty();
    }
}
