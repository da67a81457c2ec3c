package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One.</p><script>steal()</script><p>Two.</p>                       | One.¶Two.
            <p>One.<script>if (a < b) { '</p>' }</script></p><p>Two.</p>         | One.¶Two.
            <p>One.</p><style>p { color: red }</style><p>Two.</p>                | One.¶Two.
            <p onclick="steal()">One <img src=x onerror=steal()> two.</p>        | One two.
            <svg><script>steal()</script><text>x</text></svg><p>One.</p>         | One.
            <p>One <a href="javascript:steal()">link</a>.</p>                    | One link.
            <p>Fish &amp; chips cost &lt; &euro;5&nbsp;&nbsp;today&#8212;so far.</p> | Fish & chips cost < €5 today—so far.
            <div><h2>Head</h2>One<br/>Two</div>Three                             | Head¶One¶Two¶Three
            <ul><li>One</li><li>Two</li></ul>                                    | One¶Two
            <p>One <b>bold</b>ly.</p>                                            | One boldly.
            <p>Unclosed <p>Next                                                  | Unclosed¶Next
            <html><head><title>T</title></head><body><p>One.</p></body></html>   | One.
            <p>One.</p><figure><img src="x"/><figcaption>Caption</figcaption></figure><p>Two.</p> | One.¶Two.
            <table><tr><td>27</td><td>dead</td></tr><tr><td>9</td><td>hurt</td></tr></table> | 27 dead¶9 hurt
            <!-- hidden --><p>One.</p>                                           | One.
            """)
    void htmlBecomesPlainParagraphs(String html, String body) {
        assertThat(body("text/html", html)).isEqualTo(body.replace("¶", "\n\n"));
    }

    @Test
    void plainTextIsPartedAtEmptyLines() {
        assertThat(body("text/plain", "One\nstill one.\r\n \r\n\r\nTwo.")).isEqualTo("One still one.\n\nTwo.");
    }

    @Test
    void plainTextWithoutEmptyLinesIsPartedAtItsLines() {
        assertThat(body("text/plain", "One.\nTwo.\n")).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void plainTextKeepsItsAngleBrackets() {
        assertThat(body("text/plain", "Growth < 2 and > 1 <sic>.")).isEqualTo("Growth < 2 and > 1 <sic>.");
    }

    @Test
    void plainTextThatHoldsMarkupLosesIt() {
        assertThat(body("text/plain", "One <script>steal()</script>here.\n\nTwo."))
                .isEqualTo("One here.\n\nTwo.");
    }

    @Test
    void controlCharactersAndHalfCharactersAreRemoved() {
        Copy copy = Ninjs.valid()
                .withHeadline("Fe\0rry\u0007 \ud800aground\udc00 \ud83d\ude00")
                .withBody("text/plain", "It\u0000 ran\tagro\ud83dund\uffff.\u2028Safe\ufeff.")
                .item()
                .copy();

        assertThat(copy.headline()).isEqualTo("Ferry aground \ud83d\ude00");
        assertThat(copy.body()).isEqualTo("It ran aground.\n\nSafe.");
    }

    @Test
    void aHeadlineIsPlainAlsoWhereItHoldsMarkup() {
        assertThat(Ninjs.valid()
                        .withHeadline("<h1>Fish &amp;\n <em>chips</em></h1><script>steal()</script>")
                        .item()
                        .copy()
                        .headline())
                .isEqualTo("Fish & chips");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HARBOR LINES <HBL.N> BUYS FERRY    | HARBOR LINES <HBL.N> BUYS FERRY",
                "<VELD RIVER HOLDINGS LTD>          | <VELD RIVER HOLDINGS LTD>",
                "Dam &amp; lock <B>hold</B> <VRH>   | Dam & lock hold <VRH>",
                "Dam holds <SCRIPT>steal()</SCRIPT> | Dam holds",
                "STEEL MAKER <SRD> BUYS <TD BANK>   | STEEL MAKER <SRD> BUYS <TD BANK>",
                "<OPEN> AND <DEFER GROUP> MERGE     | <OPEN> AND <DEFER GROUP> MERGE",
            })
    void aHeadlineKeepsTheSymbolsThatWiresPutInAngleBrackets(String given, String headline) {
        assertThat(Ninjs.valid().withHeadline(given).item().copy().headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <P>One.<SCRIPT DEFER>steal()</SCRIPT></P>                                     | One.
            <P>One.<SCRIPT ASYNC DEFER >steal()</SCRIPT></P>                              | One.
            <P>One.<NOSCRIPT>no script</NOSCRIPT></P>                                     | One.
            <P>One.<CANVAS HIDDEN>no canvas</CANVAS></P>                                  | One.
            <P>One.</P><HR NOSHADE><P>Two.</P><HR NOSHADE/>Three.                         | One.¶Two.¶Three.
            <TABLE BORDER><COLGROUP><TR><TD NOWRAP>27</TD><TD>dead</TD></TR></TABLE>      | 27 dead
            <P>One.</P><FIGURE><FIGCAPTION>Caption</FIGCAPTION></FIGURE><P>Two.</P>       | One.¶Two.
            <FRAME NORESIZE><DETAILS OPEN><P>One.</P></DETAILS>                           | One.
            <P>MAKER <SRD> BUYS <HBL.N>, <TD BANK></P>                                    | MAKER <SRD> BUYS <HBL.N>, <TD BANK>
            """)
    void tagsInCapitalsAreTagsAlsoWithAnAttributeThatHasNoValue(String html, String body) {
        assertThat(body("text/html", html)).isEqualTo(body.replace("¶", "\n\n"));
    }

    @Test
    void htmlIsPreferredToPlainTextAndUnknownFormsAreLeftOut() {
        assertThat(Ninjs.valid().with("bodies", """
                                [{"contentType":"application/nitf+xml","value":"<nitf>x</nitf>"},
                                 {"contentType":"text/plain","value":"Plain."},
                                 {"role":"html","contentType":"text/html","value":"<p>Rich.</p>"}]
                                """).item().copy().body()).isEqualTo("Rich.");
    }

    @Test
    void theHeadlineIsNotRepeatedInTheBody() {
        assertThat(Ninjs.valid()
                        .withBody("text/html", "<h1>Ferry runs aground off Saint Elm</h1><p>It ran aground.</p>")
                        .item()
                        .copy()
                        .body())
                .isEqualTo("It ran aground.");
    }

    private static String body(String contentType, String value) {
        return Ninjs.valid().withBody(contentType, value).item().copy().body();
    }
}
