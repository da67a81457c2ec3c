package dev.dateline.processor.fact.stand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the words of a pair come to, as numbers; a line for each, so the file is longer than most. */
final class WordMeasures {
    private final Measures measures;
    private final Sentence older;
    private final Sentence newer;
    private final WordPairs pairs;
    private final Vocabulary words;

    WordMeasures(Measures measures, Sentence older, Sentence newer, WordPairs pairs, Vocabulary words) {
        this.measures = measures;
        this.older = older;
        this.newer = newer;
        this.pairs = pairs;
        this.words = words;
    }

    void put(Set<String> about) {
        coverage();
        missing();
        runs();
        order();
        newer(about);
    }

    private IntStream content() {
        return IntStream.range(0, older.tokens().size()).filter(older::isContent);
    }

    private double weight(int at) {
        return words.weight(older.tokens().get(at).stem());
    }

    private void coverage() {
        double all = content().mapToDouble(this::weight).sum() + 1e-6;
        double found = content().mapToDouble(at -> weight(at) * pairs.how(at)).sum();
        double own = content()
                        .filter(at -> pairs.to(at) != WordPairs.GIVEN)
                        .mapToDouble(this::weight)
                        .sum()
                + 1e-6;
        double ownFound = content()
                .filter(at -> pairs.to(at) >= 0)
                .mapToDouble(at -> weight(at) * pairs.how(at))
                .sum();
        measures.put("words", content().count());
        measures.put("words found", found / all);
        measures.put("words found, not given", ownFound / own);
        measures.put(
                "words given",
                content().filter(at -> pairs.to(at) == WordPairs.GIVEN).count());
        measures.put(
                "words found exactly",
                (double) content().filter(at -> pairs.how(at) == 1).count()
                        / (content().count() + 1e-6));
        measures.put(
                "words found alike",
                content().filter(at -> pairs.to(at) >= 0 && pairs.how(at) < 1).count());
        double sentence = 0;
        int last = newer.numbers().isEmpty() ? 0 : newer.numbers().getLast();
        for (int number = 0; number <= last; number++) {
            int which = number;
            sentence = Math.max(
                    sentence,
                    content()
                            .filter(at -> pairs.to(at) == WordPairs.GIVEN
                                    || (pairs.to(at) >= 0 && newer.numbers().get(pairs.to(at)) == which))
                            .mapToDouble(at -> weight(at) * pairs.how(at))
                            .sum());
        }
        measures.put("words found in one sentence", sentence / all);
        measures.put("newer sentences", last + 1);
    }

    private void missing() {
        List<Integer> missing = content().filter(pairs::isMissing).boxed().toList();
        List<Double> weights = missing.stream().map(this::weight).sorted().toList();
        measures.put("missing", missing.size());
        measures.put(
                "missing names",
                missing.stream().filter(at -> older.tokens().get(at).capital()).count());
        measures.put("missing rarest", weights.isEmpty() ? 0 : weights.getLast());
        measures.put("missing second rarest", weights.size() < 2 ? 0 : weights.get(weights.size() - 2));
        measures.put(
                "missing weight", weights.stream().mapToDouble(weight -> weight).sum());
        measures.put("missing verbs", missing.stream().filter(at -> isVerb(at)).count());
        measures.put(
                "missing at the end",
                missing.stream().filter(at -> at > older.tokens().size() - 5).count());
        measures.put(
                "missing at the beginning",
                missing.stream().filter(at -> at < 3).count());
        List<Double> likes = missing.stream().map(this::like).toList();
        measures.put(
                "missing, least alike",
                likes.stream().mapToDouble(like -> like).min().orElse(1));
        measures.put(
                "missing, alike on average",
                likes.stream().mapToDouble(like -> like).average().orElse(1));
    }

    private boolean isVerb(int at) {
        String word = older.tokens().get(at).word();
        return !older.tokens().get(at).capital() && (word.endsWith("ed") || word.endsWith("ing"));
    }

