package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.gateway.hub.Passage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ProposalId PROPOSAL = new ProposalId("p-1");

    private final Passages passages = new Passages();

    @Test
    void aDecisionOnAProposalKnowsWhenItsFirstNewsCameAndWasMatched() {
        passages.take(PROPOSAL, told("{}", NOON));
        passages.take(PROPOSAL, told("{}", NOON.plusSeconds(600)));

        assertThat(passages.before(on(new Act.Reject(PROPOSAL, "no news"))))
                .isEqualTo(new Passage(NOON, NOON.plusMillis(40), null, null));
    }

    @Test
    void aDecisionFollowsFromAllItemsThatLedToItsProposal() {
        passages.take(PROPOSAL, followed(1, 1));
        passages.take(PROPOSAL, followed(1, 2));
        passages.take(PROPOSAL, followed(2, 3));

        assertThat(passages.before(on(new Act.Hold(PROPOSAL, null))))
                .isEqualTo(new Passage(NOON, NOON.plusMillis(40), null, null, List.of(context(1, 1), context(2, 3))));
    }

    private static ConsumerRecord<byte[], byte[]> followed(int trace, int step) {
        ConsumerRecord<byte[], byte[]> followed = told("{}", NOON);
        followed.headers().add(TraceContext.HEADER, TraceContext.write(context(trace, step)));
        return followed;
    }

    private static String context(int trace, int step) {
        return "00-%032x-%016x-01".formatted(trace, step);
    }

    @Test
    void whatRestsOnNoProposalCameFromNowhere() {
        assertThat(passages.before(on(new Act.Close(null)))).isEqualTo(Passage.UNKNOWN);
        assertThat(passages.before(on(new Act.Hold(PROPOSAL, null)))).isEqualTo(Passage.UNKNOWN);
    }

    @Test
    void forgetsAProposalThatIsGone() {
        passages.take(PROPOSAL, told("{}", NOON));
        passages.take(PROPOSAL, told(null, NOON.plusSeconds(600)));

        assertThat(passages.before(on(new Act.Hold(PROPOSAL, null)))).isEqualTo(Passage.UNKNOWN);
    }

    @Test
    void aClockThatIsNoneIsNotKnown() {
        ConsumerRecord<byte[], byte[]> entry = told("{}", NOON);
        entry.headers().add(Stage.PUBLISHED.header(), "noon".getBytes(StandardCharsets.UTF_8));

        assertThat(Passages.of(entry)).isEqualTo(new Passage(NOON, NOON.plusMillis(40), null, null));
    }

    private static ConsumerRecord<byte[], byte[]> told(@Nullable String value, Instant received) {
        ConsumerRecord<byte[], byte[]> told = new ConsumerRecord<>(
                "proposals", 0, 0, new byte[0], value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        told.headers().add(Stage.RECEIVED.header(), Stage.write(received));
        told.headers().add(Stage.MATCHED.header(), Stage.write(received.plusMillis(40)));
        return told;
    }

    private static Decision on(Act act) {
        return new Decision(new DecisionId("d-1"), new ArticleId("veld-dam"), "ida", NOON, 0, act);
    }
}
