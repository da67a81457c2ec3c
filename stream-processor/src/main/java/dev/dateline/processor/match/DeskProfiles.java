package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
public final class DeskProfiles {
    /** So many articles are looked at closely; the right one and its rivals are among them. */
    private static final int CLOSELY = 24;

    /** What a watch takes away of the doubt that is left. */
    private static final double WATCH = 0.7;

    private static final int TOPS = 10;

    private final Model model;
    private final Index live = new Index();
    private final TreeMap<String, Profile> all = new TreeMap<>();
    private final TreeMap<String, Profile> watching = new TreeMap<>();
    private final Lessons lessons;

    public DeskProfiles(Model model) {
        this.model = model;
        this.lessons = new Lessons(model.rarity());
    }

    /** By id. */
    public Collection<Profile> profiles() {
        return all.values();
    }

    public @Nullable Profile profile(ArticleId article) {
        return all.get(article.value());
    }

    /** The article is from now on as it stands here; {@code since} is when it changed; null where that is not known. */
    public void put(MatchInput.Changed changed, @Nullable Instant since) {
        Profile profile = Profile.of(changed, since, model.rarity());
        String id = profile.article().id().value();
        all.put(id, profile);
        watching.remove(id);
        if (profile.isLive()) {
            live.put(profile);
            if (!profile.watches().isEmpty()) {
                watching.put(id, profile);
            }
        } else {
            live.remove(id);
            lessons.forget(profile.article().id());
        }
    }

    /** The lesson that had to give way, if any: only the newest of an article are kept. */
    public Optional<Lesson> learn(Lesson lesson) {
        return lessons.add(lesson);
    }

    /** What was decided of the item no longer counts. */
    public void unlearn(ArticleId article, ItemId item) {
        lessons.forget(article, item);
    }

    /** Among the live articles, at {@code now}. */
    public Judgement judge(MatchInput.Arrived item, Instant now) {
        Weighed weighed = Weighed.of(item.terms(), model.rarity(), TOPS);
        return judge(item, weighed, new ArrayList<>(candidates(item, weighed).values()), now);
    }

    /** Why, and how much, an item is about an article that is given, live or not. */
    public Reason reason(MatchInput.Arrived item, Profile given, Instant now) {
        Weighed weighed = Weighed.of(item.terms(), model.rarity(), TOPS);
        Map<String, Profile> candidates = candidates(item, weighed);
        candidates.put(given.article().id().value(), given);
        Judgement judgement = judge(item, weighed, new ArrayList<>(candidates.values()), now);
        return judgement.ranked().stream()
                .filter(ranked -> ranked.article().equals(given.article().id()))
                .findFirst()
                .map(judgement::reason)
                .orElseThrow();
    }

    /** By id: those whose words are likely, and those whose watches catch the item. */
    private Map<String, Profile> candidates(MatchInput.Arrived item, Weighed weighed) {
        Map<String, Profile> candidates = new TreeMap<>();
        live.likely(weighed, CLOSELY)
                .forEach(profile -> candidates.put(profile.article().id().value(), profile));
        String folded = folded(item.item().copy(), watching.values());
        watching.forEach((id, profile) -> {
            if (profile.watches().stream().anyMatch(watch -> watch.in(folded))) {
                candidates.put(id, profile);
            }
        });
        return candidates;
    }

    private Judgement judge(MatchInput.Arrived item, Weighed weighed, List<Profile> candidates, Instant now) {
        String folded = folded(item.item().copy(), candidates);
        List<Row> features = Features.of(candidates.stream()
                .map(profile -> Likeness.of(weighed, profile, now))
                .toList());
        List<Row> taught = lessons.of(weighed, candidates);
        List<Judgement.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            ranked.add(rank(candidates.get(i), features.get(i), taught.get(i), folded));
        }
        ranked.sort(Comparator.comparingDouble((Judgement.Ranked one) -> -one.score())
                .thenComparing(one -> one.article().value()));
        return new Judgement(weighed, item, List.copyOf(ranked), model.weights().threshold());
    }

    /** Folding takes a while, and only watches need it. */
    private static String folded(Copy copy, Collection<Profile> candidates) {
        boolean watched =
                candidates.stream().anyMatch(profile -> !profile.watches().isEmpty());
        return watched ? Folded.of(copy.headline() + "\n\n" + copy.body()) : "";
    }

    private Judgement.Ranked rank(Profile profile, Row features, Row taught, String folded) {
        double odds = model.odds(features);
        double doubt = 1 / (1 + StrictMath.exp(odds + model.oddsOf(taught)));
        List<String> watches = profile.watches().stream()
                .filter(watch -> watch.in(folded))
                .map(Profile.Caught::name)
                .toList();
        double score = 1 - (watches.isEmpty() ? doubt : doubt * (1 - WATCH));
        return new Judgement.Ranked(profile, features, odds, taught, score, watches);
    }
}
