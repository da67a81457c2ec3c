package dev.dateline.processor.match.watch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a query of what Lucene's parser made of a text. What is not named here is refused, whatever the parser may learn.
 * Longer than most, for it is one walk over one tree.
 */
final class Reading {
    static final int MOST_CLAUSES = 64;

    /** In all phrases together: what a phrase costs grows with its words. */
    static final int MOST_WORDS = 256;

    private final String text;
    private final List<Clause> wanted = new ArrayList<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private int clauses;
    private int words;
    private boolean unwanted;

    Reading(String text) {
        this.text = text;
    }

    /** What was asked for, in its order. */
    List<Clause> wanted() {
        return List.copyOf(wanted);
    }

    /** Where it is looked for. */
    Set<Field> fields() {
        return fields;
    }

    /** How many words and phrases there were. */
    int clauses() {
        return clauses;
    }

    Query read(QueryNode node) throws BadWatch {
        if (node instanceof GroupQueryNode group) {
            return read(group.getChild());
        }
        if (node instanceof OrQueryNode any) {
            return all(any.getChildren(), Occur.SHOULD, true, node);
        }
        if (node instanceof AndQueryNode each) {
            return all(each.getChildren(), Occur.MUST, false, node);
        }
        if (node instanceof BooleanQueryNode listed) {
            return all(listed.getChildren(), Occur.SHOULD, false, node);
        }
        if (node instanceof ModifierQueryNode) {
            return all(List.of(node), Occur.SHOULD, false, node);
        }
        return clause(node);
    }

    private Query all(List<QueryNode> nodes, Occur usual, boolean or, QueryNode whole) throws BadWatch {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean wants = false;
        for (QueryNode node : nodes) {
            Occur occur = occur(node, usual);
            QueryNode inner = node instanceof ModifierQueryNode modifier ? modifier.getChild() : node;
            if (occur == Occur.MUST_NOT && or) {
                throw new BadWatch("NOT after OR would catch nearly everything; write: this NOT that", Place.of(node));
            }
            all.add(occur == Occur.MUST_NOT ? excluded(inner) : read(inner), occur);
            wants |= occur != Occur.MUST_NOT;
        }
        if (!wants) {
            throw new BadWatch("this only says what must not stand there; say what to look for, too", Place.of(whole));
        }
        return all.build();
    }

    private static Occur occur(QueryNode node, Occur usual) {
        if (!(node instanceof ModifierQueryNode modifier)) {
            return usual;
        }
        return switch (modifier.getModifier()) {
            case MOD_REQ -> Occur.MUST;
            case MOD_NOT -> Occur.MUST_NOT;
            case MOD_NONE -> usual;
        };
    }

    private Query excluded(QueryNode node) throws BadWatch {
        boolean before = unwanted;
        unwanted = true;
        Query query = read(node);
        unwanted = before;
        return query;
    }

    private Query clause(QueryNode node) throws BadWatch {
        clauses++;
        if (clauses > MOST_CLAUSES) {
            throw new BadWatch("more than " + MOST_CLAUSES + " words and phrases", Place.of(node));
        }
        Query query = query(node);
        words += query instanceof PhraseQuery phrase ? phrase.getTerms().length : 1;
        if (words > MOST_WORDS) {
            throw new BadWatch("more than " + MOST_WORDS + " words in all", Place.of(node));
        }
        if (!unwanted) {
            wanted.add(new Clause(written(node), query));
        }
        return query;
    }

    private Query query(QueryNode node) throws BadWatch {
        if (node instanceof SlopQueryNode near && near.getChild() instanceof QuotedFieldQueryNode phrase) {
            return new PhraseClause(phrase, near.getValue()).query(field(phrase));
        }
        if (node instanceof QuotedFieldQueryNode phrase) {
            return new PhraseClause(phrase, 0).query(field(phrase));
        }
        if (node instanceof FuzzyQueryNode) {
            throw new BadWatch("a word that is only like another (~) cannot be looked for", Place.of(node));
        }
        if (node.getClass() == FieldQueryNode.class) {
            FieldQueryNode word = (FieldQueryNode) node;
            return new WordClause(word).query(field(word));
        }
        throw refused(node);
    }

    private BadWatch refused(QueryNode node) {
        Place place = Place.of(node);
        Place shown = place.to() == 0 ? new Place(0, text.length()) : place;
        return new BadWatch(
                node instanceof TermRangeQueryNode
                        ? "ranges cannot be looked for; list what is meant: urgency:(1 2 3)"
                        : "watches have words, phrases, brackets, + - AND OR NOT and fields, and nothing else",
                shown);
    }

    private Field field(FieldQueryNode node) throws BadWatch {
        String named = node.getFieldAsString();
        Field field = named == null ? Field.TEXT : Field.of(named).orElse(null);
        if (field == null) {
            Place place = Place.of(node);
            int at = text.lastIndexOf(named, place.from() - 1);
            throw new BadWatch(
                    "there is no field '" + named + "'; there are " + Field.all(),
                    at < 0 ? place : new Place(at, at + named.length()));
        }
        fields.add(field);
        return field;
    }

    private String written(QueryNode node) {
        Place place = Place.of(node);
        String words = text.substring(place.from(), place.to());
        QueryNode inner = node instanceof SlopQueryNode near ? near.getChild() : node;
        String named = inner instanceof FieldQueryNode word ? word.getFieldAsString() : null;
        return named == null ? words : named + ":" + words;
    }

    /** Words beside each other, or within so many places of it; there is one at least. */
    static Query phrase(Field field, List<String> words, int slop) {
        return words.size() == 1
                ? new TermQuery(new Term(field.word(), words.getFirst()))
                : new PhraseQuery(slop, field.word(), words.toArray(String[]::new));
    }
}
