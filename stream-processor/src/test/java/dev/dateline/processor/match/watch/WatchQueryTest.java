package dev.dateline.processor.match.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.contract.article.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchQueryTest {
    private final Read item = Read.of(Sheets.ferry(), EnumSet.allOf(Field.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry",
                "FERRY",
                "aground storm",
                "+ferry aground",
                "ferry -budget",
                "\"Silver Heron\"",
                "“Silver Heron”",
                "\"heron ran\"",
                "\"heron aground\"~2",
                "+(ferry OR ship) -(budget parliament)",
                "(ferry OR ship) AND aground NOT drill",
                "ferry && aground || drill",
                "company",
                "company's",
                "cafe",
                "Café",
                "agrou*",
                "headline:heron",
                "HEADLINE:heron",
                "body:engineers",
                "headline:(heron OR budget)",
                "name:\"port lowen\"",
                "place:LOWEN",
                "provider:harbor-wire",
                "provider:\"Harbor Wire\"",
                "language:en",
                "language:\"en-GB\"",
                "urgency:2",
                "urgency:(1 2 3)",
                "issuer:guard",
                "issuer:\"press office\"",
                "text:ferry",
                "name:silver AND place:lowen",
                "\"9/11\" ferry",
                "9\\/11 ferry",
                "ferry\nship",
                "headline=heron"
            })
    void catchesAnItemThatHasWhatIsAskedFor(String query) throws Exception {
        assertThat(fits(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budget",
                "ferries",
                "fer",
                "+ferry +budget",
                "ferry -aground",
                "\"heron silver\"",
                "\"heron aground\"",
                "\"port engineers\"~20",
                "(ferry OR ship) AND budget",
                "headline:engineers",
                "body:heron",
                "name:engineers",
                "place:tarnow",
                "provider:harbor",
                "urgency:(1 3)",
                "issuer:harbor",
                "language:de"
            })
    void passesOverAnItemThatHasItNot(String query) throws Exception {
        // One provider is called harbor-wire: a part of that is a word of it, so this one alone is caught.
        assertThat(fits(query)).isEqualTo(query.equals("provider:harbor"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "` `                | 0  | 1  | there is nothing to look for",
                "-ferry             | 1  | 6  | this only says what must not stand there; say what to look for, too",
                "NOT ferry NOT ship | 4  | 18 | this only says what must not stand there; say what to look for, too",
                "ferry (-ship)      | 8  | 12 | this only says what must not stand there; say what to look for, too",
                "ferry OR NOT ship  | 13 | 17 | NOT after OR would catch nearly everything; write: this NOT that",
                "/fer+y/            | 0  | 1  | patterns between slashes are not understood; put what has a slash in quotation marks",
                "a /(((((((((((     | 2  | 3  | patterns between slashes are not understood; put what has a slash in quotation marks",
                "ferry~             | 0  | 5  | a word that is only like another (~) cannot be looked for",
                "*erry              | 0  | 5  | a word cannot begin with * or ?",
                "?erry              | 0  | 5  | a word cannot begin with * or ?",
                "fe*                | 0  | 3  | before * there must be one word of 3 letters at least",
                "fer*y              | 0  | 5  | * can only stand at the end of a word, and ? not at all",
                "ship ferr?         | 5  | 10 | * can only stand at the end of a word, and ? not at all",
                "*                  | 0  | 1  | a word cannot begin with * or ?",
                "\"ferry cre*\"     | 0  | 12 | * cannot stand in quotation marks",
                "urgency:[1 TO 3]   | 9  | 15 | ranges cannot be looked for; list what is meant: urgency:(1 2 3)",
                "urgency<3          | 8  | 9  | ranges cannot be looked for; list what is meant: urgency:(1 2 3)",
                "urgency:high       | 8  | 12 | urgency is a number from 1 to 9",
                "urgency:1234*      | 8  | 13 | urgency is a number from 1 to 9",
                "ferry^2            | 0  | 5  | watches have words, phrases, brackets, + - AND OR NOT and fields, and nothing else",
                "(ferry ship)@2     | 1  | 11 | watches have words, phrases, brackets, + - AND OR NOT and fields, and nothing else",
                "fn:ordered(a b)    | 0  | 15 | watches have words, phrases, brackets, + - AND OR NOT and fields, and nothing else",
                "title:ferry        | 0  | 5  | there is no field 'title'; there are text, headline, body, name, place, provider, language, urgency, issuer",
                "*:*                | 0  | 1  | there is no field '*'; there are text, headline, body, name, place, provider, language, urgency, issuer",
                "ferry and ship     | 6  | 9  | 'and' would be looked for as a word; write it in capitals, or in quotation marks",
                "ferry &            | 6  | 7  | there is no letter or digit in this",
                "\"...\"            | 0  | 5  | there is no letter or digit in this",
                "\"a b\"~21         | 0  | 5  | words further apart than 20 (~) cannot be looked for",
                "(ferry             | 0  | 1  | this bracket is opened and not closed",
                "ferry)             | 5  | 6  | this bracket was not opened",
                "a \"ferry          | 2  | 8  | this quotation mark is opened and not closed",
                "ferry AND          | 9  | 9  | something is missing at the end",
                "AND ferry          | 0  | 3  | 'AND' cannot stand here",
                "ferry AND OR ship  | 10 | 12 | 'OR' cannot stand here",
                "()                 | 1  | 2  | ')' cannot stand here",
                "ferry \\           | 0  | 7  | this cannot be read as a query"
            })
    void saysWhatCannotBeUsedAndWhereItStands(String query, int from, int to, String problem) {
        BadWatch bad = refused(query);

        assertThat(bad.problem()).isEqualTo(problem);
        assertThat(List.of(bad.from(), bad.to())).containsExactly(from, to);
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(refused("x".repeat(2001)).problem()).isEqualTo("longer than 2000 characters");
        assertThat(refused("(".repeat(9) + "a" + ")".repeat(9)).from()).isEqualTo(8);
        assertThat(refused("(".repeat(1000)).problem()).isEqualTo("more than 8 brackets inside each other");
        assertThat(refused("aa ".repeat(65)).problem()).isEqualTo("more than 64 words and phrases");
        assertThat(refused("aa ".repeat(65)).from()).isEqualTo(192);
        assertThat(refused('"' + "aa ".repeat(17) + '"').problem()).isEqualTo("more than 16 words in one phrase");
        assertThat(refused(("\"" + "a ".repeat(16) + "\" ").repeat(17)).problem())
                .isEqualTo("more than 256 words in all");
        assertThat(refused("\"a b c d e f g h i\"~2").problem())
                .isEqualTo("more than 8 words that may stand apart (~)");
        assertThat(refused("a-".repeat(17) + "a").problem()).isEqualTo("more than 16 words in one");
    }

    @Test
    void quotesAQueryInOneShortLine() {
        assertThat(refused("a\u000bb\ud83d:c").problem()).startsWith("there is no field 'a?b?'; there are text,");
        assertThat(refused("f".repeat(1_900) + ":x").problem())
                .startsWith("there is no field 'fff")
                .hasSize(201);
    }

    @Test
    void takesAsMuchAsIsAllowed() throws Exception {
        String deepest = "(".repeat(8) + "ferry" + ")".repeat(8);

        assertThat(fits(deepest)).isTrue();
        assertThat(fits(String.join(" ", Collections.nCopies(64, "ferry")))).isTrue();
        assertThat(fits("\"" + "ferry ".repeat(16) + "\"")).isFalse();
        assertThat(fits("\"" + "ferry ".repeat(8) + "\"~20")).isFalse();
    }

    @Test
    void nothingThatCanBeTypedBreaksIt() {
        String signs = "ab*?~^/\\\"()+-!:=<>@[]{}&| ANDORT0\n\u0001\u000b\u0085\ud83d";
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String query = text.toString();
            try {
                assertThat(WatchQuery.of(query).wanted()).as(query).isNotEmpty();
            } catch (BadWatch e) {
                assertThat(e.from()).as(query).isBetween(0, query.length());
                assertThat(e.to()).as(query).isBetween(e.from(), query.length());
                assertThat(e.problem()).as(query).isNotBlank().doesNotMatch("(?s).*[\\p{Cc}\\p{Cs}].*");
            }
        }
    }

    @Test
    void rememberWhatWasAskedForAsItWasWritten() throws Exception {
        WatchQuery query = WatchQuery.of("+Ferry (\"Silver Heron\"~3 OR name:Low*) -budget -(\"crew strike\")");

        assertThat(query.wanted()).extracting(Clause::text).containsExactly("Ferry", "\"Silver Heron\"", "name:Low*");
        assertThat(query.clauses()).isEqualTo(5);
        assertThat(query.fields()).containsExactlyInAnyOrder(Field.TEXT, Field.NAME);
        assertThat(item.found(query)).containsExactly("Ferry", "\"Silver Heron\"", "name:Low*");
    }

    @Test
    void readsAWatchOfPhrasesAsAnyOfThem() throws Exception {
        WatchQuery query = WatchQuery.of(new Watch("old", List.of("+++", "Silver Heron", "budget (draft)")));

        assertThat(item.fits(query.query())).isTrue();
        assertThat(item.found(query)).containsExactly("\"Silver Heron\"");
    }

    @Test
    void canRunEveryWatchThatHasAPlainWord() {
        List<String> refused = new ArrayList<>();
        for (int letter = 0x20; letter < Character.MAX_CODE_POINT; letter++) {
            String phrase = Character.toString(letter);
            boolean plain = Character.isLetterOrDigit(letter) && new Watch("w", List.of(phrase)).hasPlainWord();
            if (plain && Words.in(phrase).isEmpty()) {
                refused.add("%x".formatted(letter));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(new Watch("w", List.of("+++", "9/11")).hasPlainWord()).isTrue();
        assertThat(new Watch("w", List.of("Αθήνα")).hasPlainWord()).isTrue();
        assertThat(new Watch("w", List.of("+++", "—")).hasPlainWord()).isFalse();
        assertThat(new Watch("w", "ferry").hasPlainWord()).isFalse();
    }

    @Test
    void theTextOfAWatchOfPhrasesSaysTheSame() throws Exception {
        Watch old = new Watch("old", List.of("a \"quoted\" word", "back\\slash", "Silver Heron"));

        assertThat(WatchQuery.of(old.text()).query())
                .isEqualTo(WatchQuery.of(old).query());
    }

    @ParameterizedTest
    @CsvSource({"ΑΘΗΝΑ, αθήνα", "ΟΔΟΣ, οδός", "Straße, STRASSE", "İzmir, izmir", "cafe\u0301, Café", "Ørsted, orsted"})
    void comparesWithoutCaseAndAccents(String one, String other) {
        assertThat(Words.in(one)).isEqualTo(Words.in(other)).isNotEmpty();
    }

    private boolean fits(String query) throws BadWatch, IOException {
        return item.fits(WatchQuery.of(query).query());
    }

    private static BadWatch refused(String query) {
        BadWatch bad = catchThrowableOfType(BadWatch.class, () -> WatchQuery.of(query));
        assertThat(bad).as(query).isNotNull();
        return bad;
    }
}
