package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.watch.Around;
import dev.dateline.processor.match.watch.Caught;
import dev.dateline.processor.match.watch.DeskWatches;
import dev.dateline.processor.match.watch.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One desk's articles as standing profiles, and what the desk has taught: finds which of them an item is about. The same
 * articles and lessons give the same judgement, in whatever order they came.
 */
public final class DeskProfiles implements AutoCloseable {
    /** So many articles are looked at closely; the right one and its rivals are among them. */
    static final int CLOSELY = 24;

    /** What a watch takes away of the doubt that is left. */
    private static final double WATCH = 0.7;

    /** So many of an item's terms are marked as its weightiest. */
    static final int TOPS = 10;

    private final Model model;
    private final int closely;
    private final Index live = new Index();
    private final TreeMap<String, Profile> all = new TreeMap<>();
    private final DeskWatches watches = new DeskWatches();
    private final Lessons lessons;

    public DeskProfiles(Model model) {
        this(model, CLOSELY);
    }

    private DeskProfiles(Model model, int closely) {
        this.model = model;
        this.closely = closely;
        this.lessons = new Lessons(model.rarity());
    }

    /** One that looks at every article closely, to measure what the index spares and what it misses. */
    public static DeskProfiles scoringAll(Model model) {
        return new DeskProfiles(model, Integer.MAX_VALUE);
    }

    public @Nullable Profile profile(ArticleId article) {
        return all.get(article.value());
    }

    /** The article is from now on as it stands here; {@code since} is when it changed; null where that is not known. */
    public void put(MatchInput.Changed changed, @Nullable Instant since) {
        Profile profile = Profile.of(changed, since, model.rarity());
        String id = profile.article().id().value();
        all.put(id, profile);
        if (profile.isLive()) {
            live.put(profile);
            watches.put(profile.article().id(), profile.article().settings().watches());
        } else {
            live.remove(id);
            watches.remove(profile.article().id());
            lessons.forget(profile.article().id());
        }
    }

    /** There is no such article any more. */
    public void forget(ArticleId article) {
        all.remove(article.value());
        live.remove(article.value());
        watches.remove(article);
        lessons.forget(article);
    }

    /** Lets go of what the watches hold; nothing may be asked afterwards. */
    @Override
    public void close() {
        watches.close();
    }

    /** The lesson that had to give way, if any: only the newest of an article are kept. */
    public Optional<Lesson> learn(Lesson lesson) {
        return lessons.add(lesson);
    }

    /** What was decided of the item no longer counts. */
    public void unlearn(ArticleId article, ItemId item) {
        lessons.forget(article, item);
    }

    /** An article that is looked at closely, and which of its watches catch the item. */
    private record Candidate(Profile profile, List<Caught> watches) {}

    /** Among the live articles, at {@code now}. */
    public Judgement judge(MatchInput.Arrived item, Instant now) {
        return judge(item, null, now);
    }

    /** Why, and how much, an item is about an article that is given, live or not. */
    public Reason reason(MatchInput.Arrived item, Profile given, Instant now) {
        Judgement judgement = judge(item, given, now);
        return judgement.ranked().stream()
                .filter(ranked -> ranked.article().equals(given.article().id()))
                .findFirst()
                .map(judgement::reason)
                .orElseThrow();
    }

    /** {@code given} is among those that are looked at, whatever is found; null for none. */
    private Judgement judge(MatchInput.Arrived item, @Nullable Profile given, Instant now) {
        Weighed weighed = Weighed.of(item.terms(), model.rarity(), TOPS);
        List<Candidate> candidates = candidates(item, weighed, given);
        List<Profile> profiles = candidates.stream().map(Candidate::profile).toList();
        List<Row> features = Features.of(profiles.stream()
                .map(profile -> Likeness.of(weighed, profile, now))
                .toList());
        List<Row> taught = lessons.of(weighed, profiles);
        List<Judgement.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(rank(candidates.get(i), features.get(i), taught.get(i)));
        }
        ranked.sort(Comparator.comparingDouble((Judgement.Ranked one) -> -one.score())
                .thenComparing(one -> one.article().value()));
        return new Judgement(weighed, item, List.copyOf(ranked), model.weights().threshold());
    }

    /** By id: those whose words are likely, those whose watches catch the item, and the one that is given. */
    private List<Candidate> candidates(MatchInput.Arrived item, Weighed weighed, @Nullable Profile given) {
        Map<String, Candidate> candidates = new TreeMap<>();
        live.likely(weighed, closely).forEach(profile -> put(candidates, profile, List.of()));
        if (given != null) {
            put(candidates, given, givenCaught(given, item));
        }
        // Reading the item takes a while, and only watches need it.
        if (!watches.isEmpty()) {
            watches.caught(sheet(item)).forEach((article, caught) -> {
                Profile profile = all.get(article);
                if (profile != null) {
                    put(candidates, profile, caught);
                }
            });
        }
        return List.copyOf(candidates.values());
    }

    /** A closed article's watches stand no longer among those that run. */
    private static List<Caught> givenCaught(Profile given, MatchInput.Arrived item) {
        List<Watch> own = given.article().settings().watches();
        return given.isLive() || own.isEmpty() ? List.of() : DeskWatches.caught(own, sheet(item));
    }

    private static Sheet sheet(MatchInput.Arrived arrived) {
        WireItem item = arrived.item();
        return new Sheet(
                item.version().item().provider(), item.copy(), arrived.terms().names(), Around.of(item));
    }

    private static void put(Map<String, Candidate> candidates, Profile profile, List<Caught> caught) {
        candidates.put(profile.article().id().value(), new Candidate(profile, caught));
    }

    private Judgement.Ranked rank(Candidate candidate, Row features, Row taught) {
        double odds = model.odds(features);
        double doubt = 1 / (1 + StrictMath.exp(odds + model.oddsOf(taught)));
        List<Caught> caught = candidate.watches();
        double score = 1 - (caught.isEmpty() ? doubt : doubt * (1 - WATCH));
        return new Judgement.Ranked(candidate.profile(), features, odds, taught, score, caught);
    }
}
