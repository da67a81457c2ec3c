package dev.dateline.gateway.page;

import dev.dateline.contract.desk.Candidate;
import java.time.Instant;
import java.util.List;

/**
 * A story that no page tells, as the console shows it.
 *
 * @param since when its first item was made (UTC)
 * @param sources whose items they are
 * @param pieces the newest of its items, newest first
 */
public record CandidateView(
        String id,
        String desk,
        String headline,
        String language,
        int items,
        Instant since,
        List<String> sources,
        List<Piece> pieces) {
    private static final int SHOWN = 12;

    /** One of its items; {@code made} by its provider (UTC). */
    public record Piece(String source, String headline, Instant made) {}

    public static CandidateView of(Candidate candidate) {
        return new CandidateView(
                candidate.id().value(),
                candidate.desk().value(),
                candidate.headline(),
                candidate.pieces().getFirst().language(),
                candidate.items(),
                candidate.since(),
                candidate.sources(),
                candidate.pieces().reversed().stream()
                        .limit(SHOWN)
                        .map(piece -> new Piece(piece.source(), piece.headline(), piece.made()))
                        .toList());
    }
}
