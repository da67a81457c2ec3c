package dev.dateline.standalone.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the settings of Kafka's clients hold something secret, and how that is kept out of what people see. */
public final class Secrets {
    /** What stands in a secret's place. */
    public static final String HIDDEN = "***";

    private static final Pattern NAME =
            Pattern.compile(".*(password|passphrase|secret|jaas).*|.*\\.(key|token|credentials)");
    /** Within a JAAS entry only what is called a password, not the name of the user. */
    private static final Pattern WITHIN = Pattern.compile(
            "\\w*(?:password|secret|token|key)\\w*\\s*=\\s*(?:\"([^\"]+)\"|'([^']+)'|([^\\s;\"']+))",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 3;

    private Secrets() {}

    /** Whether a setting of this name holds a secret. */
    public static boolean isSecret(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The value as it may be shown. */
    public static String shown(String name, String value) {
        return isSecret(name) ? HIDDEN : value;
    }

    /** {@code text} without anything that one of the secrets in {@code settings} holds, the values within them too. */
    public static String without(Map<String, String> settings, String text) {
        String clean = text;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (isSecret(setting.getKey())) {
                clean = without(setting.getValue(), clean);
            }
        }
        return clean;
    }

    private static String without(String secret, String text) {
        String clean = hide(secret, text);
        Matcher within = WITHIN.matcher(secret);
        while (within.find()) {
            for (int group = 1; group <= within.groupCount(); group++) {
                clean = within.group(group) == null ? clean : hide(within.group(group), clean);
            }
        }
        return clean;
    }

    /** What is shorter stands in many words, and would hide those. */
    private static String hide(String secret, String text) {
        return secret.strip().length() < SHORTEST ? text : text.replace(secret.strip(), HIDDEN);
    }
}
