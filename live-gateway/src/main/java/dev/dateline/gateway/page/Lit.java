package dev.dateline.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lit's modules, out of its jars. There they name each other by package, which a browser resolves only by a script in the
 * page, and the pages' policy allows none: so all of them are served side by side, and what they import is named so.
 */
final class Lit {
    private static final Packed HTML = new Packed("org.mvnpm/lit-html", "_static/lit-html");
    private static final Packed ELEMENT = new Packed("org.mvnpm/lit-element", "_static/lit-element");
    private static final Packed REACTIVE = new Packed("org.mvnpm.at.lit/reactive-element", "_static/reactive-element");

    /** A module's place. */
    private record Module(Packed home, String path) {}

    private static final Map<String, Module> BY_NAME = Map.of(
            "lit-html.js", new Module(HTML, "lit-html.js"),
            "lit-directive.js", new Module(HTML, "directive.js"),
            "lit-directive-helpers.js", new Module(HTML, "directive-helpers.js"),
            "lit-guard.js", new Module(HTML, "directives/guard.js"),
            "lit-keyed.js", new Module(HTML, "directives/keyed.js"),
            "lit-live.js", new Module(HTML, "directives/live.js"),
            "lit-repeat.js", new Module(HTML, "directives/repeat.js"),
            "lit-element.js", new Module(ELEMENT, "lit-element.js"),
            "lit-reactive-element.js", new Module(REACTIVE, "reactive-element.js"),
            "lit-css-tag.js", new Module(REACTIVE, "css-tag.js"));

    private static final Pattern IMPORT = Pattern.compile("\\b(from|import)\\s*\"(?:[^\"]*/)?([^\"/]+?)(?:\\.js)?\"");
    private static final Pattern SOURCE_MAP = Pattern.compile("//# sourceMappingURL=\\S+");

    private Lit() {}

    static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }

    /** The module of that name, as it is served. */
    static byte[] read(String name) {
        Module module = BY_NAME.get(name);
        if (module == null) {
            throw new IllegalStateException(name + " is not one of Lit's modules");
        }
        String beside = IMPORT.matcher(module.home().text(module.path())).replaceAll(Lit::beside);
        return SOURCE_MAP.matcher(beside).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static String beside(MatchResult found) {
        String base = found.group(2);
        String name = (base.startsWith("lit-") ? base : "lit-" + base) + ".js";
        if (!has(name)) {
            throw new IllegalStateException("one of Lit's modules imports " + base + ", which is not served");
        }
        return found.group(1) + "\"./" + name + '"';
    }
}
