package dev.dateline.standalone.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicStateTest {
    private static final Uuid ID = new Uuid(1, 9);
    private static final TopicState.Wanted ASKS =
            new TopicState.Wanted("asks", 24, false, Set.of(AclOperation.READ, AclOperation.WRITE));
    private static final TopicState.Wanted DECISIONS =
            new TopicState.Wanted("decisions", 24, true, Set.of(AclOperation.WRITE));

    @Test
    void hasNothingToSayOfATopicAsItMustBe() {
        assertThat(new TopicState.There(ID, 24, Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE))
                        .trouble(ASKS))
                .isEmpty();
        assertThat(new TopicState.There(ID, 24, null).trouble(ASKS)).isEmpty();
    }

    @Test
    void saysWhatToDoWhereATopicIsGone() {
        assertThat(new TopicState.Missing().trouble(ASKS))
                .get()
                .asString()
                .contains("asks is gone", "start the processor");
        assertThat(new TopicState.Missing().trouble(DECISIONS))
                .get()
                .asString()
                .contains("decisions is gone", "restore a backup");
    }

    @Test
    void saysThatPartitionsCannotBeTakenAway() {
        assertThat(new TopicState.There(ID, 25, null).trouble(ASKS))
                .get()
                .asString()
                .contains("has 25 partitions, wanted 24", "topics.prefix");
    }

    @Test
    void namesTheRightsThatAreNotThere() {
        assertThat(new TopicState.There(ID, 24, Set.of(AclOperation.READ)).trouble(ASKS))
                .hasValue("topic asks: the right to WRITE is not there; `dateline acls` prints all that are needed");
        assertThat(new TopicState.Hidden().trouble(ASKS)).get().asString().contains("cannot be looked at");
    }

    @Test
    void tellsOfATopicThatWasMadeAgainWhoeverReadsOrWritesItAndEverybodyWhereNothingElseHoldsIt() {
        TopicState.Remade remade = new TopicState.Remade(new TopicState.There(ID, 24, null));
        TopicState.Wanted lookedAt = new TopicState.Wanted("asks", 24, false, Set.of(AclOperation.DESCRIBE));

        assertThat(remade.trouble(ASKS)).get().asString().contains("asks was deleted and made again", "other parts");
        assertThat(remade.trouble(DECISIONS)).get().asString().contains("made again", "restore a backup");
        assertThat(remade.trouble(lookedAt)).isEmpty();
    }
}
