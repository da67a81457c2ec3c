package dev.dateline.processor.fact.draft;

import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The update that an editor is offered for an item: its lead, attributed, and the best that somebody is quoted with, in
 * three sentences at most. All words are the item's own but for those that attribute them. Pure.
 *
 * @param drawn where its words stand in the item
 */
public record Suggestion(Post post, Drawn drawn) {
    /** What of an item's lead and a quotation is suggested. */
    private static final int SENTENCES = 2;

    /** An update goes on a phone; a second sentence that makes it longer than this stays with the item. */
    private static final int CHARS = 400;

    /**
     * Of an item, at the provider's time or the end of its embargo.
     *
     * @param relation what it is to those before it: of what was taken back the suggestion says no word
     * @param statements who says what in it
     */
    public static Suggestion of(WireItem item, Relation relation, List<Statement> statements) {
        Draft draft = new Draft(item.copy().text());
        String rule = relation.takesBack() ? takenBack(draft, item, relation) : news(draft, item, statements);
        Post post = new Post(
                draft.text(),
                stamp(item),
                item.origin().kind() == ItemKind.STATEMENT ? Confidence.CLAIMED : Confidence.UNCONFIRMED,
                List.of(item.version()),
                item.origin().speaker());
        return new Suggestion(post, new Drawn(item.version(), rule, draft.pieces()));
    }

    /** The provider's time; of an embargoed item, when it may go out. */
    private static Instant stamp(WireItem item) {
        Instant made = item.versionCreated();
        Instant embargo = item.handling().embargo();
        return embargo != null && embargo.isAfter(made) ? embargo : made;
    }

    private static String takenBack(Draft draft, WireItem item, Relation relation) {
        String does = relation == Relation.KILL ? " has withdrawn" : " is holding back";
        draft.put(Speaker.of(item) + does + " an earlier report.");
        return "withdrawal";
    }

    private static String news(Draft draft, WireItem item, List<Statement> statements) {
        Span paragraph = Lead.paragraph(item.copy());
        if (!item.copy().isEnglish()) {
            draft.take(Lead.cut(draft.source(), paragraph));
            return "other-language";
        }
        List<Span> lead = Lead.of(item.copy(), paragraph, SENTENCES, CHARS);
        Attribution attribution = Attribution.of(item, lead, statements);
        attribution.write(draft, lead, Speaker.of(item));
        Optional<Quotation> quote = Quotation.best(draft.source(), new Span(0, paragraph.end()), statements)
                .filter(one -> attribution.isOpen() && draft.length() + one.length() <= CHARS);
        quote.ifPresent(one -> one.write(draft));
        return attribution.rule() + (quote.isPresent() ? "-and-quote" : "");
    }
}
