package dev.dateline.processor.fact.alert;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Items and an article to hold them against. */
final class ItemSamples {
    static final DeskId WORLD = new DeskId("world");
    static final Instant TWO = Instant.parse("2026-03-01T14:00:00Z");

    private ItemSamples() {}

    static WireItem statement(String issuer, Instant at, String headline, String body) {
        return item(new Origin(ItemKind.STATEMENT, issuer, issuer), at, new Copy("en", headline, body, List.of()));
    }

    static WireItem wire(String headline, String body) {
        return item(new Origin(ItemKind.WIRE, "Bay Agency", null), TWO, new Copy("en", headline, body, List.of()));
    }

    static WireItem item(Origin origin, Instant at, Copy copy) {
        Handling handling = new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of());
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("bay-agency"), "urn:bay:1"), "1"), origin, handling, copy, at);
    }

    static Article article(String headline, String... paragraphs) {
        return new Article(
                new ArticleId("mill"),
                WORLD,
                Phase.LIVE,
                new Settings(ZoneId.of("UTC"), "en", List.of()),
                new Story(headline, List.of(paragraphs)),
                List.of());
    }
}
