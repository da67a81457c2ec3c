package dev.dateline.ingest.format.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {
    private static Element root(String xml) throws NoXml {
        return root(xml.getBytes(UTF_8), null);
    }

    private static Element root(byte[] bytes, @org.jspecify.annotations.Nullable Charset told) throws NoXml {
        XmlDocument document = XmlDocument.read(bytes, told);
        assertThat(document.fault()).isNull();
        return document.root();
    }

    @Test
    void passesOverADoctypeWithItsSystemIdCommentsAndBrackets() throws NoXml {
        Element root = root("""
                <?xml version="1.0"?><!-- before --><!DOCTYPE a SYSTEM "http://127.0.0.1:9/x[>].dtd" [
                  <!-- ]> --> <!ELEMENT a (#PCDATA)> <!ATTLIST a b CDATA "]>">
                ]><a>text</a>""");

        assertThat(root.line()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/'> %x;]><a/>",
                "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY x 'ha'>]><a>&x;</a>"
            })
    void refusesEntitiesOfItsOwn(String xml) {
        assertThatThrownBy(() -> root(xml)).isInstanceOf(NoXml.class).hasMessageContaining("declares entities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "plain",
                "<!DOCTYPE a [",
                "<!-- never",
                "<?xml",
                "<",
                "<>",
                "<!DOCTYPE a \"",
                "\uFEFF"
            })
    void refusesWhatHasNoElement(String text) {
        assertThatThrownBy(() -> root(text)).isInstanceOf(NoXml.class);
    }

    @Test
    void neverFollowsADoctypeThatComesLater() throws NoXml {
        assertThat(XmlDocument.read("<a>1<!DOCTYPE b SYSTEM 'http://127.0.0.1:9/'></a>".getBytes(UTF_8), null)
                        .fault())
                .isNotNull();
    }

    @Test
    void resolvesTheNamedCharactersOfHtmlAndLeavesOtherAmpersands() throws NoXml {
        Element root = root(
                "<a b='R&D &eacute;'>&mdash;&nbsp;&lt;b&gt; AT&T &unknown; &#38; &#x1F600;<![CDATA[ &eacute; ]]></a>");

        assertThat(root.text()).isEqualTo("—\u00A0<b> AT&T &unknown; & 😀 &eacute; ");
        assertThat(root.attribute("b")).isEqualTo("R&D é");
    }

    @Test
    void replacesWhatIsNoCharacter() throws NoXml {
        assertThat(root("<a>1\u00002\u001B3&#0;4&#xD800;5\uFFFF6</a>").text())
                .isEqualTo("1\uFFFD2\uFFFD3\uFFFD4\uFFFD5\uFFFD6");
    }

    @Test
    void replacesALoneSurrogateInUtf16() throws NoXml {
        assertThat(root("<a>x\uD83Dy</a>".getBytes(UTF_8), null).text()).isEqualTo("x?y");
        byte[] half = {0, '<', 0, 'a', 0, '>', (byte) 0xD8, 0x3D, 0, ' ', 0, '<', 0, '/', 0, 'a', 0, '>'};
        assertThat(root(half, null).text()).isEqualTo("\uFFFD");
    }

    @Test
    void readsUtf16AndUtf32WithAMarkAndWithout() throws NoXml {
        String xml = "<?xml version='1.0' encoding='utf-8'?><a>Ærø</a>";
        for (Charset charset :
                List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"), UTF_8)) {
            assertThat(root(xml.getBytes(charset), null).line()).isEqualTo("Ærø");
            assertThat(root(("\uFEFF" + xml).getBytes(charset), ISO_8859_1).line())
                    .isEqualTo("Ærø");
        }
    }

    @Test
    void believesUtf8ThatIsDeclaredAsSomethingElse() throws NoXml {
        assertThat(root("<?xml version='1.0' encoding='ISO-8859-1'?><a>Ærø</a>").line())
                .isEqualTo("Ærø");
        assertThat(root("<?xml version='1.0' encoding='UTF-16'?><a>Ærø</a>").line())
                .isEqualTo("Ærø");
        assertThat(root("<a>Ærø</a>".getBytes(UTF_8), ISO_8859_1).line()).isEqualTo("Ærø");
    }

    @Test
    void readsWhatIsDeclaredAsUtf8AndIsNot() throws NoXml {
        byte[] latin = "<?xml version='1.0' encoding='UTF-8'?><a>Ærø</a>".getBytes(ISO_8859_1);

        assertThat(root(latin, null).line()).isEqualTo("Ærø");
        assertThat(root(latin, UTF_8).line()).isEqualTo("Ærø");
    }

    @Test
    void takesTheContentTypesCharsetBeforeTheDeclaration() throws NoXml {
        Charset greek = Charset.forName("ISO-8859-7");
        byte[] bytes = "<?xml version='1.0' encoding='ISO-8859-5'?><a>Θήρα</a>".getBytes(greek);

        assertThat(root(bytes, greek).line()).isEqualTo("Θήρα");
    }

    @Test
    void readsCharsetsThatTheDeclarationNames() throws NoXml {
        Charset japanese = Charset.forName("Shift_JIS");

        assertThat(root("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>港</a>".getBytes(japanese), null)
                        .line())
                .isEqualTo("港");
        assertThat(root("<?xml version='1.0' encoding='no-such'?><a>x</a>").line())
                .isEqualTo("x");
    }

    @Test
    void ignoresPrefixesAlsoThoseThatNobodyBound() throws NoXml {
        Element root = root("<n:a x:b='1' xml:lang='en' xmlns:n='u'><m:c b='2' y:b='3'/></n:a>");

        assertThat(root.name()).isEqualTo("a");
        assertThat(root.attribute("b")).isEqualTo("1");
        assertThat(root.all("c").getFirst().attribute("b")).isEqualTo("2");
        assertThat(root.all("c").getFirst().language()).isEqualTo("en");
    }

    @Test
    void givesWhatStoodWholeBeforeABreak() throws NoXml {
        XmlDocument document = XmlDocument.read("<a><b>1</b><b>2".getBytes(UTF_8), null);

        assertThat(document.fault()).startsWith("not well-formed at line 1");
        assertThat(document.root().isWhole()).isFalse();
        assertThat(document.root().children("b")).extracting(Element::isWhole).containsExactly(true, false);
    }

    @Test
    void tellsBreaksThatAreMeantFromThoseOfPrettyPrinting() throws NoXml {
        assertThat(root("<a>\n  one\n  two <br/> three\n\n  four\n</a>").block())
                .isEqualTo("one two\nthree\n\nfour");
    }

    @Test
    void readsALargeDocument() throws NoXml {
        String xml = "<a>" + "<p>some words of a paragraph &amp; more of them</p>".repeat(50_000) + "</a>";

        assertThat(root(xml).children("p")).hasSize(50_000);
    }
}
