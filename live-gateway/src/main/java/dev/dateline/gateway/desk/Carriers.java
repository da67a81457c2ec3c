package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which other articles carry what an item says of a figure or state. That they do is known where both ledgers have the same
 * thing from the same item, in whatever version, or have it at the same from two and a sentence there is plainly on the same
 * thing: "27 killed" alone may be of any accident. Pure. Many small
 * questions about two ledgers, hence the length.
 */
final class Carriers {
    /** More than an editor can look at beside one proposal. */
    private static final int MOST = 12;

    private final Proposal proposal;
    private final List<News> news;
    private final Predicate<ArticleId> settled;

    /** What the item has for a line of its article's ledger. */
    private record News(Figure line, Value value) {}

    /** What another article carries of it, and in which sentences. */
    private record Carried(Carrier.Change change, List<Carrier.Sentence> sentences) {}

    /**
     * Another article.
     *
     * @param lines its ledger
     * @param own its open proposal of the same item; null where it has none
     * @param otherTimes whether it writes times in another zone or style
     */
    record Other(Article article, List<Figure> lines, Carrier.@Nullable Own own, boolean otherTimes) {
        List<String> parts() {
            List<String> parts = new ArrayList<>(List.of(article.story().headline()));
            parts.addAll(article.story().paragraphs());
            return parts;
        }
    }

    private Carriers(Proposal proposal, List<Figure> lines, Predicate<ArticleId> settled) {
        this.proposal = proposal;
        this.settled = settled;
        Set<ItemVersion> versions = Set.copyOf(proposal.evidence().versions());
        this.news = lines.stream()
                .flatMap(line -> line.values().stream()
                        .filter(value -> value.stands()
                                && versions.contains(value.basis().item()))
                        .limit(1)
                        .map(value -> new News(line, value)))
                .toList();
    }

    /**
     * In the order of {@code others}; none for what takes back, as that is settled where it rests.
     *
     * @param lines the ledger of the proposal's article
     * @param settled whether the item was decided on in an article already; asked of those alone that carry it
     */
    static List<Carrier> of(Proposal proposal, List<Figure> lines, List<Other> others, Predicate<ArticleId> settled) {
        if (proposal.evidence().relation().takesBack()) {
            return List.of();
        }
        Carriers carriers = new Carriers(proposal, lines, settled);
        return others.stream()
                .filter(other -> other.article().phase() == Phase.LIVE
                        && !other.article().id().equals(proposal.article()))
                .flatMap(other -> carriers.carrier(other).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<Carrier> carrier(Other other) {
        List<Carrier.Sentence> quoted = quoted(other);
        List<Carried> carried = news.stream()
                .flatMap(one -> other.lines().stream()
                        .filter(line -> line.id().equals(one.line().id()))
                        .flatMap(line -> carried(one, line, other, quoted).stream()))
                .toList();
        if (carried.isEmpty()) {
            return Optional.empty();
        }
        Article article = other.article();
        List<Carrier.Sentence> sentences = carried.stream()
                .flatMap(one -> one.sentences().stream())
                .distinct()
                .toList();
        return Optional.of(new Carrier(
                article.id(),
                article.story().headline(),
                article.desk(),
                isOfOneDesk(other) && !sentences.isEmpty(),
                carried.stream().map(Carried::change).toList(),
                sentences,
                other.own(),
                settled.test(article.id()),
                other.otherTimes()));
    }

    private Optional<Carried> carried(News of, Figure line, Other other, List<Carrier.Sentence> quoted) {
        boolean oneItem = haveOneItem(line, of.line());
        Value was = isOfOneDesk(other) || (oneItem && hearsOfIt(other)) ? was(of, line, oneItem) : null;
        if (was == null) {
            return Optional.empty();
        }
        List<Carrier.Sentence> moved = Moved.of(line.of(), was, of.value(), oneItem).stream()
                .flatMap(one -> one.in(other.parts(), proposal.alerts()).stream())
                .filter(sentence ->
                        quoted.stream().noneMatch(same -> same.sentence().equals(sentence.sentence())))
                .toList();
        List<Carrier.Sentence> sentences =
                Stream.concat(quoted.stream(), moved.stream()).toList();
        Carrier.Change change = new Carrier.Change(
                line.id(), of.line().of(), was.words(), of.value().words());
        return oneItem || !sentences.isEmpty() ? Optional.of(new Carried(change, sentences)) : Optional.empty();
    }

    private boolean isOfOneDesk(Other other) {
        return other.article().desk().equals(proposal.desk());
    }

    /** A desk that may not take the provider's items would not hear when this one is withdrawn. */
    private boolean hearsOfIt(Other other) {
        Provider provider = proposal.evidence().item().version().item().provider();
        return other.lines().stream()
                .flatMap(line -> line.values().stream())
                .anyMatch(value -> value.basis().item().item().provider().equals(provider));
    }

    /** As it was there; an article that took the item with its newest version has its words of before all the same. */
    private @Nullable Value was(News of, Figure line, boolean oneItem) {
        Optional<Value> there = newest(others(line, of).filter(value -> oneItem || isKnown(of, value)));
        return oneItem ? there.or(() -> newest(others(of.line(), of))).orElse(of.value()) : there.orElse(null);
    }

    private static Optional<Value> newest(Stream<Value> values) {
        return values.max(Comparator.comparing(value -> value.voice().at()));
    }

    private static Stream<Value> others(Figure line, News of) {
        return line.values().stream()
                .filter(value -> !value.basis().item().equals(of.value().basis().item()));
    }

    /** Whether the proposal's article had it at the same before. */
    private boolean isKnown(News of, Value was) {
        return others(of.line(), of).anyMatch(value -> isSame(value, was))
                || Moved.of(of.line().of(), was, of.value(), true).stream()
                        .anyMatch(moved -> proposal.alerts().stream().anyMatch(alert -> moved.has(alert.sentence())));
    }

    private static boolean isSame(Value one, Value other) {
        return (one.amount() == null || other.amount() == null)
                ? one.agrees(other)
                : one.counted().number() == other.counted().number();
    }

    private static boolean haveOneItem(Figure one, Figure other) {
        Set<ItemId> items = items(one);
        return items(other).stream().anyMatch(items::contains);
    }

    private static Set<ItemId> items(Figure line) {
        return line.values().stream().map(value -> value.basis().item().item()).collect(Collectors.toSet());
    }

    /** What an alert of the proposal quotes and the other article has word for word. */
    private List<Carrier.Sentence> quoted(Other other) {
        return proposal.alerts().stream()
                .filter(alert -> other.parts().stream().anyMatch(part -> part.contains(alert.sentence())))
                .map(alert -> new Carrier.Sentence(alert.id(), alert.sentence(), null))
                .toList();
    }
}
