package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.log.Effect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Topics TOPICS = DecisionsTopic.TOPICS;

    private final DecisionsTopic topic = new DecisionsTopic();
    private final Verification verification = new Verification(TOPICS);

    @BeforeEach
    void aDeskHasDecided() {
        new RandomDesk(7, Desk.DAM).decisions(80).forEach(topic::append);
    }

    @Test
    void findsNothingWhereReadersWereGivenWhatWasDecided() {
        publish(topic.foldAll(), "", "");

        Verification.Report report = verification.report();

        assertThat(report.problems()).isEmpty();
        assertThat(report.articles()).isEqualTo(1);
        assertThat(report.entries()).isGreaterThan(5);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void findsAnEntryOfWhichOneWordWasChanged() {
        publish(topic.foldAll(), "A story", "A st0ry");

        assertThat(verification.report().problems()).contains("veld-dam/1: differs from what its decisions give");
    }

    @Test
    void findsAnEntryThatIsMissingInTheMiddle() {
        publish(topic.foldAll(), "", "");
        verification.update("veld-dam/3".getBytes(StandardCharsets.UTF_8), null);

        assertThat(verification.report().problems())
                .contains("veld-dam/3: decided, but missing from updates")
                .anyMatch(problem -> problem.contains("but the newest is"));
    }

    @Test
    void countsWhatIsDecidedButNotYetPublished() {
        DecisionsTopic.Outputs outputs = topic.foldAll();
        publish(outputs, "", "");
        long newest = outputs.texts().keySet().stream()
                .filter(key -> key.startsWith("updates/"))
                .count();
        verification.update(("veld-dam/" + newest).getBytes(StandardCharsets.UTF_8), null);

        Verification.Report report = verification.report();

        assertThat(report.isClean()).isTrue();
        assertThat(report.waiting()).isEqualTo(1);
    }

    @Test
    void findsAnEntryThatNobodyDecided() {
        publish(topic.foldAll(), "", "");
        verification.update("veld-dam/999".getBytes(StandardCharsets.UTF_8), new byte[] {'{', '}'});

        assertThat(verification.report().problems()).contains("veld-dam/999: published, but no decision gives it");
    }

    private void publish(DecisionsTopic.Outputs outputs, String word, String instead) {
        topic.each((offset, line) -> verification.decision(0, offset, line.key(), line.value(), Instant.EPOCH));
        for (Effect effect : List.copyOf(outputs.all)) {
            if (effect instanceof Effect.Logged logged) {
                verification.update(
                        TOPICS.updates().keyBytes(EntryKey.of(logged.entry())),
                        changed(TOPICS.updates().valueBytes(logged.entry()), word, instead));
            }
            if (effect instanceof Effect.Paged paged) {
                verification.page(
                        TOPICS.pages().keyBytes(paged.page().article()),
                        TOPICS.pages().valueBytes(paged.page()));
            }
        }
    }

    private static byte[] changed(byte[] value, String word, String instead) {
        String text = new String(value, StandardCharsets.UTF_8);
        return (word.isEmpty() ? text : text.replace(word, instead)).getBytes(StandardCharsets.UTF_8);
    }
}
