package dev.dateline.standalone.config;

import java.util.List;

/**
 * From which other sites pages may show something.
 *
 * @param images {@code https:} for any, or sites
 * @param players whose players readers may open
 */
public record MediaSettings(List<String> images, List<PlayerSettings> players) {
    /**
     * A site's player.
     *
     * @param name as readers know it
     * @param pages addresses of what it plays, each with {@code {id}} in it
     * @param player the address of the player, with {@code {id}} in it
     */
    public record PlayerSettings(String name, List<String> pages, String player) {
        public PlayerSettings {
            name = String.valueOf(name);
            pages = pages == null ? List.of() : List.copyOf(pages);
            player = String.valueOf(player);
        }
    }

    public MediaSettings {
        images = List.copyOf(images);
        players = List.copyOf(players);
    }
}
