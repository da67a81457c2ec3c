package dev.dateline.gateway.ops;

import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.gateway.feed.Survey;
import dev.dateline.gateway.page.Views;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An installation in which something of everything is wrong. */
public final class SampleOps {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String EVIL = "{\"headline\": \"<script>alert(1)</script>\"}";

    private SampleOps() {}

    /** What it tells, and one thing that was set aside, at 3/17. */
    public static OpsRoute route(Views views) {
        return new OpsRoute(
                SampleOps::overview,
                (partition, offset) -> Future.succeededFuture(
                        partition == 3 && offset == 17
                                ? Optional.of(
                                        OpsRoute.Whole.of(rejected(), EVIL.getBytes(StandardCharsets.UTF_8), null))
                                : Optional.empty()),
                views);
    }

    static Rejected rejected() {
        byte[] bytes = EVIL.getBytes(StandardCharsets.UTF_8);
        return Rejected.of(new Provider("harbor-wire"), "u1", RejectReason.MISSING_URI, "uri is missing", bytes, NOW);
    }

    static Sight sight(Survey kafka, SourceState... sources) {
        return new Sight(
                NOW,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofSeconds(1),
                List.of(),
                new Sight.Grown(0, 0, 0),
                null,
                new Sight.Waiting(0, null),
                kafka,
                Optional.of(List.of(sources)));
    }

    static Survey survey(List<Survey.TopicLook> topics, List<Survey.GroupLook> groups) {
        return new Survey(NOW, null, topics, groups, List.of(), List.of(), List.of());
    }

    static Survey.TopicLook topic(String word) {
        return new Survey.TopicLook("desk-" + word, word, true, 24, 24, 0, 0, 0, 7L, 700L, 1.5, List.of());
    }

    static SourceState source(String provider, String state) {
        return new SourceState(provider, "push", state, NOW, 3, 60L, "failing".equals(state) ? "503" : null);
    }

    private static Overview overview() {
        Survey.TopicLook wire = topic("wire");
        Survey.Drift drift = new Survey.Drift("retention.ms", "1", null);
        Survey.TopicLook drifted =
                new Survey.TopicLook("desk-raw", "raw", true, 4, 4, 0, 0, 0, 7L, null, null, List.of(drift));
        Risk risk = new Risk(Promised.TIMELY, "wire", "match is 40 s behind on wire, 3 records");
        return new Overview(
                NOW,
                "gateway-1",
                NOW,
                "nothing came within 5 seconds",
                List.of("how large topics are (Describe on the cluster)"),
                List.of(Incident.of(risk, NOW, null)),
                List.of(
                        Overview.Topic.of(wire, List.of(new Overview.Lag("match", 3, 40))),
                        Overview.Topic.of(drifted, List.of())),
                List.of(new Survey.GroupLook(
                        "desk-match", "match", "stable", 2, List.of(new Survey.GroupLag("wire", 3, 40)))),
                canary(null),
                new Sight.Waiting(1, NOW),
                List.of(source("harbor-wire", "failing")),
                List.of(new Survey.Heard("harbor-wire", NOW)),
                List.of(new Overview.Node("gateway-1", true, 5, 2, Map.of("websocket", 5L))),
                List.of(new Survey.SetAside(
                        3, 17, "0123456789abcdef", "harbor-wire", "u1", "MISSING_URI", "uri is missing", NOW)),
                List.of(new Surroundings.Application("desk-match", "Topologies:")),
                List.of(new Course.Step(NOW.minusSeconds(30), null, 0, 5), new Course.Step(NOW, 40.0, 1, 5)),
                List.of(Incident.of(risk, NOW, NOW.plusSeconds(9))));
    }

    /** So many seconds each took, the last ones; some where it is null. */
    static CanaryTrace.View canary(@Nullable List<Double> seconds) {
        List<Double> took = seconds == null ? List.of(0.4) : seconds;
        List<CanaryTrace.Came> came =
                took.stream().map(one -> new CanaryTrace.Came(NOW, one)).toList();
        return new CanaryTrace.View(30, 4, 0, Map.of("read", 0.4), came);
    }
}
