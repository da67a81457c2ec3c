package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.Corpus;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Matching's state on a shelf: articles, what was made of each item and the proposals that are open or were so of late. */
final class MatchState {
    /** How long a proposal is kept once it is settled. */
    static final Duration SETTLED = Duration.ofDays(7);

    private static final byte[] PRESENT = {};

    private final Shelf shelf;
    private final Map<DeskId, TreeMap<String, Profile>> profiles = new HashMap<>();
    private final Map<DeskId, Corpus> all = new HashMap<>();
    private final Map<DeskId, Corpus> live = new HashMap<>();

    MatchState(Shelf shelf) {
        this.shelf = shelf;
        shelf.each("article/", (key, bytes) -> remember(Shelved.read(bytes, MatchInput.Changed.class)));
    }

    Collection<Profile> profiles(DeskId desk) {
        return profiles.getOrDefault(desk, new TreeMap<>()).values();
    }

    /** What an item follows up on may also be a closed article. */
    Corpus all(DeskId desk) {
        return all.computeIfAbsent(desk, one -> Corpus.of(profiles(one)));
    }

    /** Only a live article takes what is new. */
    Corpus live(DeskId desk) {
        return live.computeIfAbsent(
                desk,
                one -> Corpus.of(profiles(one).stream()
                        .filter(profile -> profile.article().phase() == Phase.LIVE)
                        .toList()));
    }

    @Nullable Profile profile(DeskId desk, ArticleId article) {
        return profiles.getOrDefault(desk, new TreeMap<>()).get(article.value());
    }

    void put(MatchInput.Changed changed) {
        Shelved.put(
                shelf,
                "article/" + changed.article().desk() + "/" + changed.article().id(),
                changed);
        remember(changed);
    }

    private void remember(MatchInput.Changed changed) {
        profiles.computeIfAbsent(changed.article().desk(), desk -> new TreeMap<>())
                .put(changed.article().id().value(), Profile.of(changed));
        all.remove(changed.article().desk());
        live.remove(changed.article().desk());
    }

    Trail trail(DeskId desk, ItemId item) {
        Trail trail = Shelved.get(shelf, trailKey(desk, item), Trail.class);
        return trail == null ? Trail.NONE : trail;
    }

    void put(DeskId desk, ItemId item, Trail trail) {
        Shelved.put(shelf, trailKey(desk, item), trail);
    }

    /** The item versions that an entry was built on; empty where nothing is known of it. Kept as long as the article. */
    List<ItemVersion> restsOn(DeskId desk, ArticleId article, EntryId entry) {
        Rests rests = Shelved.get(shelf, restsKey(desk, article, entry), Rests.class);
        return rests == null ? List.of() : rests.on();
    }

    void put(DeskId desk, EntryId entry, Rests rests) {
        Shelved.put(shelf, restsKey(desk, rests.article(), entry), rests);
    }

    @Nullable Proposal proposal(ProposalKey key) {
        return Shelved.get(shelf, "proposal/" + key, Proposal.class);
    }

    void put(Proposal proposal, Instant now) {
        ProposalKey key = new ProposalKey(proposal.desk(), proposal.id());
        Shelved.put(shelf, "proposal/" + key, proposal);
        if (!proposal.state().isOpen()) {
            shelf.put("settledAt/" + Expiry.sortable(now) + "/" + key, PRESENT);
        }
    }

    /** Forgets, now and then, what is too old to matter; tells which proposals are gone. */
    void forget(Instant now, Consumer<ProposalKey> gone) {
        Expiry.tidy(shelf, "settledAt/", SETTLED, now, key -> {
            ProposalKey proposal = ProposalKey.parse(key);
            if (shelf.get("proposal/" + key) != null) {
                shelf.remove("proposal/" + key);
                gone.accept(proposal);
            }
        });
    }

    private static String restsKey(DeskId desk, ArticleId article, EntryId entry) {
        return "rests/" + desk + "/" + article + "/" + entry;
    }

    private static String trailKey(DeskId desk, ItemId item) {
        return "trail/" + desk + "/" + item;
    }
}
