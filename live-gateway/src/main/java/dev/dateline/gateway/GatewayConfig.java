package dev.dateline.gateway;

import dev.dateline.contract.json.Require;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.gateway.page.DeskRules;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Theme;
import dev.dateline.gateway.webhook.Webhook;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets.
 *
 * @param port 0 for a free one
 * @param banner stands on every page, such as "Demonstration"; null for none
 * @param theme how readers' pages look besides; null for ours alone
 * @param maxBodyBytes the largest request body that is read
 * @param origins of other sites whose pages may read articles, such as {@code https://news.example}
 * @param rules what the console points out to editors
 * @param neighbours other systems that this one works with
 * @param shelf the folder of what is not held on the heap; made where it is not there
 */
public record GatewayConfig(
        String host,
        int port,
        @Nullable String banner,
        @Nullable Theme theme,
        int maxBodyBytes,
        List<String> origins,
        DeskRules rules,
        Neighbours neighbours,
        Path shelf) {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.:\\[\\]-]+");

    /**
     * Other systems that the gateway works with.
     *
     * @param openId by which people may sign in; null for none
     * @param webhooks which are told of every entry
     * @param media from where pages may show something
     */
    public record Neighbours(@Nullable OpenIdConfig openId, List<Webhook> webhooks, MediaRules media) {
        /** Works with none, but for what pages may show. */
        public static final Neighbours NONE = new Neighbours(null, List.of());

        /** Shows what pages usually do. */
        public Neighbours(@Nullable OpenIdConfig openId, List<Webhook> webhooks) {
            this(openId, webhooks, MediaRules.DEFAULTS);
        }

        public Neighbours {
            webhooks = List.copyOf(Require.present("webhooks", webhooks));
            Require.present("media", media);
            Set<String> names = webhooks.stream().map(Webhook::name).collect(Collectors.toSet());
            Require.that(names.size() == webhooks.size(), "two webhooks have one name");
        }
    }

    public GatewayConfig {
        Require.line("host", host);
        Require.that(port >= 0 && port <= 65_535, "port " + port + " is not 0 to 65535");
        Require.that(maxBodyBytes >= 1, "maxBodyBytes is below 1");
        Require.present("rules", rules);
        Require.present("shelf", shelf);
        origins = List.copyOf(Require.present("origins", origins));
        origins.forEach(origin -> Require.that(
                ORIGIN.matcher(origin).matches(), "origin '" + origin + "' is not like https://news.example"));
    }

    /** The same as we would have it look, with what is not held on the heap in the system's folder for temporary files. */
    public GatewayConfig(
            String host,
            int port,
            @Nullable String banner,
            int maxBodyBytes,
            List<String> origins,
            DeskRules rules,
            Neighbours neighbours) {
        this(host, port, banner, null, maxBodyBytes, origins, rules, neighbours, TEMPORARY);
    }

    /** The same with no other site's pages. */
    public GatewayConfig(String host, int port, @Nullable String banner, int maxBodyBytes) {
        this(host, port, banner, maxBodyBytes, List.of());
    }

    /** The same with the console's usual rules. */
    public GatewayConfig(String host, int port, @Nullable String banner, int maxBodyBytes, List<String> origins) {
        this(host, port, banner, maxBodyBytes, origins, DeskRules.DEFAULTS, Neighbours.NONE);
    }
}
