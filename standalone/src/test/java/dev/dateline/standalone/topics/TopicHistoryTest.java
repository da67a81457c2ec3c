package dev.dateline.standalone.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicHistoryTest {
    private static final TopicState.Wanted ASKS = new TopicState.Wanted("asks", 24, false, Set.of(AclOperation.READ));
    private static final TopicState FIRST = new TopicState.There(new Uuid(1, 1), 24, null);
    private static final TopicState SECOND = new TopicState.There(new Uuid(2, 2), 24, null);
    private static final TopicState MISSING = new TopicState.Missing();

    private final TopicHistory history = new TopicHistory(true);

    @Test
    void believesThatATopicIsGoneOnlyAtTheSecondLookInARow() {
        assertThat(history.look(MISSING, ASKS)).isEmpty();
        assertThat(history.look(FIRST, ASKS)).isEmpty();
        assertThat(history.look(MISSING, ASKS)).isEmpty();
        assertThat(history.look(MISSING, ASKS)).get().asString().contains("asks is gone");
        assertThat(history.look(FIRST, ASKS)).isEmpty();
    }

    @Test
    void missesWhatWasThereAtTheStartThoughNoLookHasSeenIt() {
        history.look(MISSING, ASKS);

        assertThat(history.look(MISSING, ASKS)).get().asString().contains("asks is gone");
    }

    @Test
    void doesNotMissWhatIsYetToBeMadeUntilALookHasSeenIt() {
        TopicHistory changelog = new TopicHistory(false);
        changelog.look(MISSING, ASKS);
        assertThat(changelog.look(MISSING, ASKS)).isEmpty();

        changelog.look(FIRST, ASKS);
        changelog.look(MISSING, ASKS);
        assertThat(changelog.look(MISSING, ASKS)).isPresent();
    }

    @Test
    void goesOnTellingOfATopicThatWasDeletedAndMadeAgain() {
        history.look(FIRST, ASKS);

        assertThat(history.look(SECOND, ASKS)).get().asString().contains("made again");
        assertThat(history.look(MISSING, ASKS)).get().asString().contains("made again");
        assertThat(history.look(SECOND, ASKS)).get().asString().contains("made again");
    }
}
