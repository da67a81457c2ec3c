package dev.dateline.ingest.format.cap;

import dev.dateline.ingest.format.xml.Element;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an alert is meant for. In doubt it is not for the public. */
record Use(
        @Nullable String status,
        @Nullable String type,
        @Nullable String scope,
        boolean scopeMayLack) {
    private static final Set<String> FOR_NO_READER = Set.of("test", "exercise", "system", "draft");
    private static final Set<String> NEWS = Set.of("alert", "update", "cancel");

    static Use of(Element alert) {
        return new Use(
                CapAlert.line(alert, "status"),
                CapAlert.line(alert, "msgType"),
                CapAlert.line(alert, "scope"),
                isFirst(alert));
    }

    boolean isExercise() {
        return FOR_NO_READER.contains(lower(status));
    }

    /** Why it is not taken at all; null where it is. */
    @Nullable String refusal() {
        if (!isExercise() && !lower(status).equals("actual")) {
            return "status is " + status + ", which is none of CAP's: it cannot be told from a test";
        }
        if (!NEWS.contains(lower(type))) {
            return "msgType is " + type + ": an answer between systems and no news, or none of CAP's";
        }
        return lower(scope).equals("public") || isScopeUnsaid()
                ? null
                : "scope is " + scope + ": only Public may be passed on";
    }

    /** CAP 1.0 did not ask for a scope: such an alert is for editors to judge. */
    private static boolean isFirst(Element alert) {
        String namespace = alert.attribute("xmlns");
        return namespace != null && namespace.endsWith("cap/1.0");
    }

    private boolean isScopeUnsaid() {
        return scopeMayLack && scope == null;
    }

    /** Null where an alert may be used as it is. */
    @Nullable String pubStatus() {
        return lower(type).equals("cancel") ? "canceled" : isScopeUnsaid() ? "withheld" : null;
    }

    String meaning() {
        return lower(type).equals("cancel") ? "withdraws" : "updates";
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
