package dev.dateline.processor.fact.stand;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** What the words of a pair come to, as numbers; a line for each, so the file is longer than most. */
final class WordMeasures {
    private static final Set<String> PRONOUNS = Lexicon.list("pronoun");

    private final Measures measures;
    private final Sentence older;
    private final Sentence newer;
    private final WordPairs pairs;
    private final Vocabulary words;
    private final int[] content;
    private final double[] weights;

    WordMeasures(Measures measures, Sentence older, Sentence newer, WordPairs pairs, Vocabulary words) {
        this.measures = measures;
        this.older = older;
        this.newer = newer;
        this.pairs = pairs;
        this.words = words;
        this.content = content(older);
        this.weights = new double[older.size()];
        for (int at : content) {
            weights[at] = words.weight(older.token(at).stem());
        }
    }

    private static int[] content(Sentence text) {
        int[] content = new int[text.size()];
        int count = 0;
        for (int at = 0; at < content.length; at++) {
            if (text.isContent(at)) {
                content[count++] = at;
            }
        }
        return Arrays.copyOf(content, count);
    }

    void put(Set<String> about) {
        coverage();
        missing();
        runs();
        order();
        newer(about);
    }

    private void coverage() {
        double all = 1e-6;
        double own = 1e-6;
        double found = 0;
        double ownFound = 0;
        int given = 0;
        int exactly = 0;
        int alike = 0;
        for (int at : content) {
            all += weights[at];
            found += weights[at] * pairs.how(at);
            own += pairs.to(at) == WordPairs.GIVEN ? 0 : weights[at];
            ownFound += pairs.to(at) >= 0 ? weights[at] * pairs.how(at) : 0;
            given += pairs.to(at) == WordPairs.GIVEN ? 1 : 0;
            exactly += pairs.how(at) == 1 ? 1 : 0;
            alike += pairs.to(at) >= 0 && pairs.how(at) < 1 ? 1 : 0;
        }
        measures.put("words", content.length);
        measures.put("words found", found / all);
        measures.put("words found, not given", ownFound / own);
        measures.put("words given", given);
        measures.put("words found exactly", exactly / (content.length + 1e-6));
        measures.put("words found alike", alike);
        measures.put("words found in one sentence", inOneSentence() / all);
        measures.put("newer sentences", newer.last() + 1);
    }

    private double inOneSentence() {
        double most = 0;
        for (int number = 0; number <= newer.last(); number++) {
            double found = 0;
            for (int at : content) {
                boolean here =
                        pairs.to(at) == WordPairs.GIVEN || (pairs.to(at) >= 0 && newer.number(pairs.to(at)) == number);
                found += here ? weights[at] * pairs.how(at) : 0;
            }
            most = Math.max(most, found);
        }
        return most;
    }

    private void missing() {
        int many = 0;
        int names = 0;
        int verbs = 0;
        int atEnd = 0;
        int atBeginning = 0;
        double rarest = 0;
        double second = 0;
        double weight = 0;
        double least = Double.POSITIVE_INFINITY;
        double likes = 0;
        for (int at : content) {
            if (pairs.isMissing(at)) {
                many++;
                names += older.token(at).capital() ? 1 : 0;
                verbs += isVerb(older.token(at)) ? 1 : 0;
                atEnd += at > older.size() - 5 ? 1 : 0;
                atBeginning += at < 3 ? 1 : 0;
                weight += weights[at];
                second = Math.max(second, Math.min(rarest, weights[at]));
                rarest = Math.max(rarest, weights[at]);
                double like = like(at);
                least = Math.min(least, like);
                likes += like;
            }
        }
        measures.put("missing", many);
        measures.put("missing names", names);
        measures.put("missing rarest", rarest);
        measures.put("missing second rarest", second);
        measures.put("missing weight", weight);
        measures.put("missing verbs", verbs);
        measures.put("missing at the end", atEnd);
        measures.put("missing at the beginning", atBeginning);
        measures.put("missing, least alike", many == 0 ? 1 : least);
        measures.put("missing, alike on average", many == 0 ? 1 : likes / many);
    }

    private static boolean isVerb(Token token) {
        return !token.capital() && (token.word().endsWith("ed") || token.word().endsWith("ing"));
    }

    /** How much a missing word looks like, or was learnt to stand for, any word of the newer one. */
    private double like(int at) {
        Sense sense = older.sense(at);
        Map<String, Double> learnt = words.likely(older.token(at).stem());
        double best = 0;
        for (int place = 0; place < newer.size(); place++) {
            if (newer.isTelling(place)) {
                best = Math.max(best, sense.spelt(newer.sense(place)));
                if (!learnt.isEmpty()) {
                    best = Math.max(
                            best, 5 * learnt.getOrDefault(newer.token(place).stem(), 0.0));
                }
            }
        }
        return best;
    }

    private void runs() {
        int twos = 0;
        int threes = 0;
        for (int at = 0; at + 1 < older.size(); at++) {
            int run = run(at);
            twos += run >= 2 ? 1 : 0;
            threes += run >= 3 ? 1 : 0;
        }
        measures.put("pairs of words", twos / (double) Math.max(1, older.size() - 1));
        measures.put("threes of words", threes / (double) Math.max(1, older.size() - 2));
        measures.put("longest in common", common() / (double) Math.max(1, older.size()));
    }

    /** How many words from one of the older sentence on stand so in the newer one: at most three. */
    private int run(int at) {
        int longest = 0;
        for (int place = 0; place < newer.size() && longest < 3; place++) {
            int run = 0;
            while (run < 3
                    && at + run < older.size()
                    && place + run < newer.size()
                    && pairs.isSame(at + run, place + run)) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The length of the longest common subsequence. */
    private int common() {
        int[] before = new int[newer.size() + 1];
        int[] row = new int[before.length];
        for (int at = 0; at < older.size(); at++) {
            for (int j = 1; j < row.length; j++) {
                row[j] = pairs.isSame(at, j - 1) ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return before[before.length - 1];
    }

    private void order() {
        int[] places = new int[content.length];
        int count = 0;
        int turned = 0;
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int at : content) {
            int place = pairs.to(at);
            if (place >= 0) {
                for (int i = 0; i < count; i++) {
                    turned += places[i] > place ? 1 : 0;
                }
                places[count++] = place;
                least = Math.min(least, place);
                most = Math.max(most, place);
            }
        }
        measures.put("turned", turned / Math.max(1.0, count * (count - 1) / 2.0));
        measures.put("spread", count < 2 ? 0 : (most - least) / (double) count);
        measures.put("place", count == 0 ? -1 : least / (double) newer.size());
    }

    private void newer(Set<String> about) {
        int all = 0;
        int free = 0;
        int names = 0;
        for (int place = 0; place < newer.size(); place++) {
            all += newer.isContent(place) ? 1 : 0;
            free += pairs.isFree(place) ? 1 : 0;
            names += pairs.isFree(place) && newer.token(place).capital() ? 1 : 0;
        }
        measures.put("newer words", all);
        measures.put("newer words free", free);
        measures.put("newer names free", names);
        measures.put("words, each to newer", content.length / (all + 1.0));
        measures.put("about in older", share(about, older.stems()));
        measures.put("about in newer", share(about, newer.stems()));
        measures.put(
                "newer begins with a pronoun",
                newer.size() > 0 && PRONOUNS.contains(newer.token(0).word()));
    }

    private static double share(Set<String> about, Set<String> stems) {
        int shared = 0;
        for (String stem : about) {
            shared += stems.contains(stem) ? 1 : 0;
        }
        return about.isEmpty() ? 0 : shared / (double) about.size();
    }
}
