package dev.dateline.processor.store;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Waved;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.DeskProfiles;
import dev.dateline.processor.match.Lesson;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.Profile;
import dev.dateline.processor.match.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Matching's state on a shelf: articles, what was made of each item and the proposals that are open or were so of late. */
final class MatchState {
    /** How long a proposal is kept once it is settled. */
    static final Duration SETTLED = Duration.ofDays(7);

    private static final byte[] PRESENT = {};

    private final Shelf shelf;
    private final Model model;
    private final Analyser analyser = new Analyser();
    private final Map<DeskId, DeskProfiles> desks = new HashMap<>();

    MatchState(Shelf shelf, Model model) {
        this.shelf = shelf;
        this.model = model;
        shelf.each("article/", (key, bytes) -> remember(Shelved.read(bytes, MatchInput.Changed.class)));
        shelf.each("lesson/", (key, bytes) -> remember(key, Shelved.read(bytes, Lesson.class)));
    }

    /** The desk's articles as standing profiles, and what the desk has taught. */
    DeskProfiles profiles(DeskId desk) {
        return desks.computeIfAbsent(desk, one -> new DeskProfiles(model));
    }

    /** The article is gone, and with it what was kept as long as that; settled proposals go by their age. */
    void forget(DeskId desk, ArticleId article) {
        String key = desk + "/" + article;
        shelf.remove("article/" + key);
        shelf.remove("since/" + key);
        Stream.of("lesson/", "rests/", "copies/", "waved/", "figure/")
                .forEach(kind -> shelf.each(kind + key + "/", (one, bytes) -> shelf.remove(one)));
        shelf.each("trail/" + desk + "/", (one, bytes) -> {
            if (Shelved.read(bytes, Trail.class).articles().contains(article)) {
                shelf.remove(one);
            }
        });
        profiles(desk).forget(article);
    }

    void close() {
        desks.values().forEach(DeskProfiles::close);
    }

    @Nullable Profile profile(DeskId desk, ArticleId article) {
        return profiles(desk).profile(article);
    }

    /** {@code written} is when it changed. */
    void put(MatchInput.Changed changed, Instant written) {
        String key = changed.article().desk() + "/" + changed.article().id();
        Shelved.put(shelf, "article/" + key, changed);
        Shelved.put(shelf, "since/" + key, written);
        if (changed.article().phase() != Phase.LIVE) {
            // It takes nothing new, so what the desk taught of it is of no more use.
            shelf.each("lesson/" + key + "/", (lesson, bytes) -> shelf.remove(lesson));
        }
        remember(changed);
    }

    private void remember(MatchInput.Changed changed) {
        String key =
                "since/" + changed.article().desk() + "/" + changed.article().id();
        Instant since = Shelved.get(shelf, key, Instant.class);
        profiles(changed.article().desk()).put(whole(changed), since);
    }

    /** What an earlier version kept does not say which words stand in the headline and the lead. */
    private MatchInput.Changed whole(MatchInput.Changed changed) {
        boolean known = changed.terms().terms().stream().anyMatch(term -> term.lead() != null);
        return known ? changed : new MatchInput.Changed(changed.article(), analyser.terms(changed.article()));
    }

    /** Lessons come back in the order of their keys; their numbers say which are newer. */
    private void remember(String key, Lesson lesson) {
        int slash = key.indexOf('/');
        profiles(new DeskId(key.substring(slash + 1, key.indexOf('/', slash + 1))))
                .learn(lesson);
    }

    /**
     * What the desk made of an item that it was offered for an article. That it does not want a later version says nothing
     * against one that it approved.
     */
    void learn(Proposal proposal, boolean approved, Terms terms) {
        DeskId desk = proposal.desk();
        ItemId item = proposal.evidence().item().version().item();
        Lesson known = Shelved.get(shelf, lessonKey(desk, proposal.article(), item), Lesson.class);
        if (known != null && known.approved() && !approved && !known.proposal().equals(proposal.id())) {
            return;
        }
        Lesson lesson = new Lesson(proposal.article(), item, proposal.id(), approved, terms, nextLesson(desk));
        Shelved.put(shelf, lessonKey(desk, proposal.article(), item), lesson);
        profiles(desk).learn(lesson).ifPresent(old -> shelf.remove(lessonKey(desk, old.article(), old.item())));
    }

