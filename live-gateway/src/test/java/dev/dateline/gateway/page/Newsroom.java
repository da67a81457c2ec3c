package dev.dateline.gateway.page;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.style.Times;
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
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Note;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One afternoon's news, for tests. Times are given as minutes before {@link #NOW}, which is 2:24 p.m. in New York. */
final class Newsroom {
    static final Instant NOW = Instant.parse("2023-09-19T18:24:00Z");
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Times TIMES = Times.of(ZONE, null);
    static final ArticleId ARTICLE = new ArticleId("nagorno-karabakh");
    static final String HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{sheet}}&amp;";

    static final Story STORY = new Story(
            "Azerbaijan sends troops into Nagorno-Karabakh as mediators look on",
            List.of(
                    "Azerbaijan opened a military operation against the breakaway region on Tuesday, nine months after"
                            + " it closed off the only road that links it to Armenia. Shells fell on Stepanakert from"
                            + " about midday, residents said.",
                    "Baku calls the operation local and aimed at military targets. Officials in the region say that"
                            + " homes were hit and that civilians are among the dead. Neither account could be"
                            + " checked from outside.",
                    "Russian peacekeepers have been posted there since the truce of 2020. They did not say whether they"
                            + " would step in."));

    private Newsroom() {}

    static Instant minutesAgo(long minutes) {
        return NOW.minusSeconds(minutes * 60);
    }

    static Mark mark(long seq, long minutes) {
        Chain chain = Chain.link(Chain.ORIGIN, Chain.sha256(Long.toString(seq).getBytes(StandardCharsets.UTF_8)));
        return new Mark(ARTICLE, 1, seq, new EntryId("e" + seq), minutesAgo(minutes), chain);
    }

    static Front front(Story story, Phase phase, @Nullable String pinned) {
        return new Front(story, ZONE, "en", phase, pinned == null ? null : new EntryId(pinned), null);
    }

    static Page page(Front front, Entry... later) {
        Entry opened = new Entry.Opened(mark(1, 400), front.story(), front.zone(), front.language(), front.style());
        List<Entry> entries = Stream.concat(Stream.of(opened), Stream.of(later)).toList();
        return new Page(ARTICLE, entries.getLast().mark().position(), front, entries);
    }

    static ArticleSnapshot snapshot(Front front, Update... newestFirst) {
        Entry[] posted = Stream.of(newestFirst).toList().reversed().stream()
                .map(Newsroom::entry)
                .toArray(Entry[]::new);
        return new ArticleSnapshot(page(front, posted), List.of(newestFirst));
    }

    private static Entry entry(Update update) {
        Mark at = mark(update.seq(), 0);
        Mark mark = new Mark(ARTICLE, 1, update.seq(), update.id(), update.at(), at.chain());
        Entry posted = new Entry.Posted(mark, update.post());
        return update.state() == State.TAKEN_DOWN ? posted.remains() : posted;
    }

    static Post post(String text, long minutes, Confidence confidence, @Nullable String credit) {
        return new Post(text, minutesAgo(minutes), confidence, List.of(version("a1")), credit);
    }

    static Update update(long seq, Post post, State state, Note... notes) {
        return new Update(
                new EntryId("e" + seq), seq, post.stamp(), post, state, false, List.of(notes), null, 1 + notes.length);
    }

    /** A key event under this title. */
    static Update key(Update update, String title) {
        return update.next(update.post(), update.state(), update.notes(), title);
    }

    static Update pinned(Update update) {
        return update.onTop(true);
    }

    static ItemVersion version(String uri) {
        return new ItemVersion(new ItemId(new Provider("harbor-wire"), uri), "1");
    }

    static Origin wire() {
        return new Origin(ItemKind.WIRE, "Harbor Wire", null);
    }

    /** The chief whose desk it is. */
    static final Me ME = new Me(new Caller("ann", Role.CHIEF, "a-session", false));

    static Origin statement(String issuer) {
        return new Origin(ItemKind.STATEMENT, "Press office", issuer);
    }

    static WireItem item(String uri, Origin origin, Signal signal, int urgency, Copy copy) {
        PubStatus status = signal == Signal.KILL ? PubStatus.CANCELED : PubStatus.USABLE;
        return new WireItem(
                version(uri), origin, new Handling(status, signal, urgency, null, List.of()), copy, minutesAgo(26));
    }

    static DeskCard card(WireItem item, Relation relation, String suggestion, Update... affected) {
        String uri = item.version().item().uri();
        Reason reason = new Reason(
                0.94,
                List.of(new Reason.Term("Nagorno-Karabakh", 0.5), new Reason.Term("hostilities", 0.25)),
                List.of("Ceasefire"));
        Statement said = new Statement(item.origin().speaker(), suggestion, item.version(), minutesAgo(26));
        Evidence evidence = new Evidence(item, relation, reason, List.of(said), Instant.parse("2026-01-02T03:04:05Z"));
        Post post = new Post(
                suggestion,
                minutesAgo(24),
                Confidence.CLAIMED,
                List.of(item.version()),
                item.origin().speaker());
        Proposal proposal = new Proposal(
                new ProposalId("p-" + uri), new DeskId("world"), ARTICLE, ProposalState.PENDING, evidence, post);
        return new DeskCard(proposal, 3, STORY.headline(), TIMES, List.of(affected), List.of());
    }
}
