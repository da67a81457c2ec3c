package dev.dateline.processor.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateId;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.lineage.Echo;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.Blend;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.Proposing;
import dev.dateline.processor.match.Stories;
import dev.dateline.processor.match.Terms;
import dev.dateline.processor.match.Weighed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Items that no article takes, folded into candidate stories as they come: each is held against the stories so far just
 * as items are held against articles, and begins one of its own where none is like it. A story that grew no more for a
 * day is forgotten, and of very many the one that has been quiet longest.
 */
final class Unplaced {
    /** How long a story is kept that does not grow. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int MOST_STORIES = 2_000;
    private static final int MOST_OFFERED = 200;

    /** What these first items say is what the story is about; more of them would only cost. */
    private static final int TELLING = 8;

    private static final byte[] PRESENT = {};

    private final Shelf shelf;
    private final Model model;
    private final Map<DeskId, Stories> stories = new HashMap<>();
    private final Map<DeskId, NavigableSet<String>> quietest = new HashMap<>();

    Unplaced(Shelf shelf, Model model) {
        this.shelf = shelf;
        this.model = model;
        shelf.each("candidate/", (key, bytes) -> {
            Held held = Shelved.read(bytes, Held.class);
            quietest(held.candidate().desk()).add(held.at());
            remember(held, says(held.key()));
        });
    }

    /**
     * A story, by the records' timestamps.
     *
     * @param grew when its last item came
     * @param told when the last of those came that tell what it is about
     * @param offered whether the desk was told of it
     */
    record Held(Candidate candidate, Instant grew, Instant told, boolean offered) {
        CandidateKey key() {
            return Unplaced.key(candidate);
        }

        private String at() {
            return Expiry.sortable(grew) + "/" + key();
        }
    }

    /**
     * An item that waits for an article.
     *
     * @param received by the real clock (UTC)
     * @param as what it is to those before it
     * @param echo of what it says again; null where that is new
     * @param actors as the item came with them
     */
    record Waiting(
            WireItem item,
            Instant received,
            Proposing.As as,
            @Nullable Echo echo,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KnownActor> actors) {
        Waiting {
            actors = actors == null ? List.of() : List.copyOf(actors);
        }

        /** Its terms are made anew, since few ever need them again. */
        MatchInput.Arrived arrived(Analyser analyser) {
            return new MatchInput.Arrived(item, analyser.terms(item.copy()), received, null, actors);
        }
    }

    /** The item belongs to no article; tells the desk where a story has become worth it. */
    void take(Turn turn, Waiting arrived, Weighed weighed) {
        ItemId item = arrived.item().version().item();
        Held before = held(turn.desk(), item)
                .or(() -> stories(turn.desk())
                        .same(weighed, turn.written())
                        .map(story -> held(new CandidateKey(turn.desk(), story))))
                .orElse(null);
        Candidate.Piece piece = new Candidate.Piece(
                arrived.item().version(),
                arrived.item().origin().speaker(),
                arrived.item().copy().headline(),
                arrived.item().versionCreated(),
                arrived.item().copy().language());
        Candidate after = before == null
                ? new Candidate(id(arrived), turn.desk(), List.of(piece), 0)
                : before.candidate().with(piece);
        Shelved.put(shelf, textKey(after, item), arrived);
        if (before == null || before.candidate().items() < TELLING) {
            Blend own = Blend.of(weighed);
            Blend says = before == null ? own : says(before.key()).plus(own);
            shelf.put("says/" + key(after), says.bytes());
        }
        shelf.put(placeKey(turn.desk(), item), after.id().value().getBytes(StandardCharsets.UTF_8));
        if (before != null) {
            before.candidate().pieces().stream()
                    .map(one -> one.version().item())
                    .filter(old -> !after.has(old))
                    .forEach(old -> drop(after, old));
        }
        put(turn, before, after, turn.written());
    }

    /** The item is no longer without a place, or no longer stands. */
    void remove(Turn turn, ItemId item) {
        held(turn.desk(), item).ifPresent(before -> {
            drop(before.candidate(), item);
            before.candidate()
                    .without(item)
                    .ifPresentOrElse(left -> put(turn, before, left, before.grew()), () -> forget(turn, before));
        });
    }

