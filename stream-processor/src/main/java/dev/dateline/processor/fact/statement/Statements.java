package dev.dateline.processor.fact.statement;

import dev.dateline.contract.actor.Actors;
import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.prose.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who said what in an item. Pure: the same item gives the same. */
public final class Statements {
    /** A proposal carries no more; an item that has more is a document of its own. */
    public static final int MOST = 40;

    /** Editors forgive silence sooner than noise. */
    private static final double SURE = 0.6;

    private static final Set<String> NOBODY =
            Set.of("it", "there", "that", "this", "which", "what", "nobody", "nothing", "one", "you");

    /** What agencies put before a headline's colon. */
    private static final Set<String> LABELS = Set.of(
            "kill",
            "hold",
            "correction",
            "corrected",
            "update",
            "updated",
            "breaking",
            "exclusive",
            "watch",
            "live",
            "analysis",
            "explainer",
            "factbox",
            "timeline",
            "advisory",
            "recap",
            "photos",
            "video",
            "opinion",
            "urgent");

    /** What people call for in a word. */
    private static final Set<String> WANTED = Set.of(
            "calm",
            "restraint",
            "peace",
            "unity",
            "dialogue",
            "talks",
            "negotiations",
            "patience",
            "caution",
            "vigilance",
            "solidarity",
            "justice",
            "transparency",
            "mediation",
            "de-escalation",
            "sanctions",
            "elections",
            "reforms");

    private static final int FEWEST_WORDS = 2;
    private static final int LONGEST_SOURCE = 160;
    private static final int LONGEST_GIST = 400;

    private static final Extraction RULES = Extraction.byRules();

    private Statements() {}

    /** Reads what it needs, which takes a second, so that no item has to wait for it. */
    public static void prepare() {
        RULES.of("Nobody said anything.");
        Gazetteer.shipped();
    }

    /** The issuer of a statement says what its headline says; then what is said in the text, in its order. */
    public static List<Statement> of(WireItem item) {
        return of(item, RULES, Gazetteer.shipped());
    }

    /** The same by another list of actors. */
    public static List<Statement> of(WireItem item, Actors actors) {
        return of(item, RULES, actors);
    }

    /** The same by other rules and another list of actors. */
    public static List<Statement> of(WireItem item, Extraction extraction, Actors actors) {
        String issuer =
                item.origin().kind() == ItemKind.STATEMENT ? item.origin().issuer() : null;
        List<Statement> statements = new ArrayList<>();
        if (issuer != null) {
            statements.add(new Statement(
                    issuer,
                    item.copy().headline(),
                    item.version(),
                    item.versionCreated(),
                    actors.of(issuer, item.versionCreated()).orElse(null),
                    null));
        }
        if (item.copy().isEnglish()) {
            statements.addAll(said(item, issuer, extraction, actors));
        }
        return List.copyOf(statements.subList(0, Math.min(MOST, statements.size())));
    }

    private static List<Statement> said(WireItem item, @Nullable String issuer, Extraction extraction, Actors actors) {
        String text = item.copy().text();
        Speakers speakers = new Speakers(text, issuer);
        List<Statement> statements = new ArrayList<>();
        for (Found found : extraction.of(text)) {
            if (statements.size() == MOST) {
                break;
            }
            if (found.source().isEmpty() || found.ground().confidence() < SURE || isNobody(text, found)) {
                continue;
            }
            String source = OneLine.of(speakers.of(found.source()), LONGEST_SOURCE);
            String gist = OneLine.of(Span.in(text, found.content()), LONGEST_GIST);
            if (!source.isBlank() && isSaid(text, found, gist)) {
                statements.add(new Statement(
                        source,
                        gist,
                        item.version(),
                        item.versionCreated(),
                        actors.of(source, item.versionCreated()).orElse(null),
                        wording(text, found)));
            }
        }
        return statements;
    }

    /** A single word that nobody put in quotation marks is seldom all that was said, but may be all that was called for. */
    private static boolean isSaid(String text, Found found, String gist) {
        return (found.polarity() == Polarity.CALLED_FOR && WANTED.contains(gist.toLowerCase(Locale.ROOT)))
                || gist.split(" ", FEWEST_WORDS).length == FEWEST_WORDS
                || (!gist.isBlank() && Manners.of(text, found.content()) != Manner.INDIRECT);
    }

    private static boolean isNobody(String text, Found found) {
        String source = Span.in(text, found.source());
        String lower = source.toLowerCase(Locale.ROOT);
        boolean label = LABELS.contains(lower) && Span.in(text, found.cue()).equals(":");
        return label || NOBODY.contains(lower) || Silent.is(source);
    }

    private static Wording wording(String text, Found found) {
        return new Wording(
                found.source(),
                found.cue(),
                found.content(),
                Manners.of(text, found.content()),
                found.polarity(),
                found.ground());
    }
}
