package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.print.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What entries rest on, and which of it are copies of one text: with one of those gone, the others still carry it. */
final class Foundations {
    private final MatchState state;

    Foundations(MatchState state) {
        this.state = state;
    }

    /** Whether an entry is said to rest on more than is known of it: it was published, or a proposal was merged into it. */
    boolean isNews(Turn turn, Rests rests, EntryId entry) {
        return !Set.copyOf(state.restsOn(turn.desk(), rests.article(), entry)).containsAll(rests.on());
    }

    /**
     * Keeps what an entry rests on: what was known before, what the decision says, and what had been folded into its proposal
     * by then, of which whoever decided may not have heard. Gives what is new of it.
     *
     * @param from null where it was made of no proposal
     */
    Rests lay(Turn turn, Rests rests, EntryId entry, @Nullable Proposal from) {
        Rests before = new Rests(
                rests.desk(), rests.article(), rests.entries(), state.restsOn(turn.desk(), rests.article(), entry));
        Rests said = with(before, rests.on());
        Rests whole = from == null ? said : with(said, from.evidence().versions());
        state.put(turn.desk(), entry, whole);
        if (from != null) {
            List<Source> copies = sources(from.evidence())
                    .filter(source -> whole.on().contains(source.version()))
                    .toList();
            if (copies.size() > 1) {
                put(turn, rests.article(), entry, copies);
            }
        }
        List<ItemVersion> news = whole.on().stream()
                .filter(version -> !before.on().contains(version))
                .toList();
        return new Rests(rests.desk(), rests.article(), rests.entries(), news);
    }

    /** Copies of one text more; what is known of the same text already makes way. */
    private void put(Turn turn, ArticleId article, EntryId entry, List<Source> copies) {
        List<List<Source>> texts = new ArrayList<>(state.copiesUnder(turn.desk(), article, entry));
        texts.removeIf(text -> isAnyOf(text, copies));
        texts.add(copies);
        state.putCopies(turn.desk(), article, entry, texts);
    }

    private static boolean isAnyOf(List<Source> text, List<Source> copies) {
        Set<ItemVersion> versions = copies.stream().map(Source::version).collect(Collectors.toSet());
        return text.stream().map(Source::version).anyMatch(versions::contains);
    }

    /** A copy came in after the proposal was published: what was made of it rests on the copy as well. */
    void add(Turn turn, Proposal to, Source copy) {
        Evidence evidence = to.evidence();
        Set<Trail.Built> entries = sources(evidence)
                .flatMap(source -> turn.trail(source.version().item()).standing().stream())
                .filter(built -> built.article().equals(to.article()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Trail.Built built : entries) {
            add(turn, built, sources(evidence).toList(), copy);
        }
    }

    private void add(Turn turn, Trail.Built built, List<Source> sources, Source copy) {
        List<ItemVersion> on = state.restsOn(turn.desk(), built.article(), built.entry());
        List<Source> under =
                sources.stream().filter(source -> on.contains(source.version())).toList();
        if (!under.isEmpty() && !on.contains(copy.version())) {
            Rests rests = new Rests(turn.desk(), built.article(), List.of(built.entry()), on);
            state.put(turn.desk(), built.entry(), with(rests, List.of(copy.version())));
            List<Source> before = state.copiesUnder(turn.desk(), built.article(), built.entry()).stream()
                    .filter(text -> isAnyOf(text, under))
                    .findFirst()
                    .orElse(under);
            put(
                    turn,
                    built.article(),
                    built.entry(),
                    Stream.concat(before.stream(), Stream.of(copy)).toList());
            turn.put(copy.version().item(), turn.trail(copy.version().item()).with(built));
        }
    }

    /**
     * Whether of each text under the entry of which something was withdrawn a whole copy still stands, and nothing else of
     * what it rests on was withdrawn. What a text grew from does not carry all of it.
     */
    boolean isBacked(Turn turn, ArticleId article, EntryId entry) {
        Set<ItemVersion> carried = new HashSet<>();
        for (List<Source> text : state.copiesUnder(turn.desk(), article, entry)) {
            if (text.stream().anyMatch(copy -> copy.isCopy() && !isKilled(turn, copy.version()))) {
                text.forEach(copy -> carried.add(copy.version()));
            }
        }
        return !carried.isEmpty()
                && state.restsOn(turn.desk(), article, entry).stream()
                        .filter(version -> isKilled(turn, version))
                        .allMatch(carried::contains);
    }

    /** The copies under these entries that their providers neither withdrew nor hold back. */
    Sources standing(Turn turn, ArticleId article, Collection<EntryId> entries) {
        return Sources.of(copies(turn, article, entries)
                .filter(copy ->
                        copy.isCopy() && turn.trail(copy.version().item()).isUsable())
                .toList());
    }

    /** All copies under these entries. */
    Stream<Source> copies(Turn turn, ArticleId article, Collection<EntryId> entries) {
        return entries.stream()
                .flatMap(entry -> state.copiesUnder(turn.desk(), article, entry).stream())
                .flatMap(List::stream);
    }

    /** Its own item as a source, and the others. */
    static Stream<Source> sources(Evidence evidence) {
        Source own = Source.of(evidence, Relation.RESEND);
        return Stream.concat(Stream.of(own), evidence.others().listed().stream());
    }

    /** Whether both have the same words. */
    static boolean isSameText(Evidence one, Evidence other) {
        return Words.of(one.item().copy().body())
                .equals(Words.of(other.item().copy().body()));
    }

    private static boolean isKilled(Turn turn, ItemVersion version) {
        return turn.trail(version.item()).kill() != null;
    }

    private static Rests with(Rests rests, List<ItemVersion> more) {
        List<ItemVersion> on =
                Stream.concat(rests.on().stream(), more.stream()).distinct().toList();
        return new Rests(rests.desk(), rests.article(), rests.entries(), on);
    }
}
