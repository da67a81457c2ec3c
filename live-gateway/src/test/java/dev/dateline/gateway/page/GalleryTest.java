package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.NOW;
import static dev.dateline.gateway.page.Newsroom.STORY;
import static dev.dateline.gateway.page.Newsroom.card;
import static dev.dateline.gateway.page.Newsroom.front;
import static dev.dateline.gateway.page.Newsroom.item;
import static dev.dateline.gateway.page.Newsroom.minutesAgo;
import static dev.dateline.gateway.page.Newsroom.page;
import static dev.dateline.gateway.page.Newsroom.pinned;
import static dev.dateline.gateway.page.Newsroom.post;
import static dev.dateline.gateway.page.Newsroom.snapshot;
import static dev.dateline.gateway.page.Newsroom.statement;
import static dev.dateline.gateway.page.Newsroom.update;
import static dev.dateline.gateway.page.Newsroom.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Credentials;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Gist;
import dev.dateline.gateway.hub.Note;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every page with an afternoon's news, and with 500 of everything, as files under {@code target/pages} for the eye. */
class GalleryTest {
    private static final Path PAGES = Path.of("target", "pages");
    private static final Views VIEWS = new Views("Demonstration");

    private static final Update TALKS = pinned(update(
            6,
            post(
                    "The U.S. secretary of state called for an immediate end to the fighting and for respectful talks"
                            + " between Baku and the people of the region, his department said.\n\nA U.S. official said"
                            + " that he would speak to all sides within a day.",
                    24,
                    Confidence.CONFIRMED,
                    "U.S. State Department"),
            State.POSTED));
    private static final Update TOLL = update(
            5,
            post(
                    "Officials in Stepanakert put the number of dead at 27, two of them civilians, and said that more"
                            + " than 200 people were hurt.",
                    44,
                    Confidence.CLAIMED,
                    "Human rights office, Stepanakert"),
            State.POSTED,
            new Note(minutesAgo(4), Note.CORRECTED, "An earlier version gave the number of dead as 25."));
    private static final Update RUMOUR = update(
            4,
            post("A column was seen on the road.", 71, Confidence.UNCONFIRMED, "Harbor Wire"),
            State.RETRACTED,
            new Note(minutesAgo(12), Note.RETRACTED, "Harbor Wire has withdrawn the report that this rested on."));
    private static final Update TARGETS = update(
            3,
            post(
                    "Azerbaijan’s Defense Ministry said that it was striking military positions only, with"
                            + " high-precision weapons, and that corridors were open for civilians.",
                    204,
                    Confidence.CLAIMED,
                    "Ministry of Defense, Baku"),
            State.POSTED);
    private static final Update SHELLS = update(
            2,
            post("Power was cut in parts of Stepanakert.", 260, Confidence.UNCONFIRMED, "Harbor Wire"),
            State.POSTED);
    private static final Update REMOVED =
            update(7, post("[taken down]", 20, Confidence.UNCONFIRMED, null), State.TAKEN_DOWN);

    private static final ArticleSnapshot AFTERNOON =
            snapshot(front(STORY, Phase.LIVE, "e6"), REMOVED, TALKS, TOLL, RUMOUR, TARGETS, SHELLS);

