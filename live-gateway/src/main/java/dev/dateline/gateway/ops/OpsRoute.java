package dev.dateline.gateway.ops;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.page.Me;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this installation is, for those who look after it: a page, the same as JSON, and what was set aside as it came. */
public final class OpsRoute {
    /** In a route's path. */
    public static final String PARTITION = "partition";

    public static final String OFFSET = "offset";

    private static final Logger LOG = LoggerFactory.getLogger(OpsRoute.class);
    private static final int RETRY_SECONDS = 5;
    private static final String UNREAD = "they may be under embargo, and are for who may read the desk as well";
    private static final String NUMBER = "[0-9]{1,18}";
    private static final String PARTITION_NUMBER = "[0-9]{1,6}";

    private final Supplier<Overview> overview;
    private final Aside aside;
    private final Views views;

    public OpsRoute(Lookout lookout, Views views) {
        this(
                lookout::overview,
                (partition, offset) ->
                        lookout.surveyor().rejected(partition, offset, one -> whole(lookout.surroundings(), one)),
                views);
    }

    OpsRoute(Supplier<Overview> overview, Aside aside, Views views) {
        this.overview = overview;
        this.aside = aside;
        this.views = views;
    }

    /** Finds what was set aside. */
    interface Aside {
        /** Empty where nothing stands there. */
        Future<Optional<Whole>> at(int partition, long offset);
    }

    /**
     * Something that was set aside, as it came.
     *
     * @param source null where it met no source, as a record on a topic
     * @param bytes how many; null where they could not be found, and then {@code lost} says why
     * @param text never to be taken for markup
     * @param cut whether {@code text} is only the beginning
     */
    record Whole(
            String provider,
            String name,
            String reason,
            String detail,
            Instant received,
            @Nullable String source,
            @Nullable String contentType,
            @Nullable String fileName,
            @Nullable Integer bytes,
            @Nullable String text,
            boolean cut,
            @Nullable String lost) {
        static Whole of(Rejected one, byte @Nullable [] bytes, @Nullable String lost) {
            Delivered came = one.delivered();
            Printed printed = bytes == null ? null : Printed.of(bytes);
            return new Whole(
                    one.provider().id(),
                    one.id(),
                    one.reason().name(),
                    one.detail(),
                    one.received(),
                    came == null ? null : came.source().shown(),
                    came == null ? null : came.contentType(),
                    came == null ? null : came.fileName(),
                    bytes == null ? null : bytes.length,
                    printed == null ? null : printed.text(),
                    printed != null && printed.cut(),
                    lost);
        }

        /** Without what the provider wrote: for who need not read that. */
        private Whole withoutText() {
            return new Whole(
                    provider,
                    name,
                    reason,
                    detail,
                    received,
                    source,
                    contentType,
                    fileName,
                    bytes,
                    null,
                    false,
                    UNREAD);
        }
    }

    /** {@code GET /desk/ops}. */
    public void page(RoutingContext request) {
        Reply.html(request, 200, views.ops(overview.get(), new Me(Gate.of(request))));
    }

    /** {@code GET /desk/ops/runbook}. */
    public void runbook(RoutingContext request) {
        Reply.html(request, 200, views.runbook(new Me(Gate.of(request))));
    }

    /** {@code GET /v1/ops}. */
    public void overview(RoutingContext request) {
        Reply.json(request, 200, overview.get());
    }

    /** Where that stands which is asked for; empty where nothing can stand there. */
    public static Optional<String> place(RoutingContext request) {
        String partition = String.valueOf(request.pathParam(PARTITION));
        String offset = String.valueOf(request.pathParam(OFFSET));
        return partition.matches(PARTITION_NUMBER) && offset.matches(NUMBER)
                ? Optional.of(partition + "/" + offset)
                : Optional.empty();
    }

    /** {@code GET /v1/ops/rejected/{partition}/{offset}}: its text only to who may read the desk as well. */
    public void rejected(RoutingContext request) {
        if (place(request).isEmpty()) {
            Reply.fail(request, 404, "nothing is set aside there");
            return;
        }
        boolean reads = Gate.of(request).may(Permission.READ_DESK);
        aside.at(Integer.parseInt(request.pathParam(PARTITION)), Long.parseLong(request.pathParam(OFFSET)))
                .onSuccess(found -> found.ifPresentOrElse(
                        whole -> Reply.json(request, 200, reads ? whole : whole.withoutText()),
                        () -> Reply.fail(request, 404, "nothing is set aside there, or no longer")))
                .onFailure(e -> {
                    LOG.warn("what was set aside cannot be read: {}", String.valueOf(e));
                    Reply.failForNow(
                            request, RETRY_SECONDS, "this cannot be read from Kafka just now: " + e.getMessage());
                });
    }

    private static Whole whole(Surroundings surroundings, Rejected one) {
        try {
            return Whole.of(one, surroundings.raw().of(one), null);
        } catch (IOException | RuntimeException e) {
            return Whole.of(one, null, String.valueOf(e.getMessage()));
        }
    }
}
