package dev.dateline.processor.fact.alert;

import dev.dateline.contract.fact.Alert;
import dev.dateline.processor.fact.stand.Sentence;
import dev.dateline.processor.fact.stand.Stands;
import dev.dateline.processor.fact.stand.Stands.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the model makes of an article's sentence against those of an item. */
final class Doubts {
    /** Sentences that have less in common are on different things: so many words, and this share of the older one's. */
    private static final int SHARED = 2;

    private static final int SHARE = 3;

    private final Stands stands;
    private final Set<String> about;
    private final List<Line> lines;
    private final List<Sentence> newer = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, List<Integer>> having = new HashMap<>();

    /** {@code about}: the stems of what the article is about. */
    Doubts(Stands stands, Set<String> about, List<Line> lines) {
        this.stands = stands;
        this.about = about;
        this.lines = lines;
        for (Line line : lines) {
            Sentence sentence = Sentence.of(line.words());
            for (String stem : sentence.stems()) {
                having.computeIfAbsent(stem, key -> new ArrayList<>()).add(newer.size());
            }
            newer.add(sentence);
            words.add(line.words());
        }
    }

    /** What was found, and by which sentence of the item. */
    record Doubt(Found found, Line newer) {}

    /**
     * What the sentence of the item that has most in common with this one makes of it; empty where that is not enough, or
     * not sure enough. One sentence and not all, for a judgement costs a thousand times what counting words does.
     */
    Optional<Doubt> on(Passage older) {
        // What stands there word for word bears the sentence out.
        int nearest = words.contains(older.words()) ? -1 : nearest(older.sentence());
        if (nearest < 0) {
            return Optional.empty();
        }
        Line line = lines.get(nearest);
        return Optional.ofNullable(found(older.line(), line, stands.judge(older.sentence(), newer.get(nearest), about)))
                .map(found -> new Doubt(found, line));
    }

    /** The first of those that share most; below 0 where none shares enough. */
    private int nearest(Sentence sentence) {
        int[] shared = new int[newer.size()];
        for (String stem : sentence.stems()) {
            for (int i : having.getOrDefault(stem, List.of())) {
                shared[i]++;
            }
        }
        int most = Math.max(SHARED, sentence.stems().size() / SHARE) - 1;
        int nearest = -1;
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > most) {
                most = shared[i];
                nearest = i;
            }
        }
        return nearest;
    }

    private @Nullable Found found(Line older, Line line, Judged judged) {
        if (!judged.isFallen()) {
            return null;
        }
        if (judged.moved() == null) {
            String reason = "The item says otherwise: “" + line.words().replaceAll("\\s+", " ") + "”";
            return new Found(Alert.Kind.CONTRADICTED, "model of revisions", judged.falls(), reason, line.words(), null);
        }
        Judged.Moved moved = judged.moved();
        String was = older.words().substring(moved.from(), moved.to());
        String is = line.words().substring(moved.newFrom(), moved.newTo());
        return new Found(
                Alert.Kind.OUTDATED,
                "figure moved, by the model of revisions",
                judged.falls(),
                "A figure has moved: " + was + " → " + is,
                is,
                older.words().substring(0, moved.from()) + is + older.words().substring(moved.to()));
    }
}
