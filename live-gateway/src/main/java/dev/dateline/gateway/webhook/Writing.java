package dev.dateline.gateway.webhook;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.protocol.CacheKeys;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Telling;
import dev.dateline.gateway.shelf.Unreadable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a receiver is told of an entry: what readers are, and nothing else. */
public final class Writing {
    private final Hub hub;
    private final Function<ArticleId, Optional<DeskId>> desks;
    private final Clock clock;

    /**
     * Of the logs in {@code hub}.
     *
     * @param desks on which desk an article is, once that is known
     * @param clock the one that labels take their year from
     */
    public Writing(Hub hub, Function<ArticleId, Optional<DeskId>> desks, Clock clock) {
        this.hub = hub;
        this.desks = desks;
        this.clock = clock;
    }

    /** What there is to tell. */
    sealed interface Told {
        /** This, in UTF-8; with the keys under which a cache drops something, none for others. */
        record Ready(String delivery, String body, List<String> keys) implements Told {}

        /** Nothing: it is not what this receiver takes. */
        record Never() implements Told {}

        /** This node does not hold it yet; {@code why} in a line. */
        record NotYet(String why) implements Told {}
    }

    Told tell(Parcel parcel, Webhook hook) {
        Webhook.Choice choice = hook.choice();
        ArticleId article = parcel.article();
        if (!choice.takes(article)) {
            return new Told.Never();
        }
        DeskId desk = desks.apply(article).orElse(null);
        if (desk == null && !choice.desks().isEmpty()) {
            return new Told.NotYet("it is not known yet on which desk " + article + " is");
        }
        if (desk != null && !choice.takes(desk)) {
            return new Told.Never();
        }
        ArticleLog log = hub.log(article).orElse(null);
        if (log == null || log.last().seq() < parcel.seq() || log.first() > parcel.seq()) {
            return new Told.NotYet("this node has not read " + article + " so far yet");
        }
        try {
            return told(parcel, log, hook);
        } catch (Unreadable e) {
            return new Told.NotYet(String.valueOf(e.getMessage()));
        }
    }

    private Told told(Parcel parcel, ArticleLog log, Webhook hook) {
        Entry entry = log.after(parcel.seq() - 1).getFirst();
        // The record is without its words: those that this node may still hold are not to be told any more.
        return parcel.erased() && !(entry instanceof Entry.Erased)
                ? new Told.NotYet("words of " + log.article() + " are being taken down")
                : written(log, entry, hook);
    }

    private Told written(ArticleLog log, Entry entry, Webhook hook) {
        ServerMessage.Entry frame = Telling.entry(log, entry, clock.instant());
        String kind = frame.entry().type();
        if (!hook.choice().takes(kind)) {
            return new Told.Never();
        }
        return hook.kind() == Webhook.Kind.PURGE ? purge(log.article(), entry) : letter(log, entry, frame);
    }

    /** What a takedown concerns is dropped twice: a node that lagged may have handed out the old words in between. */
    private static Told purge(ArticleId article, Entry entry) {
        boolean withdraws = entry instanceof Entry.TakenDown || entry instanceof Entry.Erased;
        String delivery =
                article + "/" + entry.mark().seq() + "/" + (entry instanceof Entry.Erased ? "erased" : "purge");
        List<String> keys = CacheKeys.after(article, withdraws);
        return new Told.Ready(
                delivery, Json.text(new Purge(delivery, article, entry.mark().position(), keys)), keys);
    }

    private static Told letter(ArticleLog log, Entry entry, ServerMessage.Entry frame) {
        String kind = frame.entry().type();
        String delivery = log.article() + "/" + entry.mark().seq() + "/" + kind;
        return new Told.Ready(
                delivery,
                Json.text(new Letter(delivery, log.article(), frame.position(), frame.entry(), frame.shows())),
                List.of());
    }
}
