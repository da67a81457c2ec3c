package dev.dateline.processor.fact.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.live.Confidence;
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
import dev.dateline.processor.fact.statement.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestionTest {
    private static final Instant TWO = Instant.parse("2023-09-19T18:00:00Z");
    private static final Origin WIRE = new Origin(ItemKind.WIRE, "Harbor Wire", null);
    private static final Origin BOARD = issued("Veld Water Board");

    /** What house style puts between an item's words; nothing else may stand in a suggestion. */
    private static final Pattern OURS = Pattern.compile(
            ",?[”\"] (?:the |a |an )?| [“\"]|[“”\"]|, (?:it|NAME) (?:said in a statement|reported)\\.(?:"
                    + " [“\"]?)?|,?[”\"] NAME said in a statement\\.(?: “)?| said\\.| That is (?:according to|from a"
                    + " statement by) NAME\\. ?");

    /** An item and the suggestion for it, pinned. */
    record Case(String name, WireItem item, Relation relation, String text, String rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                of(
                        "a lead that says by whom",
                        wire("The dam will hold, engineer Ann Orr said.\n\nMore rain is due."),
                        "The dam will hold, engineer Ann Orr said.",
                        "attributed-lead"),
                of(
                        "a lead that does not",
                        wire("Three villages were cleared overnight. Roads are closed. Rain goes on.\n\nMore."),
                        "Three villages were cleared overnight, Harbor Wire reported. Roads are closed.",
                        "reported-lead"),
                of(
                        "somebody who was told something",
                        wire("Residents of the valley were told to leave. Roads are closed."),
                        "Residents of the valley were told to leave, Harbor Wire reported. Roads are closed.",
                        "reported-lead"),
                of(
                        "what somebody is quoted with further down",
                        wire("Three villages below the dam were cleared overnight.\n\n"
                                + "“Nobody has been hurt so far,” said Ann Orr, the chief engineer.\n\n"
                                + "She spoke at noon."),
                        "Three villages below the dam were cleared overnight, Harbor Wire reported. “Nobody has been"
                                + " hurt so far,” Ann Orr said.",
                        "reported-lead-and-quote"),
                of(
                        "straight marks stay straight",
                        wire("Three villages below the dam were cleared overnight.\n\n"
                                + "\"We had no time to pack anything!\" Mayor Ann Orr said."),
                        "Three villages below the dam were cleared overnight, Harbor Wire reported. \"We had no time"
                                + " to pack anything!\" Mayor Ann Orr said.",
                        "reported-lead-and-quote"),
                of(
                        "a quotation of nobody in particular is left",
                        wire("Three villages were cleared.\n\n“We had no time to pack anything,” he said."),
                        "Three villages were cleared, Harbor Wire reported.",
                        "reported-lead"),
                of(
                        "a denial",
                        statement(
                                "Seafarers' Guild",
                                "The Seafarers' Guild denies that any crew has gone back to work. Not one boat will"
                                        + " leave tonight, it says."),
                        "The Seafarers' Guild denies that any crew has gone back to work. Not one boat will leave"
                                + " tonight, it says.",
                        "attributed-lead"),
                of(
                        "a claim",
                        statement(
                                "Azerbaijan's Ministry of Defense",
                                "Azerbaijan's Ministry of Defense claims that its forces spare civilians."),
                        "Azerbaijan's Ministry of Defense claims that its forces spare civilians.",
                        "attributed-lead"),
                of(
                        "a body that names itself",
                        statement(
                                "Veld Water Board",
                                "The Veld Water Board has moved 340 households. The eastern wall holds."),
                        "The Veld Water Board has moved 340 households, it said in a statement. The eastern wall"
                                + " holds.",
                        "statement-lead"),
                of(
                        "a body that does not",
                        statement("Veld Water Board", "All gates of the dam are open."),
                        "All gates of the dam are open, the Veld Water Board said in a statement.",
                        "statement-lead"),
                of(
                        "a body with a name of its own article",
                        statement("The Bay Line", "Every second boat sails."),
                        "Every second boat sails, the Bay Line said in a statement.",
                        "statement-lead"),
                of(
                        "an owned name",
                        statement("Lowen’s Ministry of Water", "Every gate is open."),
                        "Every gate is open, Lowen’s Ministry of Water said in a statement.",
                        "statement-lead"),
                of(
                        "a body that says we",
                        statement(
                                "U.S. State Department",
                                "We call on both sides to end hostilities at once. Our envoy is on the way."),
                        "“We call on both sides to end hostilities at once,” the U.S. State Department said in a"
                                + " statement. “Our envoy is on the way.”",
                        "statement-quoted"),
                of(
                        "a body that exclaims",
                        statement("Veld Water Board", "Leave your homes now! The wall gives way."),
                        "Leave your homes now! That is from a statement by the Veld Water Board. The wall gives way.",
                        "statement-lead"),
                of(
                        "an abbreviation at the end",
                        wire("The gates open at 2 p.m.\n\nMore."),
                        "The gates open at 2 p.m., Harbor Wire reported.",
                        "reported-lead"),
                of(
                        "an abbreviation within",
                        wire("Two boats will sail from 6 a.m. Wednesday, the harbor office announces. More follow."),
                        "Two boats will sail from 6 a.m. Wednesday, the harbor office announces. More follow.",
                        "attributed-lead"),
                of(
                        "a dateline",
                        wire("VELD CITY, Sept 19 (Harbor Wire) - The gates are open.\n\nMore."),
                        "The gates are open, Harbor Wire reported.",
                        "reported-lead"),
                of(
                        "a byline",
                        wire("By Ann Orr\n\nThe gates are open.\n\nMore."),
                        "The gates are open, Harbor Wire reported.",
                        "reported-lead"),
                of(
                        "no body",
                        new Case("", item(WIRE, "en", "Gates of the Hallow Dam open", ""), Relation.NEW, "", ""),
                        "Gates of the Hallow Dam open, Harbor Wire reported.",
                        "reported-lead"),
                of(
                        "another language",
                        new Case(
                                "",
                                item(WIRE, "de", "Damm hält", "Der Damm hält. „Er hält“, sagte Orr.\n\nMehr."),
                                Relation.NEW,
                                "",
                                ""),
                        "Der Damm hält. „Er hält“, sagte Orr.",
                        "other-language"),
                of(
                        "from right to left",
                        new Case(
                                "",
                                item(WIRE, "he", "הסכר מחזיק", "הסכר מחזיק מעמד, אמרה המהנדסת.\n\nעוד גשם."),
                                Relation.NEW,
                                "",
                                ""),
                        "הסכר מחזיק מעמד, אמרה המהנדסת.",
                        "other-language"),
                of(
                        "a correction",
                        new Case(
                                "",
                                item(BOARD, "en", "Dam", "The Veld Water Board has moved 240 households."),
                                Relation.CORRECTION,
                                "",
                                ""),
                        "The Veld Water Board has moved 240 households, it said in a statement.",
                        "statement-lead"),
                of(
                        "a kill",
                        new Case(
                                "",
                                item(WIRE, "en", "KILL: Dam", "The dam is said to have burst."),
                                Relation.KILL,
                                "",
                                ""),
                        "Harbor Wire has withdrawn an earlier report.",
                        "withdrawal"),
                of(
                        "a hold",
                        new Case(
                                "",
                                item(WIRE, "en", "HOLD: Dam", "The dam is said to have burst."),
                                Relation.HOLD,
                                "",
                                ""),
                        "Harbor Wire is holding back an earlier report.",
                        "withdrawal"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAttributedInHouseStyle(Case given) {
        Suggestion suggestion = suggest(given);

        assertThat(suggestion.post().text()).isEqualTo(given.text());
        assertThat(suggestion.drawn().rule()).isEqualTo(given.rule());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachWordIsTheItemsOrHouseStyles(Case given) {
        Suggestion suggestion = suggest(given);
        String text = suggestion.post().text();

        assertThat(suggestion.drawn().holds(text, given.item().copy().text())).isTrue();
        assertThat(suggestion.drawn().item()).isEqualTo(given.item().version());
        assertThat(ours(suggestion, given.item()))
                .allSatisfy(words -> assertThat(given.relation().takesBack()
                                || OURS.matcher(words).matches())
                        .as("“" + words + "”")
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatStandsInMarksStandsSoInTheItem(Case given) {
        Suggestion suggestion = suggest(given);
        String text = suggestion.post().text();

        Matcher quoted = Pattern.compile("[“\"]([^”\"]+?),?[”\"]").matcher(text);
        while (quoted.find()) {
            int start = quoted.start(1);
            int end = quoted.end(1);
            assertThat(suggestion.drawn().pieces()).anySatisfy(piece -> {
                int shift = piece.from().start() - piece.to().start();
                assertThat(piece.to().start() <= start && end <= piece.to().end())
                        .isTrue();
                assertThat(given.item().copy().text().substring(start + shift, end + shift))
                        .isEqualTo(quoted.group(1));
            });
        }
    }

    @Test
    void isShownAtTheEndOfItsEmbargo() {
        Instant three = TWO.plusSeconds(3600);
        WireItem item = wire("The gates are open.").item();
        WireItem embargoed = new WireItem(
                item.version(),
                WIRE,
                new Handling(PubStatus.USABLE, Signal.NONE, 5, three, List.of()),
                item.copy(),
                TWO);

        assertThat(Suggestion.of(embargoed, Relation.NEW, List.of()).post().stamp())
                .isEqualTo(three);
        assertThat(Suggestion.of(item, Relation.NEW, List.of()).post().stamp()).isEqualTo(TWO);
    }

    @Test
    void aStatementIsAClaimUntilSomebodyConfirmsIt() {
        assertThat(Suggestion.of(item(BOARD, "en", "Dam", "It holds."), Relation.NEW, List.of())
                        .post()
                        .confidence())
                .isEqualTo(Confidence.CLAIMED);
        assertThat(Suggestion.of(item(WIRE, "en", "Dam", "It holds."), Relation.NEW, List.of())
                        .post()
                        .confidence())
                .isEqualTo(Confidence.UNCONFIRMED);
    }

    @Test
    void aFirstSentenceWithoutEndGivesWayToTheHeadline() {
        String endless = "Sanctions are on " + "Ann Orr, Ben Orr, ".repeat(100) + "and others.";

        assertThat(Suggestion.of(item(WIRE, "en", "Sanctions on 200", endless), Relation.NEW, List.of())
                        .post()
                        .text())
                .isEqualTo("Sanctions on 200, Harbor Wire reported.");
    }

    @Test
    void aSpeakerWithoutEndIsCut() {
        Origin endless = new Origin(ItemKind.WIRE, "Harbor ".repeat(5_000).strip(), null);

        assertThat(Suggestion.of(item(endless, "en", "Dam", "It holds."), Relation.NEW, List.of())
                        .post()
                        .text())
                .startsWith("It holds, Harbor Harbor")
                .endsWith("… reported.")
                .hasSizeLessThan(240);
    }

    @Test
    void anEndlessWordStaysWithinWhatAnUpdateHolds() {
        Suggestion suggestion = Suggestion.of(item(WIRE, "de", "Damm", "Aa😀".repeat(20_000)), Relation.NEW, List.of());

        assertThat(suggestion.post().text()).startsWith("Aa😀Aa");
        // An unpaired half of one is a question mark in UTF-8.
        assertThat(new String(suggestion.post().text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(suggestion.post().text());
    }

    @Test
    void aHeadlineWithoutEndIsCut() {
        String endless = "Dam ".repeat(10_000).strip();

        assertThat(Suggestion.of(item(WIRE, "en", endless, ""), Relation.NEW, List.of())
                        .post()
                        .text())
                .startsWith("Dam Dam")
                .hasSizeLessThan(1_100);
    }

    private static Suggestion suggest(Case given) {
        return Suggestion.of(given.item(), given.relation(), Statements.of(given.item()));
    }

    /** What of a suggestion is not taken from the item, in order; the speaker's name as NAME. */
    private static List<String> ours(Suggestion suggestion, WireItem item) {
        StringBuilder text = new StringBuilder(suggestion.post().text());
        for (Drawn.Piece piece : suggestion.drawn().pieces().reversed()) {
            text.replace(piece.to().start(), piece.to().end(), "\0");
        }
        String name = Speaker.named(item.origin().speaker());
        return Stream.of(text.toString().replace(name, "NAME").split("\0"))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static Case of(String name, Case given, String text, String rule) {
        return new Case(name, given.item(), given.relation(), text, rule);
    }

    private static Case wire(String body) {
        return new Case("", item(WIRE, "en", "Hallow Dam", body), Relation.NEW, "", "");
    }

    private static Case statement(String issuer, String body) {
        return new Case("", item(issued(issuer), "en", "Hallow Dam", body), Relation.NEW, "", "");
    }

    private static Origin issued(@Nullable String issuer) {
        return new Origin(ItemKind.STATEMENT, "Press office", issuer);
    }

    private static WireItem item(Origin origin, String language, String headline, String body) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1"),
                origin,
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy(language, headline, body, List.of()),
                TWO);
    }
}
