package dev.dateline.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.audit.History;
import dev.dateline.processor.audit.HistoryFold;
import dev.dateline.processor.audit.Kept;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that is kept with its proof. */
class ProofFileTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    private static final ArticleId DAM = new ArticleId("veld-dam");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Kept> kept = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void decideThreeTimes() {
        Settings settings = new Settings(ZoneId.of("Europe/Oslo"), "en", List.of());
        decide("d1", NOON, 0, new Act.Create(new DeskId("world"), new Story("The dam at Veld", List.of()), settings));
        Post post = new Post("Twelve are hurt.", NOON, Confidence.CONFIRMED, List.of(), null);
        decide("d2", NOON.plusSeconds(60), 0, new Act.Approve(null, post));
        decide("d3", NOON.plusSeconds(120), 1, new Act.Correct(new EntryId("d2"), "Ten are hurt.", "it was ten"));
    }

    @Test
    void comesToTheSameWhereverItIsRead() {
        Path file = written();

        ProofFile.Content content = ProofFile.read(file);

        assertThat(content.decisions()).isEqualTo(kept);
        assertThat(content.sealed().fits(HistoryFold.of(TOPICS, content.article(), content.decisions())))
                .isTrue();
    }

    @Test
    void doesNotFitOnceAWordOfADecisionIsChanged() {
        Kept second = kept.get(1);
        String value = new String(Base64.getDecoder().decode(second.value()), StandardCharsets.UTF_8);
        List<Kept> forged = new ArrayList<>(kept);
        forged.set(
                1,
                new Kept(
                        second.offset(),
                        second.written(),
                        second.key(),
                        base64(value.replace("Twelve", "Nobody").getBytes(StandardCharsets.UTF_8))));

        ProofFile.Content content = ProofFile.read(written());

        assertThat(content.sealed().fits(HistoryFold.of(TOPICS, DAM, forged))).isFalse();
    }

    @Test
    void saysThatItWasCutOff() throws IOException {
        Path file = written();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));

        assertThatThrownBy(() -> ProofFile.read(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void saysWhereAFileIsNone() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "{\"proof\":\"something else\"}\n");

        assertThatThrownBy(() -> ProofFile.read(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void showsThePageOfAnyTimeWithoutReferringToAnotherFile() {
        PageThen then = PageThen.at(history(), NOON.plusSeconds(90)).orElseThrow();

        assertThat(then.html(NOON.plusSeconds(90)))
                .contains("Twelve are hurt.", "<style>")
                .doesNotContain("Ten are hurt.", "/assets/");
        assertThat(PageThen.at(history(), NOON.minusSeconds(1))).isEmpty();
    }

    private History history() {
        return HistoryFold.of(TOPICS, DAM, kept);
    }

    private Path written() {
        Path file = folder.resolve("veld.proof");
        ProofFile.write(file, history(), kept);
        return file;
    }

    private void decide(String id, Instant at, long base, Act act) {
        Decision decision = new Decision(new DecisionId(id), DAM, "maria", at, base, act);
        DecisionKey key = new DecisionKey(DAM, decision.id(), "a" + kept.size());
        kept.add(new Kept(
                kept.size(),
                at,
                base64(TOPICS.decisions().keyBytes(key)),
                base64(TOPICS.decisions().valueBytes(decision))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
