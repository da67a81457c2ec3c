package dev.dateline.contract.json;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.QuietHours;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateId;
import dev.dateline.contract.desk.Change;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.LeftOut;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.desk.Waved;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.fact.Footing;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.ledger.Amount;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Meant;
import dev.dateline.contract.ledger.State;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.ledger.Voice;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Medium;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of everything that stands on a topic. */
final class Samples {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");
    private static final ArticleId DAM = new ArticleId("veld-dam");
    private static final DeskId WORLD = new DeskId("world");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final ItemVersion VERSION =
            new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "2");
    private static final Story STORY = new Story("Dam on the Veld holds", List.of("First “paragraph”.", "Second."));
    private static final Settings SETTINGS =
            new Settings(ZONE, "en", List.of(new Watch("place", List.of("Veld dam", "Veld valley"))));
    private static final Post POST = new Post("It holds.", AT, Confidence.CLAIMED, List.of(VERSION), "Harbor Wire");
    private static final Media PICTURE = new Media(
            Media.Kind.IMAGE,
            "https://pictures.example/dam.jpg",
            "The dam from the valley, water up to its rim",
            "The dam on Sunday",
            new Media.Size(1200, 800),
            new Media.Rights(
                    "A. Photographer / Harbor Wire",
                    "© 2026 Harbor Wire",
                    "Editorial use only",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "https://pictures.example/licences",
                    AT.plusSeconds(86_400)));
    private static final Media PLAYER = new Media(
            Media.Kind.EMBED,
            "https://video.example/watch/17",
            "Press conference of the water board",
            null,
            null,
            new Media.Rights(null, null, null, "Water board, free to embed", null, null));
    private static final EntryId ENTRY = new EntryId("d-1");
    private static final RawId RAW = new RawId("sha256-00112233445566778899aabbccddeeff");
    private static final WireItem ITEM = new WireItem(
            VERSION,
            new Origin(ItemKind.STATEMENT, "Veld Water Board", "Veld Water Board"),
            new Handling(PubStatus.USABLE, Signal.CORRECTION, 3, AT, List.of(VERSION.item())),
            new Copy("en", "Dam holds", "It holds.\n\nIt will.", List.of("Not for print")),
            AT);

    private Samples() {}

    private static Settings policed() {
        Policy board = new Policy(
                "water board",
                Policy.Deed.PUBLISH,
                List.of(),
                List.of(ItemKind.STATEMENT),
                List.of("Veld Water Board"),
                4);
        Policy drills = new Policy(
                "no drills", Policy.Deed.MUTE, List.of(new Provider("harbor-wire")), List.of(), List.of(), null);
        QuietHours quiet = new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 30));
        return new Settings(ZONE, "en", List.of(), null, new Policies(List.of(board, drills), quiet, true, 2));
    }

    private static WireItem detailed() {
        Details details = new Details(
                new Details.Timeline(AT, AT.plusSeconds(60), "Sun, 1 Mar 2026 12:00 GMT"),
                new Details.Credits(
                        "It holds for now.",
                        "VELD, March 1",
                        "By A. Reporter",
                        List.of(new Details.Person("A. Reporter", "author", null, null)),
                        "Harbor Wire",
                        "Not for archives"),
                List.of(new Details.Subject("medtop", "20000160", "dam")),
                List.of(new Details.Link("alternate", "https://harbor.example/1", "text/html", null)),
                List.of(new Medium(
                        "urn:harbor:p1",
                        "picture",
                        "The dam",
                        null,
                        new Medium.Rights("A. Photographer", null, "Editorial use", List.of("NOT Veld"), AT),
                        List.of(new Medium.Rendition(
                                "https://harbor.example/p1.jpg", "web", "image/jpeg", 640, 480, 9000L)))),
                List.of(Details.Flag.TIME_NOT_TRUSTED));
        return new WireItem(ITEM.version(), ITEM.origin(), ITEM.handling(), ITEM.copy(), AT, details);
    }

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("item", ITEM);
        samples.put("item-details", detailed());
        samples.put(
                "rejected",
                Rejected.of(
                        new Provider("harbor-wire"),
                        "line-1",
                        RejectReason.MALFORMED,
                        "no JSON",
                        "{".getBytes(StandardCharsets.UTF_8),
                        AT));
        samples.put("item-raw", ITEM.from(RAW));
        samples.put("item-office", fromOffice());
        samples.put("rejected-delivered", delivered());
        samples.put("article", new Article(DAM, WORLD, Phase.LIVE, SETTINGS, STORY, List.of("It holds.")));
        samples.put(
                "article-query",
                new Article(
                                DAM,
                                WORLD,
                                Phase.LIVE,
                                new Settings(ZONE, "en", List.of(new Watch("place", "+\"Veld dam\" -drill"))),
                                STORY,
                                List.of())
                        .at(3L, null));
        samples.put("ask", new WatchAsk("ask-1", WORLD, List.of(new Watch("draft", "veld*")), true));
        samples.put(
                "answer",
                new WatchAnswer(
                        "ask-1",
                        WORLD,
                        List.of(
                                new WatchVerdict.Refused("there is no field 'x'", 3, 4),
                                new WatchVerdict.Fits(
                                        7, 214, List.of(new WatchVerdict.Hit(VERSION, "Dam holds", AT))))));
        samples.put("proposal", proposal(ITEM));
        samples.put(
                "candidate",
                new Candidate(
                        new CandidateId("s-1"),
                        new DeskId("world"),
                        List.of(new Candidate.Piece(VERSION, "Harbor Wire", "Dam holds", AT, "en")),
                        3));
        samples.put(
                "sighting",
                new Sighting(
                        new ArticleId("veld-dam"), "maria", Sighting.What.PROPOSAL, new ProposalId("p-1"), AT, null));
        samples.put("sighting-rejected", new Sighting(null, "otto", Sighting.What.REJECTED, null, AT, "3/17"));
        samples.put(
                "receipt",
                new Receipt(
                        new ArticleId("veld-dam"),
                        new EntryId("d-7"),
                        7,
                        "retracted",
                        AT,
                        AT.plusMillis(40),
                        AT.plusSeconds(1),
                        1204,
                        1203,
                        2,
                        null));
        samples.put(
                "decision-configure-policies",
                new Decision(new DecisionId("d-9"), DAM, "chief", AT, 4, new Act.Configure(policed()), "a-1"));
        samples.put(
                "decision-publish",
                new Decision(
                        new DecisionId("publish-1"),
                        DAM,
                        "clerk",
                        AT,
                        0,
                        new Act.Publish(new ProposalId("p-1"), POST, "water board")));
        samples.put(
                "decision-suggest",
                new Decision(
                        new DecisionId("d-10"),
                        DAM,
                        "ann",
                        AT,
                        1,
                        new Act.Suggest(new Act.Correct(ENTRY, "It held.", "Tense."))));
        samples.put(
                "decision-second",
                new Decision(
                        new DecisionId("d-11"),
                        DAM,
                        "bea",
                        AT,
                        1,
                        new Act.Second(new EntryId("d-10"), Subject.of(ENTRY))));
        samples.put(
                "decision-keyEvent",
                new Decision(new DecisionId("d-12"), DAM, "ann", AT, 1, new Act.KeyEvent(ENTRY, "Dam holds")));
        samples.put("work-publish", new Work.Publish(DAM, new ProposalId("p-1"), POST, "water board"));
        samples.put(
                "work-second",
                new Work.Second(
                        new Decision(new DecisionId("d-10"), DAM, "ann", AT, 1, new Act.Approve(null, POST)), null));
        samples.put("proposal-clauses", caught());
        samples.put("proposal-statements", said());
        samples.put("proposal-raw", proposal(ITEM.from(RAW)));
        samples.put("proposal-sources", folded());
        samples.put("proposal-hold", hold());
        acts().forEach((name, act) -> samples.put("decision-" + name, decision(act)));
        samples.put(
                "outcome-accepted",
                new Outcome.Accepted(
                        new DecisionId("d-1"),
                        DAM,
                        1,
                        mark(1).position(),
                        new Settled(WORLD, new ProposalId("p-1"), ProposalState.APPROVED),
                        null));
        samples.put(
                "outcome-accepted-rests",
                new Outcome.Accepted(
                        new DecisionId("d-1"),
                        DAM,
                        1,
                        mark(1).position(),
                        null,
                        new Rests(WORLD, DAM, List.of(ENTRY), List.of(VERSION))));
        samples.put(
                "outcome-accepted-takenDown",
                new Outcome.Accepted(
                        new DecisionId("d-1"),
                        DAM,
                        1,
                        mark(1).position(),
                        null,
                        new Rests(WORLD, DAM, List.of(ENTRY), List.of(), true)));
        samples.put(
                "outcome-accepted-waved",
                new Outcome.Accepted(
                        new DecisionId("d-1"),
                        DAM,
                        1,
                        mark(1).position(),
                        null,
                        null,
                        new Waved(WORLD, DAM, new ProposalId("p-1"), "a-1"),
                        null,
                        null));
        samples.put(
                "outcome-accepted-leftOut",
                new Outcome.Accepted(
                        new DecisionId("release-d-1-0"),
                        DAM,
                        1,
                        mark(1).position(),
                        null,
                        null,
                        null,
                        null,
                        new LeftOut(ENTRY, AT, List.of("image 2: rights ended on 9/19, 1 p.m."))));
        samples.put(
                "outcome-accepted-waits",
                new Outcome.Accepted(new DecisionId("d-1"), DAM, 0, mark(1).position(), null, null, null, true, null));
        samples.put(
                "attendance",
                new Attendance(
                        List.of(
                                new Attendance.Seat("ann", new ProposalId("p-1"), true),
                                new Attendance.Seat("ben", new ProposalId("p-1"), false)),
                        List.of(new Attendance.Crowd(DAM, 1_200))));
        samples.put(
                "outcome-refused",
                new Outcome.Refused(
                        new DecisionId("d-2"),
                        DAM,
                        Refusal.STALE,
                        "too late",
                        new Winner(1, new DecisionId("d-1"), "maria", AT)));
        samples.put("work-release", new Work.ReleaseDue(DAM, ENTRY, 0, AT, null));
        samples.put("work-release-post", new Work.ReleaseDue(DAM, ENTRY, 0, AT, POST));
        samples.put("work-withdraw", new Work.Withdraw(DAM, ENTRY, VERSION, "withdrawn"));
        samples.put("work-cut", new Work.Cut(DAM, WORLD, ENTRY));
        samples.put("work-erase", new Work.Erase(new DecisionKey(DAM, new DecisionId("d-1"), "a1"), stub()));
        entries().forEach(entry -> samples.put("entry-" + entry.getClass().getSimpleName(), entry));
        samples.put("entry-Opened-style", new Entry.Opened(mark(1), STORY, ZONE, "en", HouseStyle.H24));
        samples.put("entry-Configured-style", new Entry.Configured(mark(3), ZONE, "en", HouseStyle.ISO));
        samples.put("entry-Posted-media", new Entry.Posted(mark(4), POST.showing(List.of(PICTURE))));
        samples.put(
                "entry-Corrected-media", new Entry.Corrected(mark(5), ENTRY, "It held.", "tense", List.of(PICTURE)));
        samples.put("article-told", new Article(DAM, WORLD, Phase.LIVE, SETTINGS, STORY, List.of()).at(3L, 2L));
        samples.put("proposal-alerts", proposal(ITEM).alerting(List.of(alert())));
        samples.put("proposal-drawn", drawn());
        samples.put("figure", figure());
        samples.put(
                "actor",
                new KnownActor(
                        "port-mayor",
                        "Mayor of Port Ellery",
                        List.of("Ellery’s mayor"),
                        "us",
                        List.of(new KnownActor.Held(
                                "Ann Orr",
                                List.of("Orr"),
                                LocalDate.parse("2025-01-20"),
                                LocalDate.parse("2026-01-01"))),
                        new KnownActor.Change(2, "maria", AT)));
        samples.put("figure-state", state());
        samples.put(
                "page",
                new Page(
                        DAM,
                        mark(2).position(),
                        new Front(STORY, ZONE, "en", Phase.LIVE, ENTRY, null),
                        List.of(new Entry.Posted(mark(2), POST))));
        return samples;
    }

    private static WireItem fromOffice() {
        Origin origin = new Origin(ItemKind.STATEMENT, "Veld Water Board", "Veld Water Board", "Press Service");
        return new WireItem(VERSION, origin, ITEM.handling(), ITEM.copy(), AT);
    }

    private static Rejected delivered() {
        Delivered delivered = new Delivered(
                RAW,
                new SourceId(new Provider("harbor-wire"), "https://harbor.example/feed"),
                "application/json; charset=utf-8",
                "items.json",
                new Delivered.Piece(3, List.of(1, 4), 5));
        return Rejected.in(delivered, "sha256-2", RejectReason.BAD_FIELD, "urgency is 12 (and 1 more)", AT);
    }

    private static Proposal proposal(WireItem item) {
        Reason reason = new Reason(0.75, List.of(new Reason.Term("dam", 0.25)), List.of("place"));
        Statement statement = new Statement("Veld Water Board", "Dam holds", VERSION, AT);
        return new Proposal(
                new ProposalId("p-1"),
                WORLD,
                DAM,
                ProposalState.PENDING,
                new Evidence(item, Relation.CORRECTION, reason, List.of(statement), AT),
                POST);
    }

    /** As an item has it, with where that stands. */
    private static Proposal said() {
        Wording wording = new Wording(
                List.of(new Span(11, 13)),
                List.of(new Span(14, 19)),
                List.of(new Span(0, 9)),
                Manner.MIXED,
                Polarity.CALLED_FOR,
                new Ground("quote_before", 0.75));
        Actor actor = new Actor("veld-water-board", "Veld Water Board", "veld");
        Statement statement = new Statement("It", "Dam holds", VERSION, AT, actor, wording);
        return new Proposal(
                new ProposalId("p-1"),
                WORLD,
                DAM,
                ProposalState.PENDING,
                new Evidence(ITEM, Relation.NEW, new Reason(0.75, List.of(), List.of()), List.of(statement), AT),
                POST);
    }

    private static Figure figure() {
        Basis basis =
                new Basis(VERSION, new Span(11, 21), "At least 27 were killed.", new Ground("figure-killed", 0.875));
        Value stands = new Value(
                new Amount("At least 27", 27, Meant.AT_LEAST),
                new Voice("the ministry", "Harbor Wire", AT),
                basis,
                null);
        return new Figure(
                WORLD, DAM, "killed", "killed", List.of(stands, stands.lost(new Loss(Relation.CORRECTION, AT))));
    }

    private static Figure state() {
        Basis basis =
                new Basis(VERSION, new Span(11, 20), "The border is closed.", new Ground("state-border-closed", 0.875));
        Value closed =
                new Value(new State("closed", "is closed", false), new Voice("the ministry", "Harbor Wire", AT), basis);
        return new Figure(
                WORLD, DAM, "state.border.norland", "border with Norland", List.of(closed, closed.copying(VERSION)));
    }

    private static Proposal drawn() {
        Drawn drawn = new Drawn(VERSION, "attributed-lead", List.of(new Drawn.Piece(new Span(0, 9), new Span(11, 20))));
        Proposal plain = proposal(ITEM);
        return new Proposal(
                plain.id(), WORLD, DAM, plain.state(), plain.evidence(), plain.suggestion(), List.of(), drawn);
    }

    private static Alert alert() {
        return new Alert(
                "a-1",
                Alert.Kind.OUTDATED,
                new Place(Place.Part.PARAGRAPH, 1, 0, 7),
                "Second.",
                "A figure has moved: 12 → 15",
                new Footing(VERSION, new Place(Place.Part.BODY, 0, 10, 25), "It rose to 15 m.", "figure moved", 0.875),
                null);
    }

    private static Proposal caught() {
        Reason reason = new Reason(
                0.75,
                List.of(),
                List.of("place"),
                List.of(),
                null,
                List.of(new Reason.Clauses("place", List.of("\"Veld dam\""))));
        return new Proposal(
                new ProposalId("p-1"),
                WORLD,
                DAM,
                ProposalState.PENDING,
                new Evidence(ITEM, Relation.NEW, reason, List.of(), AT),
                POST);
    }

    private static Proposal folded() {
        Source stands = source("a", null);
        Source gone = source("b", new Loss(Relation.KILL, AT));
        Proposal proposal = proposal(ITEM);
        Mends mends = new Mends(VERSION, List.of(new Change("12", "15")), new Loss(Relation.KILL, AT));
        return proposal.on(proposal.evidence()
                .beside(new Sources(List.of(stands, gone), 3))
                .mending(mends));
    }

    private static Proposal hold() {
        Reason reason = new Reason(1, List.of(), List.of());
        Evidence evidence = new Evidence(
                ITEM,
                Relation.HOLD,
                reason,
                List.of(),
                AT,
                null,
                new Sources(List.of(source("a", null)), 0),
                List.of(new EntryId("d-1")));
        return new Proposal(new ProposalId("p-2"), WORLD, DAM, ProposalState.PENDING, evidence, POST);
    }

    private static Source source(String uri, @Nullable Loss loss) {
        ItemId item = new ItemId(new Provider("bay-agency"), "urn:bay:" + uri);
        return new Source(new ItemVersion(item, "1"), Relation.RESEND, "Bay Agency", AT, AT.plusSeconds(9), loss);
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("create", new Act.Create(WORLD, STORY, SETTINGS));
        acts.put("revise", new Act.Revise(STORY, "clearer"));
        acts.put("revise-media", new Act.Revise(STORY.showing(List.of(PICTURE)), null));
        acts.put("configure", new Act.Configure(SETTINGS));
        acts.put("configure-kills", new Act.Configure(new Settings(ZONE, "en", List.of(), KillPolicy.RETRACT)));
        acts.put("configure-style", new Act.Configure(SETTINGS.orIn(HouseStyle.BRITISH)));
        acts.put("waveOff", new Act.WaveOff(new ProposalId("p-1"), "a-1"));
        acts.put("approve", new Act.Approve(new ProposalId("p-1"), POST));
        acts.put("approve-own", new Act.Approve(null, POST));
        acts.put("reject", new Act.Reject(new ProposalId("p-1"), "old"));
        acts.put("hold", new Act.Hold(new ProposalId("p-1"), "call them"));
        acts.put("schedule", new Act.Schedule(new ProposalId("p-1"), POST, AT));
        acts.put("release", new Act.Release(ENTRY));
        acts.put("correct", new Act.Correct(ENTRY, "It held.", "tense"));
        acts.put("merge", new Act.Merge(new ProposalId("p-1"), ENTRY, 2, POST, "more figures"));
        acts.put("approve-media", new Act.Approve(null, POST.showing(List.of(PICTURE, PLAYER))));
        acts.put("approve-media-left", new Act.Approve(null, POST.showing(List.of(PICTURE, PLAYER))).redacted());
        acts.put("correct-media", new Act.Correct(ENTRY, "It held.", "tense", List.of(PICTURE)));
        acts.put("correct-media-none", new Act.Correct(ENTRY, "It held.", "tense", List.of()));
        acts.put("retract", new Act.Retract(ENTRY, "not so"));
        acts.put("withdraw", new Act.Withdraw(ENTRY, VERSION, "withdrawn"));
        acts.put("takeDown", new Act.TakeDown(List.of(ENTRY), "by order"));
        acts.put("pin", new Act.Pin(ENTRY));
        acts.put("unpin", new Act.Pin(null));
        acts.put("close", new Act.Close("done"));
        acts.put("reopen", new Act.Reopen());
        acts.put("erased", stub().act());
        return acts;
    }

    private static List<Entry> entries() {
        return List.of(
                new Entry.Opened(mark(1), STORY, ZONE, "en", null),
                new Entry.Revised(mark(2), STORY, null),
                new Entry.Configured(mark(3), ZONE, "en", null),
                new Entry.Posted(mark(4), POST),
                new Entry.Corrected(mark(5), ENTRY, "It held.", "tense"),
                new Entry.Merged(mark(13), ENTRY, POST, "more figures"),
                new Entry.Retracted(mark(6), ENTRY, "not so"),
                new Entry.TakenDown(mark(7), List.of(new ErasedLeaf(4, Chain.ORIGIN)), "by order"),
                new Entry.Pinned(mark(8), null),
                new Entry.KeyEvent(mark(12), ENTRY, "Dam holds"),
                new Entry.Closed(mark(9), null),
                new Entry.Reopened(mark(10)),
                new Entry.Posted(mark(4), POST).remains());
    }

    private static Decision stub() {
        return decision(new Act.Erased(new Act.Approve(null, POST.withText(Act.TAKEN_DOWN)), 17, "a".repeat(64)));
    }

    private static Decision decision(Act act) {
        return new Decision(new DecisionId("d-1"), DAM, "maria", AT, 1, act);
    }

    private static Mark mark(long seq) {
        return new Mark(DAM, 1, seq, ENTRY, AT, Chain.link(Chain.ORIGIN, "b".repeat(64)));
    }
}
