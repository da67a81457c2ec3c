package dev.dateline.gateway.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Kafka's side of this installation was when it last answered. Times are UTC by this node's clock; what could not be asked is
 * null or left out, and {@code withheld} says so.
 *
 * @param at when it answered; null where it never did
 * @param problem why it does not answer now; null where it does
 * @param topics in the order of the flow
 * @param groups those that read for the processor, and webhooks'
 * @param rejected what was set aside, newest first, a few hundred at most
 * @param heard who sent something lately, newest first; empty where sources are known better
 * @param withheld what this node may not ask or is not answered, a line each
 */
public record Survey(
        @Nullable Instant at,
        @Nullable String problem,
        List<TopicLook> topics,
        List<GroupLook> groups,
        List<SetAside> rejected,
        List<Heard> heard,
        List<String> withheld) {
    /** Before anything was asked. */
    public static final Survey NONE = new Survey(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public Survey {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        rejected = List.copyOf(rejected);
        heard = List.copyOf(heard);
        withheld = List.copyOf(withheld);
    }

    /** The same with newer topics, while the rest is still being asked. */
    Survey with(Instant told, List<TopicLook> newer) {
        return new Survey(told, null, newer, groups, rejected, heard, withheld);
    }

    /** The same, as Kafka does not answer any more. */
    Survey unanswered(String why) {
        return new Survey(at, why, topics, groups, rejected, heard, withheld);
    }

    /**
     * One topic.
     *
     * @param name in full
     * @param word the name without the installation's prefix
     * @param present whether it is there; all that is counted is 0 where it is not
     * @param planned how many partitions it is made with
     * @param withoutLeader partitions that nobody serves
     * @param belowMinInsync partitions that take nothing for want of copies
     * @param underReplicated partitions of which a copy does not keep up
     * @param records between beginning and end, at most so many
     * @param bytes of all copies together
     * @param rate records a second over the last half minute
     * @param drifts where its configuration is not as planned
     */
    public record TopicLook(
            String name,
            String word,
            boolean present,
            int partitions,
            int planned,
            int withoutLeader,
            int belowMinInsync,
            int underReplicated,
            @Nullable Long records,
            @Nullable Long bytes,
            @Nullable Double rate,
            List<Drift> drifts) {
        public TopicLook {
            drifts = List.copyOf(drifts);
        }
    }

    /** A setting of a topic that is not as planned; {@code found} is null where it is not set. */
    public record Drift(
            String setting, String planned, @Nullable String found) {}

    /**
     * One group of readers.
     *
     * @param state as Kafka names it, in lower case; {@code absent} where it never ran, {@code unknown} where that may not be asked or is not answered
     * @param members threads that take part
     * @param lags by topic; empty for a group that keeps no offsets, null where that may not be asked or is not answered
     */
    public record GroupLook(
            String name,
            String word,
            String state,
            int members,
            @Nullable List<GroupLag> lags) {
        public GroupLook {
            lags = lags == null ? null : List.copyOf(lags);
        }

        /** Those that Kafka told. */
        public List<GroupLag> told() {
            return lags == null ? List.of() : lags;
        }

        /** Whether nobody works for it; a group that may not be asked about is not. */
        public boolean isDeserted() {
            return state.equals("absent") || state.equals("empty") || state.equals("dead");
        }
    }

    /** How far a group is behind on a topic; {@code seconds} for which its next record has been there. */
    public record GroupLag(String topic, long records, double seconds) {}

    /**
     * Something that was set aside, by its place on the topic.
     *
     * @param shown as {@code ./dateline rejected} names it
     */
    public record SetAside(
            int partition,
            long offset,
            String shown,
            String provider,
            String name,
            String reason,
            String detail,
            Instant received) {}

    /** A provider, and when its newest item came. */
    public record Heard(String provider, Instant last) {}
}