    /** How much a missing word looks like, or was learnt to stand for, any word of the newer one. */
    private double like(int at) {
        String stem = older.tokens().get(at).stem();
        double best = 0;
        for (int place = 0; place < newer.tokens().size(); place++) {
            Token other = newer.tokens().get(place);
            if (other.isContent()) {
                double spelt = older.spelling(at).like(newer.spelling(place));
                best = Math.max(best, Math.max(spelt, 5 * words.likely(stem, other.stem())));
            }
        }
        return best;
    }

    private void runs() {
        Set<String> two = new HashSet<>();
        Set<String> three = new HashSet<>();
        for (int at = 0; at + 1 < newer.tokens().size(); at++) {
            two.add(stems(newer, at, 2));
            three.add(at + 2 < newer.tokens().size() ? stems(newer, at, 3) : "");
        }
        int size = older.tokens().size();
        double twos = IntStream.range(0, Math.max(0, size - 1))
                .filter(at -> two.contains(stems(older, at, 2)))
                .count();
        double threes = IntStream.range(0, Math.max(0, size - 2))
                .filter(at -> three.contains(stems(older, at, 3)))
                .count();
        measures.put("pairs of words", twos / Math.max(1, size - 1));
        measures.put("threes of words", threes / Math.max(1, size - 2));
        measures.put("longest in common", common() / (double) Math.max(1, size));
    }

    private static String stems(Sentence text, int at, int many) {
        StringBuilder stems = new StringBuilder();
        for (int i = at; i < at + many; i++) {
            stems.append(text.tokens().get(i).stem()).append(' ');
        }
        return stems.toString();
    }

    /** The length of the longest common subsequence. */
    private int common() {
        int[] before = new int[newer.tokens().size() + 1];
        for (Token token : older.tokens()) {
            int[] row = new int[before.length];
            for (int j = 1; j < row.length; j++) {
                boolean same = token.stem().equals(newer.tokens().get(j - 1).stem());
                row[j] = same ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
            }
            before = row;
        }
        return before[before.length - 1];
    }

    private void order() {
        int[] places = content().filter(at -> pairs.to(at) >= 0).map(pairs::to).toArray();
        int turned = 0;
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int i = 0; i < places.length; i++) {
            least = Math.min(least, places[i]);
            most = Math.max(most, places[i]);
            for (int j = i + 1; j < places.length; j++) {
                turned += places[i] > places[j] ? 1 : 0;
            }
        }
        measures.put("turned", turned / Math.max(1.0, places.length * (places.length - 1) / 2.0));
        measures.put("spread", places.length < 2 ? 0 : (most - least) / (double) places.length);
        measures.put(
                "place",
                places.length == 0 ? -1 : least / (double) newer.tokens().size());
    }

    private void newer(Set<String> about) {
        long content = IntStream.range(0, newer.tokens().size())
                .filter(newer::isContent)
                .count();
        long free = IntStream.range(0, newer.tokens().size())
                .filter(at -> newer.isContent(at) && !pairs.isUsed(at))
                .count();
        measures.put("newer words", content);
        measures.put("newer words free", free);
        measures.put(
                "newer names free",
                IntStream.range(0, newer.tokens().size())
                        .filter(at -> newer.isContent(at)
                                && !pairs.isUsed(at)
                                && newer.tokens().get(at).capital())
                        .count());
        measures.put("words, each to newer", (double) content().count() / (content + 1));
        measures.put("about in older", share(about, older.stems()));
        measures.put("about in newer", share(about, newer.stems()));
        measures.put(
                "newer begins with a pronoun",
                !newer.tokens().isEmpty()
                        && Lexicon.in("pronoun", newer.tokens().getFirst().word()));
    }

    private static double share(Set<String> about, Set<String> stems) {
        return about.isEmpty() ? 0 : about.stream().filter(stems::contains).count() / (double) about.size();
    }
}
