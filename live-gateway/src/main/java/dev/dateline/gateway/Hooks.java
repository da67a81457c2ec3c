package dev.dateline.gateway;

import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.feed.HookReader;
import dev.dateline.gateway.webhook.Courier;
import dev.dateline.gateway.webhook.Postbox;
import dev.dateline.gateway.webhook.Webhook;
import dev.dateline.gateway.webhook.Writing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhooks of this node. */
final class Hooks {
    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

    private final List<Webhook> webhooks;
    private final Writing writing;
    private final Postbox postbox;
    private final Clock clock;
    private final List<HookReader> readers = new CopyOnWriteArrayList<>();

    /**
     * @param clock the real one
     */
    Hooks(Vertx vertx, Clock clock, List<Webhook> webhooks, Writing writing) {
        this.webhooks = webhooks;
        this.writing = writing;
        this.postbox = new Postbox(vertx, clock);
        this.clock = clock;
    }

    void start(Topics topics, Map<String, String> kafka) {
        for (Webhook webhook : webhooks) {
            LOG.info("webhook {} begins", webhook);
            readers.add(HookReader.start(topics, kafka, new Courier(webhook, writing, postbox, clock)));
        }
    }

    Future<?> close() {
        return Future.join(readers.stream().map(HookReader::close).toList()).eventually(postbox::close);
    }
}
