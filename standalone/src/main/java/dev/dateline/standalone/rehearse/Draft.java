package dev.dateline.standalone.rehearse;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.Terms;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried.
 *
 * @param watch null for none
 * @param article the one that gets the watch; null for a page that is yet to be opened
 * @param threshold from which probability on to propose; null for the model's own
 */
public record Draft(
        @Nullable Watch watch,
        @Nullable ArticleId article,
        @Nullable Double threshold) {
    /** The page that is yet to be opened. */
    public static final ArticleId NEW_PAGE = new ArticleId("the-page-of-the-draft");

    /** The model with the draft's threshold. */
    Model over(Model model) {
        if (threshold == null) {
            return model;
        }
        Model.Weights as = model.weights();
        return new Model(model.rarity(), new Model.Weights(as.features(), as.bias(), as.lessons(), threshold));
    }

    /** A line of the order as it would have been; itself where the draft is not about it. */
    MatchInput over(MatchInput line) {
        boolean meant = line instanceof MatchInput.Changed changed
                && watch != null
                && changed.article().id().equals(article);
        return meant ? with((MatchInput.Changed) line, watch) : line;
    }

    private static MatchInput with(MatchInput.Changed changed, @Nullable Watch watch) {
        Article article = changed.article();
        Settings settings = article.settings();
        List<Watch> watches = new ArrayList<>(settings.watches());
        if (watch != null) {
            watches.removeIf(one -> one.name().equals(watch.name()));
            watches.add(watch);
        }
        Settings drafted = new Settings(settings.zone(), settings.language(), watches, settings.kills());
        return new MatchInput.Changed(
                new Article(article.id(), article.desk(), article.phase(), drafted, article.story(), article.lately())
                        .at(article.base(), article.told()),
                changed.terms());
    }

    /** The page that is yet to be opened, with nothing but the watch; null where there is none. */
    MatchInput.@Nullable Changed page(DeskId desk) {
        if (watch == null || article != null) {
            return null;
        }
        Settings settings = new Settings(ZoneOffset.UTC, "und", List.of(watch));
        Story story = new Story(NEW_PAGE.value(), List.of());
        return new MatchInput.Changed(
                new Article(NEW_PAGE, desk, Phase.LIVE, settings, story, List.of()), new Terms(List.of(), List.of()));
    }
}
