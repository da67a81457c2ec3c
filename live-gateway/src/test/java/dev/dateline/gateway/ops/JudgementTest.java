package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Survey WELL = SampleOps.survey(
            List.of(SampleOps.topic("wire"), SampleOps.topic("updates")),
            List.of(new Survey.GroupLook(
                    "desk-match", "match", "stable", 2, List.of(new Survey.GroupLag("wire", 9, 29)))));

    @Test
    void allHoldsWhereNothingIsWrong() {
        assertThat(Judgement.of(SampleOps.sight(WELL, SampleOps.source("harbor-wire", "well"))))
                .isEmpty();
    }

    @Test
    void whatKafkaToldLongAgoOrNeverIsNoGroundToSayThatAllHolds() {
        Survey before = told(SampleOps.NOW.minusSeconds(59));
        Survey old = told(SampleOps.NOW.minusSeconds(61));

        assertThat(Judgement.of(SampleOps.sight(before))).isEmpty();
        assertThat(Judgement.of(SampleOps.sight(old)))
                .containsExactly(
                        new Risk(Promised.KAFKA, "gateway", "Kafka has not told of topics and groups for 61 s"));
        assertThat(Judgement.of(SampleOps.sight(Survey.NONE)))
                .containsExactly(new Risk(Promised.KAFKA, "gateway", "Kafka has not told of topics and groups yet"));
    }

    @Test
    void whoIsFurthestBehindIsNotKnownWhereKafkaDoesNotTell() {
        Survey asked = new Survey(
                SampleOps.NOW, "nothing came", WELL.topics(), WELL.groups(), List.of(), List.of(), List.of());

        assertThat(Judgement.behind(SampleOps.sight(WELL))).isEqualTo(29);
        assertThat(Judgement.behind(SampleOps.sight(told(SampleOps.NOW.minusSeconds(61)))))
                .isNull();
        assertThat(Judgement.behind(SampleOps.sight(asked))).isNull();
        assertThat(Judgement.behind(SampleOps.sight(Survey.NONE))).isNull();
    }

    @Test
    void whoIsFurthestBehindIsNotKnownWhileOneGroupIsWithheldOrHasNotBeenAskedAbout() {
        Survey.GroupLook match = WELL.groups().getFirst();
        Survey.GroupLook withheld = new Survey.GroupLook("desk-log", "log", "unknown", 0, null);
        Survey.GroupLook withoutPlace = new Survey.GroupLook("desk-log", "log", "stable", 2, null);
        Survey.GroupLook absent = new Survey.GroupLook("desk-log", "log", "absent", 0, List.of());

        assertThat(behind(match, absent)).isEqualTo(29);
        assertThat(behind(match, withheld)).isNull();
        assertThat(behind(match, withoutPlace)).isNull();
        assertThat(behind()).isNull();
    }

    private static @Nullable Double behind(Survey.GroupLook... groups) {
        return Judgement.behind(SampleOps.sight(SampleOps.survey(WELL.topics(), List.of(groups))));
    }

    private static Survey told(Instant at) {
        return new Survey(at, null, WELL.topics(), WELL.groups(), List.of(), List.of(), List.of());
    }

    @Test
    void whoIsMoreThanHalfAMinuteBehindPutsTheNewsAtRiskWhereItIs() {
        Survey behind = SampleOps.survey(
                WELL.topics(),
                List.of(new Survey.GroupLook(
                        "desk-match", "match", "stable", 2, List.of(new Survey.GroupLag("wire", 9, 31)))));
        Sight sight = with(
                behind,
                List.of(
                        new Feed.Lag("desk-updates", 0, 2, Duration.ofSeconds(45)),
                        new Feed.Lag("desk-updates", 1, 1, Duration.ofSeconds(2))),
                null);

        assertThat(Judgement.of(sight))
                .containsExactlyInAnyOrder(
                        new Risk(Promised.TIMELY, "wire", "match is 31 s behind on wire, 9 records"),
                        new Risk(Promised.TIMELY, "updates", "This gateway is 45 s behind on updates, 3 records"));
    }

    @Test
    void aGroupForWhichNobodyWorksAndATopicThatNobodyServesAreTold() {
        Survey.TopicLook leaderless =
                new Survey.TopicLook("desk-wire", "wire", true, 24, 24, 3, 0, 3, null, null, null, List.of());
        Survey.TopicLook gone =
                new Survey.TopicLook("desk-pages", "pages", false, 0, 24, 0, 0, 0, null, null, null, List.of());
        Survey survey = SampleOps.survey(
                List.of(leaderless, gone),
                List.of(
                        new Survey.GroupLook("desk-log", "log", "empty", 0, List.of()),
                        new Survey.GroupLook("desk-match", "match", "unknown", 0, null)));

        assertThat(Judgement.of(SampleOps.sight(survey)))
                .extracting(Risk::promise, Risk::where)
                .containsExactlyInAnyOrder(
                        tuple(Promised.KAFKA, "wire"), tuple(Promised.KAFKA, "pages"), tuple(Promised.PARTS, "log"));
    }

    @Test
    void whatTheCanarySaysOfThisNodeIsNoOtherPromiseThanItsOwnAndWhatNamesACanaryIsNotTheCanarys() {
        Sight well = with(WELL, List.of(), SampleOps.canary(null));
        String line =
                "the canary has not come for 90 seconds: 3 records of updates-1 have not been read here for 80 seconds";
        Sight sight = new Sight(
                well.now(),
                List.of("canary-updates-1 cannot be read"),
                List.of(line),
                List.of(),
                well.silence(),
                well.lags(),
                well.grown(),
                well.canary(),
                well.proposals(),
                WELL,
                Optional.empty());

        assertThat(Judgement.of(sight))
                .containsExactly(
                        new Risk(Promised.SERVES, "gateway", "canary-updates-1 cannot be read"),
                        new Risk(Promised.HEARS, "canary", line));
    }

    @Test
    void manySourcesInOneTroubleAreOneRisk() {
        SourceState[] silent = IntStream.range(0, 500)
                .mapToObj(number -> SampleOps.source("p" + number, "silent"))
                .toArray(SourceState[]::new);

        assertThat(Judgement.of(SampleOps.sight(WELL, silent)))
                .containsExactly(
                        new Risk(Promised.SPEAKS, "sources", "p0, p1, p2 and 497 more: silent for longer than usual"));
    }

    @Test
    void aFewSlowCanariesAfterAStartAreNothingYet() {
        List<Double> first = List.of(16.0, 12.0, 0.4);
        List<Double> slow = IntStream.range(0, 20)
                .mapToObj(number -> number % 5 == 0 ? 11.0 : 0.4)
                .toList();

        assertThat(Judgement.of(with(WELL, List.of(), SampleOps.canary(first)))).isEmpty();
        assertThat(Judgement.of(with(WELL, List.of(), SampleOps.canary(Collections.nCopies(20, 0.4)))))
                .isEmpty();
        assertThat(Judgement.of(with(WELL, List.of(), SampleOps.canary(slow))))
                .containsExactly(new Risk(Promised.QUICK, "canary", "One in ten canaries takes 11 s or longer"));
    }

    @Test
    void everyPromiseNamesAnAlertThatThereIsWithASectionInTheRunbookThatIsServed() throws IOException {
        String rules = Files.readString(Path.of("..", "ops", "prometheus", "rules.yml"));
        String runbook;
        try (InputStream in = Objects.requireNonNull(
                JudgementTest.class.getResourceAsStream("/dev/dateline/gateway/page/runbook.md"))) {
            runbook = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Promised promise : Promised.values()) {
            assertThat(rules).contains("- alert: " + promise.alert() + "\n");
            assertThat(runbook).contains("## " + promise.alert() + "\n");
        }
    }

    private static Sight with(Survey kafka, List<Feed.Lag> lags, CanaryTrace.@Nullable View canary) {
        Sight sight = SampleOps.sight(kafka);
        return new Sight(
                sight.now(),
                sight.trouble(),
                sight.unheard(),
                sight.notes(),
                sight.silence(),
                lags,
                sight.grown(),
                canary,
                sight.proposals(),
                kafka,
                Optional.empty());
    }
}
