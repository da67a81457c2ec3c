package dev.dateline.standalone.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where readers and editors come in; a component for each line that may stand there, which is why they are so many.
 *
 * @param port 0 for any free one
 * @param banner a line on every page; null for none
 * @param theme a style sheet for readers' pages; null for ours alone
 * @param maxBodyBytes the largest body that is taken
 * @param origins of other sites whose pages may read articles
 * @param openId another way for editors to sign in
 * @param webhooks other systems that are told of entries
 * @param media from which other sites pages may show something
 * @param console what it points out to editors
 * @param shelf the folder of what it does not hold on the heap
 */
public record GatewaySettings(
        String host,
        int port,
        @Nullable String banner,
        @Nullable Path theme,
        int maxBodyBytes,
        List<String> origins,
        OpenIdSettings openId,
        List<WebhookSettings> webhooks,
        MediaSettings media,
        ConsoleSettings console,
        Path shelf) {
    public GatewaySettings {
        BadValue.unlessPort("port", port);
        BadValue.unless(maxBodyBytes >= 1, "maxBodyBytes", maxBodyBytes + " is below 1");
        origins = List.copyOf(origins);
        webhooks = List.copyOf(webhooks);
    }

    GatewaySettings keptIn(Path folder) {
        return new GatewaySettings(
                host, port, banner, theme, maxBodyBytes, origins, openId, webhooks, media, console, folder);
    }
}
