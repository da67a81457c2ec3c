package dev.dateline.processor.fact.draft;

import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.WireItem;
import java.util.List;
import java.util.regex.Pattern;

/** Whose word a lead is: that stands in it already, or it is said behind its first sentence. */
enum Attribution {
    /** Its own words say so. */
    ATTRIBUTED("attributed-lead"),
    /** An official body says it of others, or of itself by its name. */
    STATEMENT("statement-lead"),
    /** An official body says "we". */
    QUOTED("statement-quoted"),
    /** A wire says it. */
    REPORTED("reported-lead");

    private static final Pattern SELF =
            Pattern.compile("\\b(?:I|[Ww]e|[Oo]urs?|us|[Mm]y)\\b(?![.’'])|\\b(?:I|[Ww]e)[’']");
    /**
     * Plain enough without knowing who says it: "an exchange executive said". Not so "residents were told" and "the strike
     * announced last week".
     */
    private static final Pattern SAYS =
            Pattern.compile("(?<!\\b(?:is|are|was|were|be|been|being)(?: not)? )\\b(?:said|says?|according to|told"
                    + "|announce[sd](?! (?:last|this|by|on|in|at|earlier|today|yesterday|before|after)\\b)|den(?:y|ies|ied)"
                    + "|claim(?:s|ed) (?:that|to)|insist(?:s|ed)|maintains?)\\b");

    private static final Pattern MARKS = Pattern.compile("[\"“”«»„]");

    private final String rule;

    Attribution(String rule) {
        this.rule = rule;
    }

    /** What a lead of these sentences needs; whose word its first one is decides. */
    static Attribution of(WireItem item, List<Span> lead, List<Statement> statements) {
        Span first = lead.getFirst();
        String text = item.copy().text();
        boolean attributed = statements.stream()
                .map(Statement::wording)
                .anyMatch(wording -> wording != null && isIn(first, wording) && isNamed(text, wording));
        if (attributed) {
            return ATTRIBUTED;
        }
        boolean statement = item.origin().kind() == ItemKind.STATEMENT;
        String words = Endings.whole(lead).in(text);
        if (statement && SELF.matcher(words).find() && !MARKS.matcher(words).find()) {
            return QUOTED;
        }
        if (SAYS.matcher(first.in(text)).find()) {
            return ATTRIBUTED;
        }
        return statement ? STATEMENT : REPORTED;
    }

    private static boolean isIn(Span lead, Wording wording) {
        return wording.cue().stream().anyMatch(cue -> cue.start() >= lead.start() && cue.end() <= lead.end());
    }

    /** "We call on both sides" does not say who calls. */
    private static boolean isNamed(String text, Wording wording) {
        String source = Span.in(text, wording.source());
        return !source.isEmpty() && !SELF.matcher(source).matches();
    }

    String rule() {
        return rule;
    }

    /** Whether somebody may be quoted behind it. */
    boolean isOpen() {
        return this != QUOTED;
    }

    /** The lead with whose word it is. */
    void write(Draft draft, List<Span> lead, String speaker) {
        switch (this) {
            case ATTRIBUTED -> draft.take(Endings.whole(lead));
            case REPORTED -> closing(draft, lead, speaker, " reported.", " That is according to ");
            case STATEMENT -> closing(draft, lead, speaker, " said in a statement.", " That is from a statement by ");
            case QUOTED -> quoting(draft, lead, speaker);
        }
    }

    /** {@code says} behind a first sentence that ends in a full stop; {@code else} behind any other. */
    private static void closing(Draft draft, List<Span> lead, String speaker, String says, String otherwise) {
        Span first = lead.getFirst();
        Span bare = Endings.withoutStop(draft.source(), first);
        boolean open = Endings.isOpen(bare.in(draft.source()));
        draft.take(open ? bare : first);
        boolean own = Speaker.begins(first.in(draft.source()), speaker);
        draft.put(
                open ? ", " + (own ? "it" : Speaker.named(speaker)) + says : otherwise + Speaker.named(speaker) + ".");
        if (lead.size() > 1) {
            draft.put(" ");
            draft.take(Endings.whole(lead.subList(1, lead.size())));
        }
    }

    private static void quoting(Draft draft, List<Span> lead, String speaker) {
        Quotation.write(draft, lead.getFirst(), "“", "”");
        draft.put(" " + Speaker.named(speaker) + " said in a statement.");
        if (lead.size() > 1) {
            draft.put(" “");
            draft.take(Endings.whole(lead.subList(1, lead.size())));
            draft.put("”");
        }
    }
}
