package dev.dateline.gateway.page;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.media.MediaRights;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From which other sites pages may show something; browsers hold them to it. Whoever serves a picture hears of each reader
 * who sees it.
 *
 * @param images {@code https:} for any, or sites such as {@code https://pictures.example} and {@code https://*.example}
 * @param players whose frames a reader may open
 */
public record MediaRules(List<String> images, List<Player> players) {
    private static final String ANY = "https:";
    private static final String SCHEME = "https://";
    private static final String BELOW = "*.";
    private static final Pattern SITE = Pattern.compile("https://(?:\\*\\.)?[a-z0-9.-]+(?::[0-9]+)?");

    /** Pictures from anywhere, and the usual players. */
    public static final MediaRules DEFAULTS = new MediaRules(List.of(ANY), Player.USUAL);

    public MediaRules {
        images = List.copyOf(Require.present("images", images));
        players = List.copyOf(Require.present("players", players));
        images.forEach(site -> Require.that(
                site.equals(ANY) || SITE.matcher(site).matches(),
                "images '" + site + "' is not https: or like https://pictures.example"));
    }

    /** The player for what stands at {@code address}; empty where no site here plays it. */
    Optional<String> player(String address) {
        return players.stream()
                .flatMap(player -> player.plays(address).stream())
                .findFirst();
    }

    /** The sites in whose frames players stand. */
    public List<String> frames() {
        return players.stream().map(Player::origin).distinct().toList();
    }

    /** Why one of these could not be shown on a page, in a line; null where all could. */
    public @Nullable String objection(List<Media> media) {
        for (int place = 0; place < media.size(); place++) {
            String why = objection(media.get(place));
            if (why != null) {
                return MediaRights.named(media.get(place), place) + ": " + why;
            }
        }
        return null;
    }

    private @Nullable String objection(Media media) {
        return switch (media.kind()) {
            case IMAGE ->
                isAllowed(URI.create(media.address()))
                        ? null
                        : "pages here show no pictures from this site (allowed: " + String.join(" ", images) + ")";
            case EMBED ->
                player(media.address()).isPresent()
                        ? null
                        : "only "
                                + String.join(
                                        ", ", players.stream().map(Player::name).toList())
                                + " can be embedded, each by the address of its page; anything else can be a video link";
            case VIDEO -> null;
        };
    }

    private boolean isAllowed(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String site = address.getPort() < 0 || address.getPort() == 443 ? host : host + ":" + address.getPort();
        return images.stream()
                .anyMatch(allowed -> allowed.equals(ANY) || covers(allowed.substring(SCHEME.length()), site));
    }

    private static boolean covers(String allowed, String site) {
        return allowed.startsWith(BELOW) ? site.endsWith(allowed.substring(1)) : allowed.equals(site);
    }
}
