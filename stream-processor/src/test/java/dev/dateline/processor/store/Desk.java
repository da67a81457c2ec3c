package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions as tests write them. */
final class Desk {
    static final ArticleId DAM = new ArticleId("veld-dam");
    static final ArticleId FERRY = new ArticleId("port-ellery");
    static final Instant NOON = Instant.parse("2023-09-19T16:00:00Z");

    private Desk() {}

    static Decision decide(String id, ArticleId article, long base, Act act) {
        return decide(id, article, "maria", base, act);
    }

    static Decision decide(String id, ArticleId article, String by, long base, Act act) {
        return new Decision(new DecisionId(id), article, by, NOON, base, act);
    }

    /** An article that withdraws by itself what rests on a withdrawn report. */
    static Act.Create create(String headline) {
        return new Act.Create(
                new DeskId("world"), new Story(headline, List.of("First paragraph.")), settings(KillPolicy.RETRACT));
    }

    static Settings settings(KillPolicy kills) {
        return new Settings(ZoneId.of("America/New_York"), "en", List.of(), kills);
    }

    /** The same with these policies. */
    static Settings settings(Policies policies) {
        return new Settings(ZoneId.of("America/New_York"), "en", List.of(), KillPolicy.RETRACT, policies);
    }

    static Post post(String text) {
        ItemVersion item = new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1");
        return new Post(text, NOON, Confidence.CLAIMED, List.of(item), "Harbor Wire");
    }

    /** A picture of these words; without a licence where that is null, and usable for good where {@code until} is. */
    static Media picture(String words, @Nullable String license, @Nullable Instant until) {
        Media.Rights rights = new Media.Rights("A. " + words, null, null, license, null, until);
        return new Media(
                Media.Kind.IMAGE, "https://pictures.example/1.jpg", words, words, new Media.Size(3, 2), rights);
    }
}
