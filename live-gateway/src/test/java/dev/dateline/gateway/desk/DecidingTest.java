package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.MediaRules;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an article is opened with. */
class DecidingTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<Decision> appended = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anInstallationInApStyleWritesNoStyleWhereNobodyNamedOne() {
        assertThat(opened(HouseStyle.AP, null)).isNull();
        assertThat(opened(HouseStyle.AP, HouseStyle.H24)).isEqualTo(HouseStyle.H24);
    }

    @Test
    void anInstallationInAnotherStyleWritesItWhereNobodyNamedOne() {
        assertThat(opened(HouseStyle.BRITISH, null)).isEqualTo(HouseStyle.BRITISH);
    }

    @Test
    void whoDecidedOnAnOlderVersionIsToldInWords() {
        assertThat(Deciding.inWords("made on version 0 of proposal:p-1, which is at 1"))
                .isEqualTo(
                        "the proposal 'p-1' is at version 1, and this was decided on version 0: look at it again and send its"
                                + " version as base");
        assertThat(Deciding.inWords("the article is closed")).isEqualTo("the article is closed");
    }

    private @Nullable HouseStyle opened(HouseStyle house, @Nullable HouseStyle named) {
        Articles articles = new Articles();
        Matching matching = new Matching(ask -> Future.succeededFuture(), new Answers(), Duration.ZERO);
        Vetting vetting = new Vetting(
                articles,
                new Board(),
                new WatchGuard(articles, matching),
                name -> false,
                MediaRules.DEFAULTS,
                new Hub());
        DecisionLog log = decision -> {
            appended.add(decision);
            return Future.failedFuture("no log here");
        };
        Settings settings = new Settings(ZoneOffset.UTC, "en", List.of()).orIn(named);
        Act.Create create = new Act.Create(new DeskId("world"), new Story("Veld", List.of()), settings);
        new Deciding(log, new Outcomes(), Duration.ZERO, vetting, house)
                .decide(
                        vertx.getOrCreateContext(),
                        new Caller("maria", Role.CHIEF, "session", false),
                        new Decision(
                                new DecisionId("d1"),
                                new ArticleId("veld-dam"),
                                "maria",
                                Instant.parse("2023-09-19T12:00:00Z"),
                                0,
                                create))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return ((Act.Create) appended.getLast().act()).settings().style();
    }
}
