package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something, as an editor reads it.
 *
 * @param source in the item's words
 * @param who that is, by the list of actors; null where that is the same, or not known
 * @param did "said", "denied", "called for"; null where the item as a whole is the statement, as are all that follow
 * @param manner in whose words: "in their own words", "in the reporter's words", "in part in their own words"
 * @param cue the words of the item that say so
 * @param ground the rule or model that found it, and how sure it is; else that the item as a whole is the statement
 * @param item the one that says so
 * @param spans where what was said stands in its headline, an empty line and its body, in UTF-16 code units; none where the item
 *     as a whole is the statement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaidView(
        String source,
        @Nullable String who,
        @Nullable String did,
        String gist,
        @Nullable String manner,
        @Nullable String cue,
        String ground,
        ItemVersion item,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> spans) {
    private static final String WHOLE = "the item as a whole";

    /** What an editor sees of a statement of that item. */
    static SaidView of(Statement statement, WireItem item) {
        Wording wording = statement.wording();
        return new SaidView(
                statement.source(),
                who(statement),
                wording == null ? null : word(wording.polarity()),
                statement.gist(),
                wording == null ? null : words(wording.manner()),
                wording == null ? null : cue(wording.cue(), item.copy().text()),
                wording == null ? WHOLE : ground(wording),
                statement.evidence(),
                wording == null ? List.of() : wording.content());
    }

    /** Why no statements were looked for in an item; null where they were. */
    static @Nullable String unread(WireItem item) {
        String language = item.copy().language();
        return item.copy().isEnglish()
                ? null
                : "Statements are found in English alone; this is in " + name(language) + ".";
    }

    private static String name(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || language.equals("und") ? "a language that is not known" : name;
    }

    private static @Nullable String who(Statement statement) {
        Actor actor = statement.actor();
        return actor == null || actor.name().equals(statement.source()) ? null : actor.name();
    }

    private static String word(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Manner manner) {
        return switch (manner) {
            case DIRECT -> "in their own words";
            case INDIRECT -> "in the reporter’s words";
            case MIXED -> "in part in their own words";
        };
    }

    private static @Nullable String cue(List<Span> cue, String text) {
        boolean fits = cue.stream().allMatch(span -> span.end() <= text.length());
        return cue.isEmpty() || !fits ? null : Span.in(text, cue);
    }

    private static String ground(Wording wording) {
        return String.format(
                Locale.ROOT,
                "%s %.2f",
                wording.ground().rule(),
                wording.ground().confidence());
    }

    // What the template asks for.

    /** All but the gist on one line: "Blinken (Antony Blinken, U.S. Secretary of State) called for, in part …". */
    String head() {
        return source + (who == null ? "" : " (" + who + ")") + (did == null ? "" : " " + did + ", " + manner);
    }

    /** By which words and which rule it was found. */
    String found() {
        return cue == null ? ground : "cue “" + cue + "”, " + ground;
    }
}
