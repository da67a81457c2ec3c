package dev.dateline.standalone.topics;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/** How a topic that this process needs was last found. */
sealed interface TopicState {
    String RESTORE = "nothing else holds what was on it: stop all parts and restore a backup";
    String ACLS = "`dateline acls` prints all that are needed";

    /** Kafka knows no such topic. */
    record Missing() implements TopicState {}

    /** This process may not even ask for it. */
    record Hidden() implements TopicState {}

    /**
     * It is there.
     *
     * @param id its own for life: one that is made again under the same name has another
     * @param may what this process may do with it; null where Kafka does not say
     */
    record There(Uuid id, int partitions, @Nullable Set<AclOperation> may) implements TopicState {}

    /** It is there, but is another than the one this process began with, and nothing of that is on it. */
    record Remade(There now) implements TopicState {}

    /**
     * What is wrong and what to do, in one line; empty where nothing is.
     *
     * @param wanted how the topic must be
     */
    default Optional<String> trouble(Wanted wanted) {
        String topic = "topic " + wanted.name();
        return switch (this) {
            case Missing missing ->
                Optional.of(topic + " is gone: "
                        + (wanted.lasting()
                                ? RESTORE
                                : "start the processor again, which makes it anew, and then the other parts"));
            case Remade remade -> again(topic, remade, wanted);
            case Hidden hidden ->
                Optional.of(topic + " cannot be looked at: the right to DESCRIBE is not there; " + ACLS);
            case There there -> amiss(topic, there, wanted);
        };
    }

    private static Optional<String> again(String topic, Remade remade, Wanted wanted) {
        String empty = topic + " was deleted and made again, empty: ";
        if (wanted.lasting()) {
            return Optional.of(empty + RESTORE);
        }
        return wanted.isUsed()
                ? Optional.of(
                        empty + "start the processor again, and then the other parts, which else may wait at places of"
                                + " the old one")
                : remade.now().trouble(wanted);
    }

    private static Optional<String> amiss(String topic, There there, Wanted wanted) {
        if (wanted.partitions() != 0 && there.partitions() != wanted.partitions()) {
            return Optional.of(topic + " has " + there.partitions() + " partitions, wanted " + wanted.partitions()
                    + ": a topic keeps its partitions for life, so the processor may stop and no part starts again; none"
                    + " can be taken away: back up, and restore onto topics with another topics.prefix");
        }
        return refused(there, wanted.needs())
                .map(rights -> topic + ": the right to " + rights + " is not there; " + ACLS);
    }

    private static Optional<String> refused(There there, Set<AclOperation> needs) {
        Set<AclOperation> may = there.may();
        if (may == null || may.containsAll(needs)) {
            return Optional.empty();
        }
        Set<AclOperation> lacking = EnumSet.copyOf(needs);
        lacking.removeAll(may);
        return Optional.of(lacking.stream().map(AclOperation::name).collect(Collectors.joining(", ")));
    }

    /**
     * How a topic must be for the parts of this process.
     *
     * @param partitions 0 for any number
     * @param lasting whether nothing else holds what is on it
     * @param needs what is done with it
     */
    record Wanted(String name, int partitions, boolean lasting, Set<AclOperation> needs) {
        public Wanted {
            needs = Set.copyOf(needs);
        }

        /** Whether it is read or written, and not only looked at. */
        boolean isUsed() {
            return needs.contains(AclOperation.READ) || needs.contains(AclOperation.WRITE);
        }
    }
}
