package dev.dateline.gateway.page;

import dev.dateline.contract.json.Require;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site whose players readers may open within a page. Addresses hold {@code {id}} once, where the id of what is played
 * stands: letters, digits, hyphen and underscore.
 *
 * @param name as readers know it
 * @param pages how the addresses of what it plays begin
 * @param player the address of the player, which stands in a frame
 */
public record Player(String name, List<String> pages, String player) {
    private static final String ID = "{id}";
    private static final String HERE = "[A-Za-z0-9_-]{1,100}";

    /** YouTube without its cookies, and Vimeo asked not to track. */
    public static final List<Player> USUAL = List.of(
            new Player(
                    "YouTube",
                    List.of(
                            "https://www.youtube.com/watch?v={id}",
                            "https://youtube.com/watch?v={id}",
                            "https://m.youtube.com/watch?v={id}",
                            "https://youtu.be/{id}",
                            "https://www.youtube.com/live/{id}",
                            "https://www.youtube.com/shorts/{id}"),
                    "https://www.youtube-nocookie.com/embed/{id}"),
            new Player("Vimeo", List.of("https://vimeo.com/{id}"), "https://player.vimeo.com/video/{id}?dnt=1"));

    public Player {
        Require.line("name", name);
        pages = List.copyOf(Require.present("pages", pages));
        Require.that(!pages.isEmpty(), "the player '" + name + "' plays nothing: pages is empty");
        pages.forEach(page -> check("pages", page));
        check("player", Require.present("player", player));
    }

    /** The address of the player for what stands at {@code address}; empty where that is not this site's. */
    public Optional<String> plays(String address) {
        return pages.stream()
                .map(page -> pattern(page).matcher(address))
                .filter(Matcher::matches)
                .map(found -> player.replace(ID, found.group(1)))
                .findFirst();
    }

    /** Scheme, host and port of the player, as browsers name it. */
    String origin() {
        URI uri = URI.create(player.replace(ID, "x"));
        return "https://" + uri.getRawAuthority();
    }

    /** The id ends with the address, or before what else a page may be told. */
    private static Pattern pattern(String page) {
        int id = page.indexOf(ID);
        String before = Pattern.quote(page.substring(0, id));
        String after = page.substring(id + ID.length());
        return Pattern.compile(
                before + "(" + HERE + ")" + (after.isEmpty() ? "" : Pattern.quote(after)) + "(?:[/?&#].*)?");
    }

    private static void check(String what, String address) {
        int id = address.indexOf(ID);
        Require.that(id > 0 && address.indexOf(ID, id + 1) < 0, what + " '" + address + "' does not hold {id} once");
        String whole = Require.https(what, address.replace(ID, "x"));
        Require.that(
                URI.create(whole).getRawAuthority().matches("[a-z0-9.-]+(?::[0-9]+)?")
                        && id > address.indexOf('/', "https://".length()),
                what + " '" + address + "' names no host in lower case before {id}");
    }
}
