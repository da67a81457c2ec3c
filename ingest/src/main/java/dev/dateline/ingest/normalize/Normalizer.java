package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Stamps;
import java.time.InstantSource;

/**
 * What a format's reader found, to a {@link WireItem}: the same for all formats. {@code clock} judges whether a provider's
 * times are likely, and stands in where there is none.
 */
public final class Normalizer {
    private final InstantSource clock;

    public Normalizer(InstantSource clock) {
        this.clock = clock;
    }

    /** Never throws: whatever was found is an item or a refusal. */
    public Normalized normalize(Found found, Manner manner, Sender sender) {
        return switch (found) {
            case Found.Item item -> normalize(item.draft(), manner, sender);
            case Found.Unreadable unreadable -> new Unfit(unreadable.reason(), unreadable.detail()).refused();
        };
    }

    private Normalized normalize(Draft draft, Manner manner, Sender sender) {
        try {
            return new Normalized.Accepted(item(draft, manner, sender));
        } catch (Unfit e) {
            return e.refused();
        }
    }

    private WireItem item(Draft draft, Manner manner, Sender sender) throws Unfit {
        Times times = new Times(clock, sender.zone());
        Times.Made made = times.made(draft.stamps(), manner);
        ItemVersion version = new Identity(draft, manner, sender.provider()).version(made);
        Story story = Story.of(draft, manner);
        Times.Embargo embargo = embargo(times, draft.stamps(), story, manner);
        About about = About.in(draft.direction(), sender.provider());
        Meaning said = Handlings.said(draft, story.headline().meaning().or(story.opening()), about);
        Handling handling = Handlings.of(draft, said, about, times, embargo, manner);
        Copy copy = story.copy(Languages.of(draft.naming().language(), manner, sender, story), handling.isKill());
        Details details = Around.of(draft, story, times, made, embargo);
        Details flagged = said == Meaning.REFILE && handling.status() == PubStatus.USABLE
                ? details.flagged(Details.Flag.REFILE)
                : details;
        return new WireItem(version, sender.origin(), handling, copy, made.at(), flagged);
    }

    /** A field that the format has for it is believed before the copy's words. */
    private static Times.Embargo embargo(Times times, Stamps stamps, Story story, Manner manner) throws Unfit {
        String field = stamps.embargo();
        boolean said = field != null && !field.isBlank();
        return times.embargo(said ? stamps : new Stamps(null, null, story.embargo(), null), manner);
    }
}
