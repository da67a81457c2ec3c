package dev.dateline.gateway.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.actor.Admission;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import dev.dateline.contract.json.Json;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.page.Me;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of actors: who is behind a name in the news, as editors have it. What is changed counts for items that come after it.
 * Longer than most: each change is read, held against what stands, kept and answered.
 */
public final class ActorsRoute {
    /** The id in a route's path. */
    public static final String ACTOR = "actor";

    private static final Logger LOG = LoggerFactory.getLogger(ActorsRoute.class);
    private static final int RETRY_SECONDS = 5;

    private final ActorList list;
    private final Views views;
    private final Clock clock;

    /**
     * @param clock the one that decisions take their time from
     */
    public ActorsRoute(ActorList list, Views views, Clock clock) {
        this.list = list;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What an actor is to be.
     *
     * @param base the version that was seen; null where editors had not put it there
     */
    record Wanted(
            @Nullable Long base,
            String name,
            List<String> others,
            @Nullable String side,
            List<KnownActor.Held> holders) {
        KnownActor made(String id, KnownActor.Change change) {
            return new KnownActor(id, name, others, side, holders, change);
        }
    }

    record All(List<KnownActor> actors) {}

    /** {@code shared}: names that are nobody's in a text, since another bears them as well. */
    record Saved(
            KnownActor actor,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Roll.Shared> shared) {}

    /** {@code GET /desk/actors}. */
    public void page(RoutingContext request) {
        Reply.html(request, 200, views.actors(list.all(), new Me(Gate.of(request))));
    }

    /** {@code GET /v1/actors}. */
    public void all(RoutingContext request) {
        Reply.json(request, 200, new All(list.all()));
    }

    /** {@code PUT /v1/actors/{id}}: puts it on the list, or changes it. */
    public void put(RoutingContext request) {
        String id = String.valueOf(request.pathParam(ACTOR));
        KnownActor held = list.edited(id).orElse(null);
        Wanted wanted;
        KnownActor made;
        try {
            wanted = Json.read(Bodies.bytes(request), Wanted.class);
            made = wanted.made(
                    id, new KnownActor.Change(list.next(id), Gate.of(request).name(), clock.instant()));
            Admission.check(made);
        } catch (Json.Malformed | IllegalArgumentException e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
            return;
        }
        if (isPast(request, held, wanted.base())) {
            return;
        }
        if (held == null && list.isFull()) {
            Reply.fail(request, 409, "editors have put " + Roll.MOST + " on the list already: take one off first");
            return;
        }
        List<Roll.Shared> shared = list.roll().shared(made);
        Change change = new Change(id, held, made);
        keep(request, change, () -> Reply.json(request, held == null ? 201 : 200, new Saved(made, shared)));
    }

    /** {@code DELETE /v1/actors/{id}?base=…}: takes it off; what comes with Dateline under that id stands there again. */
    public void withdraw(RoutingContext request) {
        String id = String.valueOf(request.pathParam(ACTOR));
        KnownActor held = list.edited(id).orElse(null);
        if (held == null) {
            Reply.fail(request, 404, "editors have put no such actor on the list");
        } else if (!isPast(request, held, number(request.request().getParam("base")))) {
            keep(
                    request,
                    new Change(id, held, null),
                    () -> request.response().setStatusCode(204).end());
        }
    }

    /** Answers by itself where somebody else was first. */
    private static boolean isPast(RoutingContext request, @Nullable KnownActor held, @Nullable Long base) {
        boolean past = ActorList.version(held) != (base == null ? 0 : base);
        if (past) {
            refuse(request, held);
        }
        return past;
    }

    private static void refuse(RoutingContext request, @Nullable KnownActor held) {
        KnownActor.Change by = held == null ? null : held.change();
        Reply.fail(
                request,
                409,
                by == null
                        ? "it was changed or taken off the list meanwhile: nothing was saved"
                        : by.by() + " changed this meanwhile, it is version " + by.version()
                                + " now: nothing was saved");
    }

    /** From what an actor was to what it is to be; null where it is not on the list. */
    private record Change(
            String id, @Nullable KnownActor from, @Nullable KnownActor to) {}

    private void keep(RoutingContext request, Change change, Runnable answer) {
        list.put(change.id(), change.from(), change.to())
                .onSuccess(stands -> {
                    if (!stands) {
                        refuse(request, list.edited(change.id()).orElse(null));
                        return;
                    }
                    LOG.info(
                            "actor {} was {} by {}",
                            change.id(),
                            change.to() == null ? "taken off" : "put on the list",
                            Gate.of(request).name());
                    answer.run();
                })
                .onFailure(e -> {
                    LOG.warn("actor {} was not changed: {}", change.id(), String.valueOf(e));
                    Reply.failForNow(request, RETRY_SECONDS, "this cannot be kept just now: try again");
                });
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
