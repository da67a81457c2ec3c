package dev.dateline.standalone.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A status as tables for a person. */
public final class StatusText {
    private static final String UNKNOWN = "-";
    private static final String NOT_COUNTED = "?";
    private static final long K = 1024;

    private StatusText() {}

    /** The lines to print; times in UTC. */
    public static List<String> lines(Status status) {
        List<String> lines = new ArrayList<>(cluster(status));
        lines.add("");
        lines.addAll(topics(status.topics()));
        lines.add("");
        lines.addAll(groups(status.groups()));
        lines.add("");
        lines.addAll(news(status.news(), status.at()));
        return lines;
    }

    private static List<String> cluster(Status status) {
        ClusterStatus cluster = status.cluster();
        String brokers = cluster.brokers().stream()
                .map(broker -> broker.id() + " " + broker.address())
                .collect(Collectors.joining(", "));
        return List.of(
                "Cluster   " + cluster.id() + ", as of " + shown(status.at()),
                "Brokers   " + brokers + (cluster.controller() == null ? "" : "; controller " + cluster.controller()));
    }

    private static List<String> topics(List<TopicStatus> topics) {
        Table table = new Table("TOPIC", "PARTITIONS", "COPIES", "RECORDS", "SIZE", "");
        for (TopicStatus topic : topics) {
            if (topic.present()) {
                table.row(
                        topic.name(),
                        topic.partitions(),
                        topic.replication(),
                        topic.records() + (topic.leaderless() > 0 ? "+" : ""),
                        size(topic.bytes()),
                        wrong(topic));
            } else {
                table.row(topic.name(), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "MISSING");
            }
        }
        return table.lines();
    }

    private static String wrong(TopicStatus topic) {
        List<String> wrong = new ArrayList<>();
        if (topic.leaderless() > 0) {
            wrong.add(topic.leaderless() + " WITHOUT LEADER (" + partitions(topic.withoutLeader()) + ")");
        }
        if (topic.belowMinInsync() > 0) {
            wrong.add(topic.belowMinInsync() + " BELOW MIN ISR");
        }
        if (topic.underReplicated() > 0) {
            wrong.add(topic.underReplicated() + " UNDER-REPLICATED");
        }
        return String.join(", ", wrong);
    }

    /** Which, for a person. */
    static String partitions(List<Integer> which) {
        return (which.size() == 1 ? "partition " : "partitions ")
                + which.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<String> groups(List<GroupStatus> groups) {
        Table table = new Table("GROUP", "STATE", "MEMBERS", "PARTITIONS", "LAG", "");
        groups.forEach(group -> table.row(
                group.name(),
                group.state(),
                shown(group.members()),
                shown(group.partitions()),
                shown(group.lag()),
                behind(group)));
        return table.lines();
    }

    private static String behind(GroupStatus group) {
        String lags = group.topics().stream()
                .filter(topic -> topic.lag() > 0)
                .map(topic -> topic.topic() + " " + topic.lag())
                .collect(Collectors.joining(", "));
        String unknown = group.unknown().entrySet().stream()
                .map(one -> "UNKNOWN " + one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
        return lags + (lags.isEmpty() || unknown.isEmpty() ? "" : "; ") + unknown;
    }

    private static String shown(@Nullable Number number) {
        return number == null ? UNKNOWN : number.toString();
    }

    private static List<String> news(News news, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add("Articles  " + counted(news.articles()) + ", entries " + counted(news.entries()));
        lines.add("Proposals " + counted(news.openProposals()) + (news.openProposals() == null ? "" : " open"));
        lines.add("Agenda    " + agenda(news.agenda()));
        lines.add("Rejected  " + rejected(news.rejected()));
        if (news.canary() != null) {
            lines.add("Canary    came " + Duration.between(news.canary(), at).toSeconds() + " s ago");
        } else if (news.canaryAwaited() != null) {
            lines.add("Canary    " + (news.canaryAwaited() ? "none yet" : "off"));
        }
        if (news.unreadable() > 0) {
            lines.add("Unreadable " + news.unreadable() + " records, by this version");
        }
        news.unknown().forEach((topic, why) -> lines.add("Unknown   " + topic + ": " + why));
        return lines;
    }

    private static String counted(@Nullable Object number) {
        return number == null ? NOT_COUNTED : number.toString();
    }

    private static String agenda(News.@Nullable Agenda agenda) {
        if (agenda == null) {
            return NOT_COUNTED;
        }
        String next = agenda.next() == null ? "" : " (next " + shown(agenda.next()) + ")";
        return agenda.waiting() + " waiting: " + agenda.scheduled() + " scheduled" + next + ", " + agenda.erasures()
                + " to erase";
    }

    private static String rejected(News.@Nullable RejectedLately rejected) {
        return rejected == null
                ? NOT_COUNTED
                : rejected.total() + " in 24 hours"
                        + rejected.reasons().entrySet().stream()
                                .map(reason -> reason.getValue() + " "
                                        + reason.getKey().replace('_', ' '))
                                .collect(Collectors.joining(", ", rejected.total() == 0 ? "" : ": ", ""));
    }

    private static String shown(@Nullable Instant time) {
        return time == null ? UNKNOWN : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String size(@Nullable Long bytes) {
        if (bytes == null) {
            return UNKNOWN;
        }
        if (bytes < K) {
            return bytes + " B";
        }
        double size = bytes / (double) K;
        String[] units = {"KB", "MB", "GB", "TB"};
        int unit = 0;
        while (size >= K && unit < units.length - 1) {
            size /= K;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }
}
