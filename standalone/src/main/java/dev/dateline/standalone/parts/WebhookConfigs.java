package dev.dateline.standalone.parts;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.gateway.webhook.Webhook;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.WebhookSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Webhooks as the gateway takes them, with secrets read from where they stand. */
final class WebhookConfigs {
    private WebhookConfigs() {}

    static List<Webhook> of(List<WebhookSettings> all, Map<String, String> environment) {
        List<Webhook> webhooks = new ArrayList<>();
        for (WebhookSettings settings : all) {
            String path = "gateway.webhooks[" + webhooks.size() + "]";
            String secret = SourceConfigs.secret(path, settings.secret(), environment);
            webhooks.add(PartConfigs.checked(
                    path,
                    () -> new Webhook(
                            String.valueOf(settings.name()),
                            address(path, String.valueOf(settings.url())),
                            secret,
                            choice(settings),
                            settings.from().equals("beginning"),
                            settings.isPurge() ? Webhook.Kind.PURGE : Webhook.Kind.ENTRIES)));
        }
        return webhooks;
    }

    private static Webhook.Choice choice(WebhookSettings settings) {
        return new Webhook.Choice(
                settings.desks().stream().map(DeskId::new).collect(Collectors.toSet()),
                settings.articles().stream().map(ArticleId::new).collect(Collectors.toSet()),
                Set.copyOf(settings.kinds()));
    }

    private static URI address(String path, String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            // Not repeated: a secret may stand in it.
            throw Trouble.wrongUse(path + ".url: this is no address");
        }
    }
}
