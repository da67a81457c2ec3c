package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.processor.log.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets an article's page and profile through at most once a tick: each stands for all that was before it, so while an
 * article changes quickly only the newest is worth its bytes. The first change after a quiet tick goes through at once,
 * and so does whatever takes back or mends what readers have. What is held back is noted on the shelf, so that no crash leaves a view behind its log.
 */
public final class Views {
    /** How long a tick is. */
    public static final Duration TICK = Duration.ofSeconds(1);

    private static final String LATE = "late/";
    private static final byte[] PRESENT = {};

    private final Shelf shelf;
    private final LogKeeper keeper;
    private final Set<ArticleId> written = new HashSet<>();
    private final Set<ArticleId> late = new LinkedHashSet<>();

    /**
     * @param shelf the same that the keeper has
     */
    public Views(Shelf shelf, LogKeeper keeper) {
        this.shelf = shelf;
        this.keeper = keeper;
        shelf.each(LATE, (key, bytes) -> late.add(new ArticleId(key.substring(LATE.length()))));
    }

    /** What of a record's effects is to be written now. */
    public List<Effect> pass(List<Effect> effects) {
        boolean urgent = effects.stream().anyMatch(Views::takesBack);
        List<Effect> passing = new ArrayList<>();
        Set<ArticleId> now = new HashSet<>();
        for (Effect effect : effects) {
            ArticleId article = articleOf(effect);
            if (article == null || urgent || !written.contains(article)) {
                passing.add(effect);
            } else if (late.add(article)) {
                shelf.put(LATE + article, PRESENT);
            }
            if (article != null) {
                now.add(article);
            }
        }
        written.addAll(now);
        return passing;
    }

    /** A tick: the views that were held back, as they are now. */
    public List<Effect> due() {
        List<Effect> effects = new ArrayList<>();
        late.forEach(article -> {
            effects.addAll(keeper.views(article));
            shelf.remove(LATE + article);
        });
        written.clear();
        written.addAll(late);
        late.clear();
        return effects;
    }

    /** A gateway that starts would show for a moment what is no longer true. */
    private static boolean takesBack(Effect effect) {
        return effect instanceof Effect.Logged logged
                && switch (logged.entry()) {
                    case Entry.TakenDown e -> true;
                    case Entry.Retracted e -> true;
                    case Entry.Corrected e -> true;
                    default -> false;
                };
    }

    private static @Nullable ArticleId articleOf(Effect effect) {
        return switch (effect) {
            case Effect.Paged paged -> paged.page().article();
            case Effect.Profiled profiled -> profiled.article().id();
            default -> null;
        };
    }
}
