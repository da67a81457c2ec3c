package dev.dateline.standalone.bench.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.processor.match.DeskProfiles;
import dev.dateline.processor.match.Judgement;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import java.util.List;

/** Matching as it is: either those that the index finds are looked at closely, or all. */
record Scored(String name, DeskProfiles profiles) implements Contender {
    static Scored byIndex() {
        return new Scored("index", new DeskProfiles(Model.shipped()));
    }

    static Scored all() {
        return new Scored("all", DeskProfiles.scoringAll(Model.shipped()));
    }

    @Override
    public void take(List<MadeUpDesk.Begun> articles) {
        articles.forEach(one -> profiles.put(one.article(), one.since()));
    }

    @Override
    public String find(MatchInput.Arrived item) {
        return profiles.judge(item, MadeUpDesk.NOW)
                .proposed()
                .map(Judgement.Ranked::article)
                .map(ArticleId::value)
                .orElse("");
    }
}
