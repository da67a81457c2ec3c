package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Waved;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.live.EntryId;
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
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk with one article, to which providers send items and on which an editor decides; a minute passes with each. */
final class MatchDesk {
    static final DeskId WORLD = new DeskId("world");
    static final ArticleId DAM = new ArticleId("veld-dam");
    static final ArticleId FERRY = new ArticleId("port-ellery");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String HEADLINE = "Veld dam holds, engineers say";
    static final String TEXT = "Engineers at the Veld dam lowered the water by 12 metres on Monday and said that"
            + " the wall would hold, while 4,000 people in the valley were told to stay away from their homes.";
    static final String LONGER = TEXT + " Buses are on their way to the valley, and the board is to meet again.";

    private static final Analyser ANALYSER = new Analyser();

    final MemoryShelf shelf = new MemoryShelf();
    private final Map<ProposalKey, Proposal> proposals = new LinkedHashMap<>();
    private final List<Work> agenda = new ArrayList<>();
    private final List<MatchEffect.Erased> erased = new ArrayList<>();
    private final Map<String, Figure> figures = new TreeMap<>();
    private final List<Taken> order = new ArrayList<>();
    private final List<MatchEffect> effects = new ArrayList<>();

    private record Taken(MatchInput input, Instant at) {}

    private MatchKeeper keeper = new MatchKeeper(shelf);
    private Instant now = NOON;

    MatchDesk(KillPolicy kills) {
        article(DAM, "Dam on the Veld threatens to burst", "Engineers lower the water behind the Veld dam.", kills);
        article(FERRY, "Ferry crews strike in Port Ellery", "The crews of the ferries walked out over pay.", kills);
    }

    void article(ArticleId id, String headline, String body, KillPolicy kills) {
        article(id, headline, body, new Settings(ZoneId.of("UTC"), "en", List.of(), kills));
    }

    void article(ArticleId id, String headline, String body, Settings settings) {
        Article article = new Article(id, WORLD, Phase.LIVE, settings, new Story(headline, List.of(body)), List.of());
        take(new MatchInput.Changed(article, ANALYSER.terms(article)));
    }

    /** The dam's page takes no more updates. */
    void close() {
        Settings settings = new Settings(ZoneId.of("UTC"), "en", List.of(), KillPolicy.ASK);
        Story story = new Story(
                "Dam on the Veld threatens to burst", List.of("Engineers lower the water behind the Veld dam."));
        Article article = new Article(DAM, WORLD, Phase.CLOSED, settings, story, List.of());
        take(new MatchInput.Changed(article, ANALYSER.terms(article)));
    }

    /** What is told of it. */
    List<Proposal> send(String provider, String uri, String version, String headline, String body) {
        return send(item(provider, uri, version, PubStatus.USABLE, Signal.NONE, headline, body));
    }

    List<Proposal> send(String provider, String uri, String body) {
        return send(provider, uri, "1", HEADLINE, body);
    }

    List<Proposal> kill(String provider, String uri) {
        return kill(provider, uri, "Withdrawn");
    }

    List<Proposal> kill(String provider, String uri, String headline) {
        return send(item(provider, uri, "k", PubStatus.CANCELED, Signal.NONE, headline, ""));
    }

    List<Proposal> hold(String provider, String uri, String version) {
        return send(item(provider, uri, version, PubStatus.WITHHELD, Signal.NONE, HEADLINE, TEXT));
    }

    List<Proposal> send(WireItem item) {
        return take(new MatchInput.Arrived(item, ANALYSER.terms(item.copy()), now, null));
    }

    /** The same where editors had put these on the list of actors. */
    List<Proposal> send(String provider, String uri, String body, List<KnownActor> actors) {
        WireItem item = item(provider, uri, "1", PubStatus.USABLE, Signal.NONE, HEADLINE, body);
        return take(new MatchInput.Arrived(item, ANALYSER.terms(item.copy()), now, null, actors));
    }

    /** By the editor, in the words as suggested; the entry has the proposal's id. */
    List<Proposal> approve(Proposal proposal) {
        return approve(proposal, proposal.suggestion().restsOn());
    }

    /** As it rested when the editor saw it. */
    List<Proposal> approve(Proposal proposal, List<ItemVersion> restsOn) {
        Rests rests = new Rests(WORLD, proposal.article(), List.of(entry(proposal)), restsOn);
        return take(new MatchInput.Heard(new Settled(WORLD, proposal.id(), ProposalState.APPROVED), rests));
    }

    /** The proposal becomes a part of what was made of another, in the words of both. */
    List<Proposal> merge(Proposal proposal, Proposal into) {
        List<ItemVersion> on = Stream.of(into, proposal)
                .flatMap(one -> one.suggestion().restsOn().stream())
                .toList();
        Rests rests = new Rests(WORLD, into.article(), List.of(entry(into)), on);
        return take(new MatchInput.Heard(new Settled(WORLD, proposal.id(), ProposalState.APPROVED), rests));
    }

