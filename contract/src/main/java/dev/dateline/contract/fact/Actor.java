package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;

/**
 * Somebody who speaks in the news, whatever they are called in a text.
 *
 * @param id of the office, body or state, such as {@code us-secretary-of-state}
 * @param name with who held the office when they spoke, such as "Antony Blinken, U.S. Secretary of State"
 * @param side the id of the state or union that it speaks for, its own where it is one
 */
public record Actor(String id, String name, String side) {
    public Actor {
        Require.slug("id", id);
        Require.line("name", name);
        Require.slug("side", side);
    }
}