    @Test
    void hangsAnAfternoonsNews() throws IOException {
        List<Gist> articles = List.of(Gist.of(AFTERNOON.page()), Gist.of(closed()));

        hang("index.html", VIEWS.index(articles, NOW));
        hang("article.html", VIEWS.article(AFTERNOON, NOW));
        hang("rtl.html", VIEWS.article(arabic(), NOW));
        hang("desk.html", VIEWS.desk(queue(), articles, Newsroom.ME, NOW));
        hang("empty-desk.html", VIEWS.desk(List.of(), articles, Newsroom.ME, NOW));
        hang("sign-in.html", VIEWS.signIn("Name and password, please."));
        hang("welcome.html", VIEWS.welcome());
        hang("people.html", VIEWS.people(people(), List.of(new GuestView("editor-1", NOW)), Newsroom.ME));
        hang("account.html", VIEWS.account(Newsroom.ME));
        hang("guest.html", VIEWS.account(new Me(new Caller("editor-1", Role.CHIEF, "a-session", true))));
        hang("error.html", VIEWS.error(404, "there is no such page"));
        hang(
                "v1/articles/nagorno-karabakh",
                Json.text(Map.of("front", FrontView.of(AFTERNOON.page().front(), NOW), "updates", views())));

        assertThat(PAGES.resolve("desk.html")).content().contains("▲ Kill").contains("data-test=\"proposal\"");
    }

    @Test
    void hangsFiveHundredOfEverything() throws IOException {
        Update[] updates = LongStream.iterate(501, seq -> seq >= 2, seq -> seq - 1)
                .mapToObj(seq -> update(
                        seq,
                        post(
                                "Update number " + seq + " says what " + "happened ".repeat((int) seq % 40),
                                501 - seq,
                                Confidence.CLAIMED,
                                "Harbor Wire"),
                        State.POSTED))
                .toArray(Update[]::new);
        Page page = page(front(STORY, Phase.LIVE, null));
        List<DeskCard> cards = IntStream.range(0, 500)
                .mapToObj(n -> card(plain(n), Relation.NEW, "Suggestion " + n))
                .toList();

        hang("article-500.html", VIEWS.article(new ArticleSnapshot(page, List.of(updates)), NOW));
        hang("desk-500.html", VIEWS.desk(cards, List.of(Gist.of(page)), Newsroom.ME, NOW));

        assertThat(PAGES.resolve("article-500.html")).content().contains("Update number 501", "Update number 2 ");
        assertThat(PAGES.resolve("desk-500.html")).content().contains("Suggestion 499");
    }

    private static List<PersonView> people() {
        Account ann =
                Account.added("ann", Role.CHIEF, "editor-1", minutesAgo(9000)).changed("a hash", minutesAgo(8999));
        Account ben = Account.added("ben-okafor", Role.EDITOR, "ann", minutesAgo(700))
                .with(new Credentials.Link("a digest", NOW.plusSeconds(9000)), "ann", minutesAgo(699));
        Account cora =
                Account.added("cora", Role.CONTRIBUTOR, "ann", minutesAgo(600)).locked(true, "ann", minutesAgo(20));
        Account cms =
                Account.added("cms", Role.MACHINE, "ann", minutesAgo(500)).keyed("a digest", "ann", minutesAgo(499));
        Account ops = Account.added("night-ops", Role.OPS, "ann", minutesAgo(400));
        return List.of(ann, ben, cms, cora, ops).stream()
                .map(account -> PersonView.of(account, NOW))
                .toList();
    }

    private static Page closed() {
        Story story = new Story("Voters in Harbor County keep the ferry line", List.of("It is settled."));
        Page page = page(
                front(story, Phase.CLOSED, null),
                new Entry.Posted(
                        Newsroom.mark(2, 300), post("The count is over.", 300, Confidence.CONFIRMED, "County clerk")));
        return new Page(new ArticleId("ferry-line"), page.position(), page.front(), page.newest());
    }

    private static List<UpdateView> views() {
        return AFTERNOON.updates().stream()
                .map(update -> UpdateView.of(update, Newsroom.TIMES, NOW))
                .toList();
    }

    private static ArticleSnapshot arabic() {
        Story story = new Story(
                "أذربيجان ترسل قوات إلى إقليم ناغورني كاراباخ",
                List.of("قال سكان إن القصف بدأ عند الظهر تقريبا، ولم يتسن التحقق من ذلك."));
        Front front = new Front(story, ZoneId.of("Asia/Yerevan"), "ar", Phase.LIVE, null, null);
        return snapshot(
                front,
                update(
                        2,
                        post("دعت واشنطن إلى وقف فوري للقتال.", 24, Confidence.CONFIRMED, "U.S. State Department"),
                        State.POSTED));
    }

