package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Items that no article takes and that seem to be about one thing: a story that may want a page of its own.
 *
 * @param pieces the items that tell it, in their newest versions; the oldest first, at most {@link #MOST} of them
 * @param dropped how many more there were
 */
public record Candidate(CandidateId id, DeskId desk, List<Piece> pieces, int dropped) {
    /** So many items are kept; the first of them, which gave it its name, always is. */
    public static final int MOST = 20;

    private static final int SOURCES = 2;
    private static final int FEW = 3;
    private static final int ENOUGH = 5;

    public Candidate {
        Require.present("id", id);
        Require.present("desk", desk);
        pieces = List.copyOf(Require.present("pieces", pieces));
        Require.that(!pieces.isEmpty(), "a candidate story without an item");
        Require.that(dropped >= 0, "dropped is below 0");
    }

    /**
     * One of its items.
     *
     * @param source whose it is, as readers would be told
     * @param made when its provider made this version (UTC)
     * @param language BCP 47
     */
    public record Piece(ItemVersion version, String source, String headline, Instant made, String language) {
        public Piece {
            Require.present("version", version);
            Require.line("source", source);
            Require.present("headline", headline);
            Require.present("made", made);
            Require.line("language", language);
        }

        boolean isOf(ItemId item) {
            return version.item().equals(item);
        }
    }

    /** How many items tell it. */
    public int items() {
        return pieces.size() + dropped;
    }

    /** The headline of the item that came first. */
    public String headline() {
        return pieces.getFirst().headline();
    }

    /** Whose items they are, each once, in the order in which they came. */
    public List<String> sources() {
        return pieces.stream().map(Piece::source).distinct().toList();
    }

    /** When the first of its items was made. */
    public Instant since() {
        return pieces.getFirst().made();
    }

    /** Three items from two sources, or five from one: one item alone is nothing to bother the desk with. */
    public boolean isWorthOffering() {
        return pieces.size() >= ENOUGH || (pieces.size() >= FEW && sources().size() >= SOURCES);
    }

    /** With one more, or with a newer version of one that it has. */
    public Candidate with(Piece piece) {
        if (has(piece.version().item())) {
            Stream<Piece> newer =
                    pieces.stream().map(one -> one.isOf(piece.version().item()) ? piece : one);
            return new Candidate(id, desk, newer.toList(), dropped);
        }
        boolean full = pieces.size() == MOST;
        Stream<Piece> kept =
                full ? Stream.concat(pieces.stream().limit(1), pieces.stream().skip(2)) : pieces.stream();
        return new Candidate(id, desk, Stream.concat(kept, Stream.of(piece)).toList(), full ? dropped + 1 : dropped);
    }

    /** Without this item; empty where it was the only one. */
    public Optional<Candidate> without(ItemId item) {
        List<Piece> left = pieces.stream().filter(piece -> !piece.isOf(item)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Candidate(id, desk, left, dropped));
    }

    /** Whether the item is one of those that are kept. */
    public boolean has(ItemId item) {
        return pieces.stream().anyMatch(piece -> piece.isOf(item));
    }
}