    /** The items that an article with these terms may take, now that there is one; the oldest first. */
    List<Waiting> near(DeskId desk, Terms article) {
        List<Waiting> near = new ArrayList<>();
        for (CandidateId story : stories(desk).near(article)) {
            Held held = held(new CandidateKey(desk, story));
            if (held != null && near.size() < MOST_OFFERED) {
                near.addAll(texts(held.candidate()));
            }
        }
        near.sort(Comparator.comparing(Waiting::received)
                .thenComparing(waiting -> waiting.item().version().toString()));
        return near;
    }

    Optional<CandidateId> candidate(DeskId desk, ItemId item) {
        return held(desk, item).map(held -> held.candidate().id());
    }

    private Optional<Held> held(DeskId desk, ItemId item) {
        byte[] in = shelf.get(placeKey(desk, item));
        return in == null
                ? Optional.empty()
                : Optional.ofNullable(
                        held(new CandidateKey(desk, new CandidateId(new String(in, StandardCharsets.UTF_8)))));
    }

    private @Nullable Held held(CandidateKey key) {
        return Shelved.get(shelf, "candidate/" + key, Held.class);
    }

    private void put(Turn turn, @Nullable Held before, Candidate candidate, Instant grew) {
        boolean telling = before == null || before.candidate().items() < TELLING;
        Instant told = before == null || telling ? grew : before.told();
        Held after = new Held(candidate, grew, told, candidate.isWorthOffering());
        if (before != null) {
            unlist(before);
        }
        Shelved.put(shelf, "candidate/" + after.key(), after);
        shelf.put("candidateAt/" + after.at(), PRESENT);
        quietest(turn.desk()).add(after.at());
        if (telling) {
            remember(after, says(after.key()));
        }
        if (after.offered()) {
            turn.offer(after.key(), candidate);
        } else if (before != null && before.offered()) {
            turn.offer(after.key(), null);
        }
        NavigableSet<String> all = quietest(turn.desk());
        if (all.size() > MOST_STORIES) {
            forget(turn, all.first());
        }
    }

    /** Forgets, now and then, what has not grown for a day. */
    void tidy(Turn turn) {
        Expiry.tidy(shelf, "candidateAt/", KEPT, turn.written(), key -> {
            Held old = held(CandidateKey.parse(key));
            if (old != null) {
                forget(turn, old);
            }
        });
    }

    private void forget(Turn turn, String at) {
        Held held = held(CandidateKey.parse(at.substring(at.indexOf('/') + 1)));
        if (held != null) {
            forget(turn, held);
        }
    }

    private void forget(Turn turn, Held held) {
        held.candidate()
                .pieces()
                .forEach(piece -> drop(held.candidate(), piece.version().item()));
        unlist(held);
        shelf.remove("candidate/" + held.key());
        shelf.remove("says/" + held.key());
        stories(held.candidate().desk()).remove(held.candidate().id());
        if (held.offered()) {
            turn.offer(held.key(), null);
        }
    }

    private void unlist(Held held) {
        shelf.remove("candidateAt/" + held.at());
        quietest(held.candidate().desk()).remove(held.at());
    }

    private void drop(Candidate candidate, ItemId item) {
        shelf.remove(textKey(candidate, item));
        shelf.remove(placeKey(candidate.desk(), item));
    }

    private void remember(Held held, Blend says) {
        stories(held.candidate().desk()).put(held.candidate().id(), says, held.told());
    }

    /** What its items said so far, those included that it has no more. */
    private Blend says(CandidateKey key) {
        byte[] bytes = shelf.get("says/" + key);
        return Blend.of(bytes == null ? new byte[0] : bytes);
    }

    private List<Waiting> texts(Candidate candidate) {
        return candidate.pieces().stream()
                .map(piece -> textKey(candidate, piece.version().item()))
                .flatMap(key -> Optional.ofNullable(Shelved.get(shelf, key, Waiting.class)).stream())
                .toList();
    }

    private Stories stories(DeskId desk) {
        return stories.computeIfAbsent(desk, one -> new Stories(one, model));
    }

    private NavigableSet<String> quietest(DeskId desk) {
        return quietest.computeIfAbsent(desk, one -> new TreeSet<>());
    }

    private static CandidateKey key(Candidate candidate) {
        return new CandidateKey(candidate.desk(), candidate.id());
    }

    private static CandidateId id(Waiting first) {
        String whole = first.item().version().toString();
        return new CandidateId(
                "s-" + Chain.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 20));
    }

    private static String placeKey(DeskId desk, ItemId item) {
        return "placedIn/" + desk + "/" + item;
    }

    private static String textKey(Candidate candidate, ItemId item) {
        return "unplaced/" + candidate.desk() + "/" + candidate.id() + "/" + item;
    }
}