    List<Proposal> settle(Proposal proposal, ProposalState state) {
        return take(new MatchInput.Heard(new Settled(WORLD, proposal.id(), state), null));
    }

    List<Proposal> waveOff(Proposal proposal, String alert) {
        return take(new MatchInput.Heard(null, null, new Waved(WORLD, proposal.article(), proposal.id(), alert)));
    }

    /** An update of another article is made of the same, by an editor's own hand. */
    void restOn(Proposal proposal, ArticleId article, EntryId entry) {
        take(new MatchInput.Heard(
                null,
                new Rests(WORLD, article, List.of(entry), proposal.suggestion().restsOn())));
    }

    List<Proposal> retract(Proposal proposal) {
        Rests rests = new Rests(WORLD, proposal.article(), List.of(entry(proposal)), List.of());
        return take(new MatchInput.Heard(null, rests));
    }

    List<Proposal> takeDown(Proposal proposal) {
        Rests rests = new Rests(WORLD, proposal.article(), List.of(entry(proposal)), List.of(), true);
        return take(new MatchInput.Heard(null, rests));
    }

    static EntryId entry(Proposal proposal) {
        return new EntryId("e-" + proposal.id());
    }

    private List<Proposal> take(MatchInput input) {
        now = now.plusSeconds(60);
        order.add(new Taken(input, now));
        List<MatchEffect> told = keeper.take(WORLD, input, now);
        effects.addAll(told);
        List<Proposal> changed = new ArrayList<>();
        for (MatchEffect effect : told) {
            switch (effect) {
                case MatchEffect.Told one -> {
                    Proposal proposal = one.proposal();
                    if (proposal == null) {
                        proposals.remove(one.key());
                    } else {
                        proposals.put(one.key(), proposal);
                        changed.add(proposal);
                    }
                }
                case MatchEffect.Erased one -> erased.add(one);
                case MatchEffect.Planned one -> agenda.add(one.work());
                case MatchEffect.Unplanned one ->
                    agenda.removeIf(work -> work.key().equals(one.key()));
                case MatchEffect.Noted one -> note(one);
                case MatchEffect.Offered ignored -> {}
                case MatchEffect.Answered ignored -> {}
            }
        }
        return changed;
    }

    private void note(MatchEffect.Noted noted) {
        if (noted.figure() == null) {
            figures.remove(noted.key().toString());
        } else {
            figures.put(noted.key().toString(), noted.figure());
        }
    }

    /** A line of the dam's ledger; null where there is none. */
    @Nullable Figure figure(String id) {
        return figures.get("veld-dam/" + id);
    }

    /** All lines of all ledgers. */
    Collection<Figure> figures() {
        return figures.values();
    }

    /** The process starts anew on what the shelf has. */
    void restart() {
        keeper = new MatchKeeper(shelf);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Proposal now(Proposal proposal) {
        return Require.present("proposal", proposals.get(new ProposalKey(WORLD, proposal.id())));
    }

    List<Proposal> open() {
        return proposals.values().stream().filter(one -> one.state().isOpen()).toList();
    }

    /** What is to be published without asking. */
    List<Work.Publish> published() {
        return agenda.stream()
                .filter(Work.Publish.class::isInstance)
                .map(Work.Publish.class::cast)
                .toList();
    }

    /** The item versions whose words are to be forgotten, and their deliveries. */
    List<MatchEffect.Erased> erased() {
        return erased;
    }

    List<Work> agenda() {
        return agenda;
    }

    /** All that is told of now, settled or not. */
    Collection<Proposal> all() {
        return proposals.values();
    }

    /** The entries that are to be withdrawn without asking. */
    List<EntryId> withdrawn() {
        return agenda.stream()
                .filter(Work.Withdraw.class::isInstance)
                .map(work -> ((Work.Withdraw) work).entry())
                .toList();
    }

    /** Another desk that takes the same in the same order comes to the same. */
    void isTheSameOnceMore() {
        MatchKeeper other = new MatchKeeper(new MemoryShelf());
        List<MatchEffect> again = new ArrayList<>();
        order.forEach(one -> again.addAll(other.take(WORLD, one.input(), one.at())));
        assertThat(again).isEqualTo(effects);
    }

    static Proposal only(List<Proposal> proposals) {
        assertThat(proposals).hasSize(1);
        return proposals.getFirst();
    }

    static ItemVersion version(String provider, String uri, String version) {
        return new ItemVersion(new ItemId(new Provider(provider), "urn:" + provider + ":" + uri), version);
    }

    WireItem item(
            String provider,
            String uri,
            String version,
            PubStatus status,
            Signal signal,
            String headline,
            String body) {
        return new WireItem(
                version(provider, uri, version),
                new Origin(ItemKind.WIRE, provider.toUpperCase(Locale.ROOT), null),
                new Handling(status, signal, 4, null, List.of()),
                new Copy("en", headline, body, List.of()),
                now.plusSeconds(60));
    }

    /** The body of what is proposed; null for nothing. */
    static @Nullable String body(@Nullable Proposal proposal) {
        return proposal == null ? null : proposal.evidence().item().copy().body();
    }
}
