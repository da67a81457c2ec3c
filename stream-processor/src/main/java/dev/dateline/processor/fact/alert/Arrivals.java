package dev.dateline.processor.fact.alert;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.style.HouseStyle;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A statement that a sentence says is awaited has come. */
final class Arrivals {
    private static final double SURE = 0.95;

    private Arrivals() {}

    static Found found(String sentence, Awaiting.Awaited awaited, Statement statement, ZoneId zone) {
        String reason = statement.source() + " has spoken; the sentence says that " + awaited.who() + " has not";
        String rewording = awaited.active() ? rewording(sentence, awaited, statement, zone) : null;
        return new Found(Alert.Kind.OUTDATED, "awaited statement", SURE, oneLine(reason), "", rewording);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** {@code X has not commented on Y so far} becomes {@code X commented at 2 p.m. on Y}. */
    private static @Nullable String rewording(
            String sentence, Awaiting.Awaited awaited, Statement statement, ZoneId zone) {
        String gap = sentence.substring(awaited.from(), awaited.to()).toLowerCase(Locale.ROOT);
        String rest = sentence.substring(awaited.to()).replaceAll(" (?:so far|as yet|yet)(?=[ ,.;]|$)", "");
        String time = HouseStyle.timeOfDay(statement.said(), zone);
        String said = sentence.substring(0, awaited.from()) + " " + verb(gap) + " at " + time + rest;
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
