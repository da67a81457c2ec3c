package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.CandidateId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One desk's candidate stories as standing profiles: an item is held against them as it is held against articles, by the
 * same index and the same model.
 */
public final class Stories {
    /** From this probability on two texts are about the same; chosen by {@code evaluate stories}, for few wrong ones. */
    private static final double SAME = 0.95;

    private static final Settings PLAIN = new Settings(ZoneOffset.UTC, "und", List.of());

    private final DeskId desk;
    private final Model model;
    private final Index index = new Index();

    public Stories(DeskId desk, Model model) {
        this.desk = desk;
        this.model = model;
    }

    /** The story is from now on what these texts together say; {@code grew} is when the last of them came. */
    public void put(CandidateId id, Blend says, Instant grew) {
        Article as = new Article(
                new ArticleId(id.value()), desk, Phase.LIVE, PLAIN, new Story(id.value(), List.of()), List.of());
        index.put(new Profile(as, grew, says.packed(Profile.TOPS), Set.of()));
    }

    public void remove(CandidateId id) {
        index.remove(id.value());
    }

    /** The story that tells of the same as the item, at {@code now}; empty where none does. */
    public Optional<CandidateId> same(Weighed item, Instant now) {
        List<Profile> likely = index.likely(item, DeskProfiles.CLOSELY);
        List<Row> features = Features.of(
                likely.stream().map(story -> Likeness.of(item, story, now)).toList());
        int best = -1;
        double odds = StrictMath.log(SAME / (1 - SAME));
        for (int i = 0; i < likely.size(); i++) {
            double own = model.odds(features.get(i));
            if (own > odds) {
                odds = own;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(id(likely.get(best)));
    }

    /** The stories that have most in common with a text, the likeliest first; all of them where they are few. */
    public List<CandidateId> near(Terms text) {
        List<CandidateId> near = new ArrayList<>();
        index.likely(Weighed.of(text, model.rarity(), DeskProfiles.TOPS), DeskProfiles.CLOSELY)
                .forEach(story -> near.add(id(story)));
        return near;
    }

    private static CandidateId id(Profile story) {
        return new CandidateId(story.article().id().value());
    }
}