    /** What was decided of this proposal no longer stands. */
    void unlearn(Proposal proposal) {
        DeskId desk = proposal.desk();
        ItemId item = proposal.evidence().item().version().item();
        String key = lessonKey(desk, proposal.article(), item);
        Lesson known = Shelved.get(shelf, key, Lesson.class);
        if (known != null && known.proposal().equals(proposal.id())) {
            shelf.remove(key);
            profiles(desk).unlearn(proposal.article(), item);
        }
    }

    private long nextLesson(DeskId desk) {
        Long last = Shelved.get(shelf, "lessons/" + desk, Long.class);
        long next = last == null ? 1 : last + 1;
        Shelved.put(shelf, "lessons/" + desk, next);
        return next;
    }

    private static String lessonKey(DeskId desk, ArticleId article, ItemId item) {
        return "lesson/" + desk + "/" + article + "/" + item;
    }

    Trail trail(DeskId desk, ItemId item) {
        Trail trail = Shelved.get(shelf, trailKey(desk, item), Trail.class);
        return trail == null ? Trail.NONE : trail;
    }

    void put(DeskId desk, ItemId item, Trail trail) {
        Shelved.put(shelf, trailKey(desk, item), trail);
    }

    /** The item versions that an entry was built on; empty where nothing is known of it. Kept as long as the article. */
    List<ItemVersion> restsOn(DeskId desk, ArticleId article, EntryId entry) {
        Rests rests = Shelved.get(shelf, restsKey(desk, article, entry), Rests.class);
        return rests == null ? List.of() : rests.on();
    }

    void put(DeskId desk, EntryId entry, Rests rests) {
        Shelved.put(shelf, restsKey(desk, rests.article(), entry), rests);
    }

    /** The texts that an entry rests on of which there are copies, each as those. Kept as long as the article. */
    List<List<Source>> copiesUnder(DeskId desk, ArticleId article, EntryId entry) {
        Copied copied = Shelved.get(shelf, copiesKey(desk, article, entry), Copied.class);
        return copied == null ? List.of() : copied.texts();
    }

    void putCopies(DeskId desk, ArticleId article, EntryId entry, List<List<Source>> texts) {
        Shelved.put(
                shelf, copiesKey(desk, article, entry), new Copied(texts.getFirst(), texts.subList(1, texts.size())));
    }

    /** The first text, and those that were merged into the entry; absent in states of before. */
    private record Copied(List<Source> sources, @Nullable List<List<Source>> merged) {
        List<List<Source>> texts() {
            List<List<Source>> others = merged == null ? List.of() : merged;
            return Stream.concat(Stream.of(sources), others.stream()).toList();
        }
    }

    /** Keeps as long as the article that an alert was waved off; the open proposals that had it, now without it. */
    List<Proposal> wave(Waved waved) {
        shelf.put(wavedKey(waved.desk(), waved.article(), waved.alert()), PRESENT);
        return alerting(waved.desk(), waved.article()).stream()
                .flatMap(had -> Stream.of(unwaved(had)).filter(without -> !without.equals(had)))
                .toList();
    }

    /** The same proposal without the alerts that were waved off before. */
    Proposal unwaved(Proposal proposal) {
        List<Alert> left = proposal.alerts().stream()
                .filter(alert -> shelf.get(wavedKey(proposal.desk(), proposal.article(), alert.id())) == null)
                .toList();
        return left.size() == proposal.alerts().size() ? proposal : proposal.alerting(left);
    }

    private static String wavedKey(DeskId desk, ArticleId article, String alert) {
        return "waved/" + desk + "/" + article + "/" + alert;
    }

    /** By what a source of an open proposal would be proposed alone; null where it is none of its sources. */
    @Nullable Evidence source(ProposalKey proposal, ItemId item) {
        return Shelved.get(shelf, sourceKey(proposal) + item, Evidence.class);
    }

    void putSource(ProposalKey proposal, Evidence source) {
        Shelved.put(shelf, sourceKey(proposal) + source.item().version().item(), source);
    }

    /** What editors had put on the list of actors when that source of an open proposal came, as far as it speaks of them. */
    List<KnownActor> actors(ProposalKey proposal, ItemId item) {
        Heard heard = Shelved.get(shelf, heardKey(proposal) + item, Heard.class);
        return heard == null ? List.of() : heard.actors();
    }

    void putActors(ProposalKey proposal, ItemId item, List<KnownActor> actors) {
        String key = heardKey(proposal) + item;
        if (actors.isEmpty()) {
            shelf.remove(key);
        } else {
            Shelved.put(shelf, key, new Heard(actors));
        }
    }

