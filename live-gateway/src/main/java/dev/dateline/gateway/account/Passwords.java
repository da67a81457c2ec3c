package dev.dateline.gateway.account;

import dev.dateline.contract.json.Require;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Passwords by Argon2id (RFC 9106), kept in PHC string format. Memory and passes are OWASP's least: 19 MiB and two. Each
 * call takes some tens of milliseconds of a core and that memory: never on an event loop, and few at a time.
 */
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** More than anybody has ever written, lest a record make this node run out of memory. */
    private static final int MOST_MEMORY_KIB = 262_144;

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** The password where it will do for that person; throws {@link IllegalArgumentException} with one clear line. */
    public static String fit(@Nullable String password, String name) {
        String given = Require.present("password", password);
        int length = given.codePointCount(0, given.length());
        Require.that(length >= SHORTEST, "a password has " + SHORTEST + " characters or more");
        Require.that(length <= LONGEST, "a password has at most " + LONGEST + " characters");
        Require.that(given.codePoints().distinct().count() > 3, "this password is too easy to guess");
        Require.that(!given.equalsIgnoreCase(name) && !given.isBlank(), "this password is too easy to guess");
        return given;
    }

    /** What is kept of a password. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + text(salt) + "$" + text(hash);
    }

    /** Whether this is the password; where none is kept it is not, after just as long. */
    public static boolean isRight(String password, @Nullable String kept) {
        Matcher phc = PHC.matcher(kept == null ? "" : kept);
        if (!phc.matches() || Integer.parseInt(phc.group(1)) > MOST_MEMORY_KIB) {
            hash(password);
            return false;
        }
        byte[] hash = bytes(phc.group(5));
        return MessageDigest.isEqual(
                hash,
                argon2id(
                        password,
                        bytes(phc.group(4)),
                        Integer.parseInt(phc.group(1)),
                        Integer.parseInt(phc.group(2)),
                        Integer.parseInt(phc.group(3)),
                        hash.length));
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(same(password), hash);
        return hash;
    }

    /** The same bytes from every keyboard. */
    private static byte[] same(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
