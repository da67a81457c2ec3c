package dev.dateline.processor.match.watch;

import dev.dateline.contract.article.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A watch that can be run.
 *
 * @param wanted what it asks for; what must not stand there is not among them
 * @param clauses how many words and phrases it has
 * @param fields where it looks
 */
public record WatchQuery(Query query, List<Clause> wanted, int clauses, Set<Field> fields) {
    public WatchQuery {
        wanted = List.copyOf(wanted);
        fields = Set.copyOf(fields);
    }

    /** The watch's query; a watch with phrases asks for any of them. */
    public static WatchQuery of(Watch watch) throws BadWatch {
        String query = watch.query();
        return query == null ? anyOf(watch.phrases()) : of(query);
    }

    /** The query in this text. */
    public static WatchQuery of(String text) throws BadWatch {
        if (text.isBlank()) {
            throw new BadWatch("there is nothing to look for", 0, text.length());
        }
        if (text.length() > Watch.LONGEST_QUERY) {
            throw new BadWatch(
                    "longer than " + Watch.LONGEST_QUERY + " characters", Watch.LONGEST_QUERY, text.length());
        }
        // What keyboards make of quotation marks, letter for letter so that places stay.
        String straight = text.replace('“', '"').replace('”', '"').replace('„', '"');
        Brackets.check(straight);
        Reading reading = new Reading(straight);
        Query query = reading.read(parsed(straight));
        return new WatchQuery(query, reading.wanted(), reading.clauses(), reading.fields());
    }

    private static QueryNode parsed(String text) throws BadWatch {
        try {
            return new StandardSyntaxParser().parse(text, null);
        } catch (ParseException e) {
            throw misplaced(e.currentToken == null ? null : e.currentToken.next, text);
        } catch (QueryNodeParseException | RuntimeException e) {
            throw new BadWatch("this cannot be read as a query", 0, text.length());
        }
    }

    private static BadWatch misplaced(@Nullable Token token, String text) {
        if (token == null || token.image == null || token.image.isEmpty()) {
            return new BadWatch("something is missing at the end", text.length(), text.length());
        }
        return new BadWatch("'" + token.image + "' cannot stand here", token.beginColumn, token.endColumn);
    }

    /** What stood on topics before there was a language: no limit but the record's own. */
    private static WatchQuery anyOf(List<String> phrases) throws BadWatch {
        List<Clause> clauses = new ArrayList<>();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String phrase : phrases) {
            List<String> words = Words.in(phrase);
            if (!words.isEmpty()) {
                Query query = Reading.phrase(Field.TEXT, words, 0);
                clauses.add(new Clause('"' + phrase + '"', query));
                any.add(query, BooleanClause.Occur.SHOULD);
            }
        }
        if (clauses.isEmpty()) {
            throw new BadWatch("none of its phrases has a letter or a digit", 0, 0);
        }
        return new WatchQuery(any.build(), clauses, clauses.size(), Set.of(Field.TEXT));
    }
}
