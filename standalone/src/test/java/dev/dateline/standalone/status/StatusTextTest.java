package dev.dateline.standalone.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    private static final Status STATUS = new Status(
            NOON,
            new ClusterStatus(
                    "Q1", 2, List.of(new ClusterStatus.Broker(1, "a:9092"), new ClusterStatus.Broker(2, "b:9092"))),
            List.of(
                    new TopicStatus("wire", true, 24, 3, 0, 0, List.of(), 1234, 5_300_000L),
                    new TopicStatus("updates", true, 24, 3, 4, 2, List.of(17), 7, null),
                    TopicStatus.missing("pages")),
            List.of(
                    new GroupStatus(
                            "match",
                            "stable",
                            2,
                            96,
                            12L,
                            List.of(new GroupStatus.TopicLag("articles", 0), new GroupStatus.TopicLag("wire", 12)),
                            Map.of("updates-17", "no leader")),
                    new GroupStatus("clerk", "stable", 1, 24, null, List.of(), Map.of()),
                    GroupStatus.absent("log")),
            new News(
                    3,
                    250L,
                    5,
                    new News.Agenda(2, 1, 1, NOON.plusSeconds(60)),
                    new News.RejectedLately(4, Map.of("malformed", 3, "bad_time", 1)),
                    NOON.minusSeconds(12),
                    true,
                    0,
                    Map.of()));

    @Test
    void setsEverythingInTables() {
        assertThat(StatusText.lines(STATUS))
                .containsExactly(
                        "Cluster   Q1, as of 2026-03-01T12:00:00Z",
                        "Brokers   1 a:9092, 2 b:9092; controller 2",
                        "",
                        "TOPIC    PARTITIONS  COPIES  RECORDS    SIZE",
                        "wire             24       3     1234  5.1 MB",
                        "updates          24       3       7+       -  1 WITHOUT LEADER (partition 17), 2 BELOW MIN ISR, 4"
                                + " UNDER-REPLICATED",
                        "pages             -       -        -       -  MISSING",
                        "",
                        "GROUP  STATE   MEMBERS  PARTITIONS  LAG",
                        "match  stable        2          96   12  wire 12; UNKNOWN updates-17: no leader",
                        "clerk  stable        1          24    -",
                        "log    absent        0           0    -",
                        "",
                        "Articles  3, entries 250",
                        "Proposals 5 open",
                        "Agenda    2 waiting: 1 scheduled (next 2026-03-01T12:01:00Z), 1 to erase",
                        "Rejected  4 in 24 hours: 1 bad time, 3 malformed",
                        "Canary    came 12 s ago");
    }

    @Test
    void aCanaryThatHasNotComeIsAnotherThanNone() {
        assertThat(canary(true)).contains("Canary    none yet");
        assertThat(canary(false)).contains("Canary    off");
        assertThat(canary(null)).noneMatch(line -> line.startsWith("Canary"));
    }

    private static List<String> canary(@Nullable Boolean awaited) {
        News news = new News(0, 0L, 0, null, null, null, awaited, 0, Map.of());
        return StatusText.lines(new Status(NOON, STATUS.cluster(), List.of(), List.of(), news));
    }

    @Test
    void whatCannotBeCountedIsNoZero() throws Json.Malformed {
        News news = new News(
                null,
                null,
                5,
                null,
                new News.RejectedLately(0, Map.of()),
                null,
                null,
                0,
                Map.of("agenda", "nothing came any more", "pages", "no leader: partition 3"));
        Status status = new Status(NOON, STATUS.cluster(), List.of(), List.of(), news);

        assertThat(StatusText.lines(status))
                .containsSubsequence(
                        "Articles  ?, entries ?",
                        "Proposals 5 open",
                        "Agenda    ?",
                        "Rejected  0 in 24 hours",
                        "Unknown   agenda: nothing came any more",
                        "Unknown   pages: no leader: partition 3");
        var json = Json.tree(Json.text(status).getBytes(StandardCharsets.UTF_8)).path("news");
        assertThat(json.path("articles").isNull()).isTrue();
        assertThat(json.path("agenda").isNull()).isTrue();
        assertThat(json.at("/unknown/pages").asText()).isEqualTo("no leader: partition 3");
    }

    @Test
    void aGroupThatCannotBeAskedSaysWhy() {
        GroupStatus log = GroupStatus.unknown("log", "its coordinator is not there");
        Status status = new Status(NOON, STATUS.cluster(), List.of(), List.of(log), STATUS.news());

        assertThat(StatusText.lines(status))
                .contains("log    unknown        -           -    -  UNKNOWN log: its coordinator is not there");
    }

    @Test
    void theNamesOfTheJsonFieldsStay() throws Json.Malformed {
        var json = Json.tree(Json.text(STATUS).getBytes(StandardCharsets.UTF_8));

        assertThat(json.fieldNames()).toIterable().containsExactly("at", "cluster", "topics", "groups", "news");
        assertThat(json.at("/topics/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "name",
                        "present",
                        "partitions",
                        "replication",
                        "underReplicated",
                        "belowMinInsync",
                        "withoutLeader",
                        "records",
                        "bytes",
                        "leaderless");
        assertThat(json.at("/topics/1").has("bytes")).isFalse();
        assertThat(json.at("/groups/0/topics/1/lag").asInt()).isEqualTo(12);
        assertThat(json.at("/news/agenda/next").asText()).isEqualTo("2026-03-01T12:01:00.123Z");
        assertThat(json.at("/news/rejected/reasons/bad_time").asInt()).isEqualTo(1);
    }
}
