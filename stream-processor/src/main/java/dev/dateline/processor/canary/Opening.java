package dev.dateline.processor.canary;

import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How a day's page begins: it watches for the day's word, and publishes the canary's own items and nobody else's. */
final class Opening {
    private static final String CLERK = "clerk";
    private static final String NAME = "canary";

    private Opening() {}

    /** The decision that opens it; a second one has no effect. {@code now} is by the real clock (UTC). */
    static Decision of(LocalDate day, Instant now) {
        String word = Canary.word(day);
        Policy publish = new Policy(NAME, Policy.Deed.PUBLISH, List.of(Canary.PROVIDER), List.of(), List.of(), null);
        Settings settings = new Settings(
                ZoneOffset.UTC,
                "en",
                List.of(new Watch(NAME, List.of(word))),
                null,
                new Policies(List.of(publish), null, false, 1));
        Story story = new Story("Canary " + word, List.of("The canary " + word + " sings."));
        return new Decision(
                Canary.OPENING, Canary.page(day), CLERK, now, 0, new Act.Create(Canary.DESK, story, settings));
    }
}
