package dev.dateline.processor.fact.alert;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.style.Times;
import dev.dateline.processor.fact.draft.Speaker;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement that a sentence says is awaited has come. */
final class Arrivals {
    private static final double SURE = 0.95;

    /** "But the mayor": that joins the sentence to the one before it, and names nobody. */
    private static final Pattern JOINT =
            Pattern.compile("^(?:But|And|Yet|So|Still|However|Meanwhile|While|Although|Though|So far),? ");

    private static final Pattern SEVERAL = Pattern.compile("\\bhave(?:n[’']t)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STILL = Pattern.compile(" (?:so far|as yet|yet)(?=[ ,.;]|$)");

    /** "on the strike": short enough that the time can stand behind it, as it would be written. */
    private static final Pattern TOPIC = Pattern.compile("^ (?:on|about|to|over)"
            + "(?: (?!(?:that|which|who|and|or|but|as|since)\\b)[\\p{L}\\p{Nd}’'-]++){1,5}(?=[.,;]|$)");

    private Arrivals() {}

    static Found found(String sentence, Awaiting.Awaited awaited, Statement statement, Times times) {
        String time = times.timeOfDay(statement.said());
        String reason = Speaker.first(statement.source()) + " spoke at " + time + "; the sentence says "
                + silent(sentence, awaited);
        String rewording = awaited.active() ? rewording(sentence, awaited, time) : null;
        return new Found(Alert.Kind.OUTDATED, "awaited statement", SURE, oneLine(reason), "", rewording);
    }

    /** How the sentence has it, as a part of another. */
    private static String silent(String sentence, Awaiting.Awaited awaited) {
        String who = Speaker.named(JOINT.matcher(awaited.who()).replaceFirst(""));
        if (!awaited.active()) {
            return "there is no word from " + who;
        }
        boolean several = SEVERAL.matcher(sentence.substring(awaited.from(), awaited.to()))
                .find();
        return who + (several ? " have not" : " has not");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** {@code X has not commented on Y so far} becomes {@code X commented on Y at 2 p.m.} */
    private static @Nullable String rewording(String sentence, Awaiting.Awaited awaited, String time) {
        String gap = sentence.substring(awaited.from(), awaited.to()).toLowerCase(Locale.ROOT);
        String rest = STILL.matcher(sentence.substring(awaited.to())).replaceAll("");
        Matcher topic = TOPIC.matcher(rest);
        int at = topic.find() ? topic.end() : 0;
        String said = sentence.substring(0, awaited.from()) + " " + verb(gap) + rest.substring(0, at) + " at " + time
                + rest.substring(at);
        return said.replace(".m..", ".m.");
    }

    private static String verb(String gap) {
        if (gap.contains("statement") || gap.contains("announcement")) {
            return "made a statement";
        }
        if (gap.contains("comment")) {
            return "commented";
        }
        if (gap.contains("respon")) {
            return "responded";
        }
        return gap.contains("react") ? "reacted" : "spoke";
    }
}
