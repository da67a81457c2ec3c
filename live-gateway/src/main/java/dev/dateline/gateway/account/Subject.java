package dev.dateline.gateway.account;

import dev.dateline.contract.json.Require;

/**
 * Somebody as an OpenID provider knows them: the two together mean the same person for ever (OpenID Connect Core 1.0,
 * section 5.7), which no name and no address does.
 *
 * @param issuer as the provider calls itself
 * @param id its {@code sub}, at most 255 characters
 */
public record Subject(String issuer, String id) {
    private static final int LONGEST = 255;

    public Subject {
        Require.line("issuer", issuer);
        Require.that(Require.line("sub", id).length() <= LONGEST, "sub is longer than " + LONGEST + " characters");
    }
}
