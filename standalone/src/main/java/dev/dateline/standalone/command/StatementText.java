package dev.dateline.standalone.command;

import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.wire.Copy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement as lines for a terminal. */
final class StatementText {
    private StatementText() {}

    /** {@code copy}: of the item that it stands in. */
    static String of(Statement statement, Copy copy) {
        Actor actor = statement.actor();
        String who = statement.source() + (actor == null ? "" : " = " + actor.id() + " (" + actor.name() + ")");
        Wording wording = statement.wording();
        String did = wording == null ? "as a whole" : word(wording.polarity()) + ", " + word(wording.manner());
        return "  " + who + " [" + did + "]\n    " + statement.gist() + place(wording, copy);
    }

    private static String place(@Nullable Wording wording, Copy copy) {
        return wording == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "\n    cue \"%s\", %s %.2f, who %s, what %s",
                        Span.in(copy.text(), wording.cue()).replaceAll("\\s+", " "),
                        wording.ground().rule(),
                        wording.ground().confidence(),
                        places(wording.source()),
                        places(wording.content()));
    }

    private static String places(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