    private static List<DeskCard> queue() {
        Copy talks = new Copy(
                "en",
                "U.S. calls for immediate end to hostilities in Nagorno-Karabakh",
                "The secretary of state called on Azerbaijan to cease its operation at once.\n\n"
                        + "He said that force could not settle the dispute, and that he would speak to the leaders of both"
                        + " countries.",
                List.of("Embargo lifted. Pronounce kah-rah-BAHK."));
        Copy kill = new Copy(
                "en",
                "KILL: column on the Lachin road",
                "Editors, please kill our report of a column on the Lachin road. It could not be confirmed.",
                List.of("Mandatory kill. Do not use in any form."));
        Copy correction = new Copy("en", "CORRECTION: toll is 27, not 25", "The toll is 27, not 25.", List.of());
        Update standing = update(
                4, post("A column was seen on the road.", 71, Confidence.UNCONFIRMED, "Harbor Wire"), State.POSTED);
        return List.of(
                card(
                        item("a1", statement("U.S. State Department"), Signal.NONE, 2, talks),
                        Relation.NEW,
                        "The U.S. secretary of state called for an immediate end to the fighting, and said that force"
                                + " could not settle the dispute."),
                card(
                        item("k1", wire(), Signal.KILL, 1, kill),
                        Relation.KILL,
                        "Harbor Wire has withdrawn its report of a column on the Lachin road.",
                        standing),
                card(
                        item("c1", wire(), Signal.CORRECTION, 3, correction),
                        Relation.CORRECTION,
                        "The toll is 27.",
                        TOLL),
                folded(),
                card(plain(7), Relation.UPDATE, "Residents said that the shelling had eased by evening."));
    }

    /** From four outlets, one of which has withdrawn its copy. */
    private static DeskCard folded() {
        DeskCard card = card(plain(3), Relation.UPDATE, "Shelling has eased in Stepanakert, residents say.");
        Sources others = new Sources(
                List.of(
                        source("AFP", Relation.RESEND, 22, null),
                        source("dpa", Relation.RESEND, 19, new Loss(Relation.KILL, Newsroom.minutesAgo(14))),
                        source("ANSA", Relation.UPDATE, 25, null)),
                2);
        return new DeskCard(
                card.proposal().on(card.proposal().evidence().beside(others)),
                card.base(),
                card.articleHeadline(),
                card.times(),
                List.of(),
                List.of());
    }

    private static Source source(String name, Relation relation, long minutes, @Nullable Loss loss) {
        Instant made = Newsroom.minutesAgo(minutes);
        return new Source(Newsroom.version(name), relation, name, made, made, loss);
    }

    private static WireItem plain(int n) {
        Copy copy = new Copy("en", "Shelling eases in Stepanakert, residents say (" + n + ")", "It eased.", List.of());
        return item("w" + n, wire(), Signal.NONE, 4, copy);
    }

    private static void hang(String name, String text) throws IOException {
        Path file = PAGES.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Path assets = PAGES.resolve("assets");
        Path edition = Files.createDirectories(assets.resolve(Assets.edition()));
        List<String> names = List.of(
                "dateline.css",
                "console.css",
                "icon.svg",
                "update.js",
                "house.js",
                "reader.js",
                "choices.js",
                "returning.js",
                "dateline-client.js",
                "ask.js",
                "people.js",
                "account.js",
                "sign-in.js",
                "welcome.js");
        for (String asset :
                Stream.concat(names.stream(), Console.MODULES.stream()).toList()) {
            byte[] bytes = Assets.find(asset).orElseThrow().bytes();
            Files.write(assets.resolve(asset), bytes);
            Files.write(edition.resolve(asset), bytes);
        }
    }
}