    private record Heard(List<KnownActor> actors) {}

    private void forgetSources(ProposalKey proposal) {
        Stream.of(sourceKey(proposal), heardKey(proposal))
                .forEach(kind -> shelf.each(kind, (key, bytes) -> shelf.remove(key)));
    }

    @Nullable Proposal proposal(ProposalKey key) {
        return Shelved.get(shelf, "proposal/" + key, Proposal.class);
    }

    void put(Proposal proposal, Instant now) {
        ProposalKey key = new ProposalKey(proposal.desk(), proposal.id());
        Shelved.put(shelf, "proposal/" + key, proposal);
        if (!proposal.state().isOpen()) {
            // It will not pass to another source any more.
            forgetSources(key);
            shelf.put("settledAt/" + Expiry.sortable(now) + "/" + key, PRESENT);
        }
    }

    /** Forgets, now and then, what is too old to matter; tells which proposals are gone. */
    void forget(Instant now, Consumer<ProposalKey> gone) {
        Expiry.tidy(shelf, "settledAt/", SETTLED, now, key -> {
            ProposalKey proposal = ProposalKey.parse(key);
            if (shelf.get("proposal/" + key) != null) {
                shelf.remove("proposal/" + key);
                gone.accept(proposal);
            }
        });
    }

    /** The proposal is gone with all that is held of it. */
    void forget(Proposal proposal) {
        ProposalKey key = new ProposalKey(proposal.desk(), proposal.id());
        unlearn(proposal);
        shelf.remove("proposal/" + key);
        forgetSources(key);
    }

    /** What an open proposal would be by each of its sources alone. */
    List<Evidence> sources(ProposalKey proposal) {
        List<Evidence> sources = new ArrayList<>();
        shelf.each(sourceKey(proposal), (key, bytes) -> sources.add(Shelved.read(bytes, Evidence.class)));
        return sources;
    }

    /** The proposals for this article whose alerts quote it. */
    List<Proposal> alerting(DeskId desk, ArticleId article) {
        return proposals(desk, article, proposal -> !proposal.alerts().isEmpty());
    }

    /** The proposals for this article that are not settled. */
    List<Proposal> open(DeskId desk, ArticleId article) {
        return proposals(desk, article, proposal -> proposal.state().isOpen());
    }

    private List<Proposal> proposals(DeskId desk, ArticleId article, Predicate<Proposal> which) {
        List<Proposal> proposals = new ArrayList<>();
        shelf.each("proposal/" + desk + "/", (key, bytes) -> {
            Proposal proposal = Shelved.read(bytes, Proposal.class);
            if (proposal.article().equals(article) && which.test(proposal)) {
                proposals.add(proposal);
            }
        });
        return proposals;
    }

    /** A line of an article's ledger; null where it has none of that. Kept as long as the article. */
    @Nullable Figure figure(DeskId desk, ArticleId article, String id) {
        return Shelved.get(shelf, figuresKey(desk, article) + id, Figure.class);
    }

    /** All lines of an article's ledger, by id. */
    List<Figure> figures(DeskId desk, ArticleId article) {
        List<Figure> figures = new ArrayList<>();
        shelf.each(figuresKey(desk, article), (key, bytes) -> figures.add(Shelved.read(bytes, Figure.class)));
        return figures;
    }

    /** One of which nothing is said any more is forgotten. */
    void put(Figure figure) {
        String key = figuresKey(figure.desk(), figure.article()) + figure.id();
        if (figure.values().isEmpty()) {
            shelf.remove(key);
        } else {
            Shelved.put(shelf, key, figure);
        }
    }

    private static String figuresKey(DeskId desk, ArticleId article) {
        return "figure/" + desk + "/" + article + "/";
    }

    private static String restsKey(DeskId desk, ArticleId article, EntryId entry) {
        return "rests/" + desk + "/" + article + "/" + entry;
    }

    private static String copiesKey(DeskId desk, ArticleId article, EntryId entry) {
        return "copies/" + desk + "/" + article + "/" + entry;
    }

    private static String sourceKey(ProposalKey proposal) {
        return "source/" + proposal + "/";
    }

    private static String heardKey(ProposalKey proposal) {
        return "heard/" + proposal + "/";
    }

    private static String trailKey(DeskId desk, ItemId item) {
        return "trail/" + desk + "/" + item;
    }
}
