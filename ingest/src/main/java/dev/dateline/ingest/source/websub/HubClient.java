package dev.dateline.ingest.source.websub;

import dev.dateline.ingest.source.fetch.Fetcher;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to hubs (WebSub, 5.1). Their addresses come from strangers, so the {@link Fetcher} alone reaches them. */
record HubClient(Fetcher fetcher) {
    /** Succeeds where the hub will verify; its answer's words are dropped, since they could echo the secret into a log. */
    Future<Void> subscribe(Agreement agreement, @Nullable URI inside) {
        Map<String, String> form = form("subscribe", agreement);
        form.put("hub.secret", agreement.secret());
        form.put("hub.lease_seconds", Long.toString(Rhythm.LEASE.toSeconds()));
        return post(agreement, form, inside);
    }

    Future<Void> unsubscribe(Agreement agreement, @Nullable URI inside) {
        return post(agreement, form("unsubscribe", agreement), inside);
    }

    private static Map<String, String> form(String mode, Agreement agreement) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.callback", agreement.callback().toString());
        form.put("hub.mode", mode);
        form.put("hub.topic", agreement.topic().toString());
        return form;
    }

    private Future<Void> post(Agreement agreement, Map<String, String> form, @Nullable URI inside) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return fetcher.fetch(new Fetcher.Request(agreement.hub(), Map.of(), body, inside))
                .compose(answer -> answer.status() / 100 == 2
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IOException("the hub answered " + answer.status())));
    }
}
