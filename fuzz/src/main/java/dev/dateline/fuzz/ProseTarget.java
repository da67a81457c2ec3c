package dev.dateline.fuzz;

import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.alert.Alerts;
import dev.dateline.processor.fact.alert.ArticlesRead;
import dev.dateline.processor.fact.draft.Suggestion;
import dev.dateline.processor.fact.figure.Figures;
import dev.dateline.processor.fact.state.States;
import dev.dateline.processor.fact.statement.Statements;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.print.Prints;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An English item's prose: who says what, what it counts, how things stand, what it puts in doubt, what is suggested. */
final class ProseTarget {
    private static final ItemVersion VERSION =
            new ItemVersion(new ItemId(WireTargets.SENDER.provider(), "urn:harbor:ferry"), "1");
    private static final Handling USABLE = new Handling(PubStatus.USABLE, Signal.NONE, 3, null, List.of());
    private static final Article ARTICLE = article();
    private static final Analyser ANALYSER = new Analyser();
    private static final int MOST_ALERTS = 8;
    private static final int LONGEST_SUGGESTION = 2_000;

    private ProseTarget() {}

    /** The first line is the headline. What is no item by the contract is passed over. */
    static void take(byte[] input) {
        String text = WireTargets.text(Drawn.out(input));
        int end = text.indexOf('\n');
        String headline = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 1);
        boolean fits =
                !headline.isBlank() && headline.chars().noneMatch(Character::isISOControl) && body.indexOf('\0') < 0;
        if (fits) {
            item(new WireItem(
                    VERSION,
                    WireTargets.SENDER.origin(),
                    USABLE,
                    new Copy("en", headline, body, List.of()),
                    WireTargets.NOW));
        }
    }

    private static void item(WireItem item) {
        String text = item.copy().text();
        List<Statement> statements = Statements.of(item);
        Claim.that(statements.size() <= Statements.MOST, statements.size() + " statements");
        statements.forEach(statement -> said(statement, text));
        Claim.that(Alerts.of(new ArticlesRead(), ARTICLE, item, statements).size() <= MOST_ALERTS, "too many alerts");
        Figures.of(item, statements);
        States.of(item, statements, Gazetteer.shipped());
        Suggestion suggestion = Suggestion.of(item, Relation.NEW, statements);
        String words = suggestion.post().text();
        Claim.that(words.length() <= LONGEST_SUGGESTION, "a suggestion of " + words.length() + " characters");
        Claim.that(suggestion.drawn().holds(words, text), "words that do not stand in the item");
        ANALYSER.terms(item.copy());
        Analyser.names(item.copy());
        Prints.of(item.copy());
    }

    private static void said(Statement statement, String text) {
        Wording wording = statement.wording();
        if (wording != null) {
            Stream.of(wording.source(), wording.cue(), wording.content())
                    .flatMap(List::stream)
                    .forEach((Span span) -> Claim.that(span.end() <= text.length(), "said outside of the text"));
        }
    }

    private static Article article() {
        try (InputStream in = ProseTarget.class.getResourceAsStream("/ferry-article.json")) {
            return Json.read(Objects.requireNonNull(in, "the article").readAllBytes(), Article.class);
        } catch (IOException | Json.Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
