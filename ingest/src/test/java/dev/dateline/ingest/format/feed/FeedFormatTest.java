package dev.dateline.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format.Told;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.Text;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFormatTest {
    private static final Told HERE = new Told(null, URI.create("https://news.example/feeds/all.xml"));

    private static Feed feed(String text) {
        return new FeedFormat().feed(text.getBytes(UTF_8), HERE);
    }

    private static Draft only(String text) {
        assertThat(feed(text).found()).singleElement().isInstanceOf(Found.Item.class);
        return ((Found.Item) feed(text).found().get(0)).draft();
    }

    private static Draft rss(String inner) {
        return only(
                "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:m='http://search.yahoo.com/mrss/'"
                        + " xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><language>en-gb</language><item>"
                        + inner
                        + "</item></channel></rss>");
    }

    private static Draft atom(String inner) {
        return only(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><author><name>The Desk</name></author><entry>"
                        + inner + "</entry></feed>");
    }

    @Test
    void readsAnRssItemWithItsExtensions() {
        Draft draft = rss(
                "<title>Quay &amp;amp; harbour</title><link>/1</link><guid isPermaLink='false'>h-1</guid>"
                        + "<description>Short</description><c:encoded><![CDATA[<p>Long &eacute;</p>]]></c:encoded>"
                        + "<pubDate>Tue, 19 Sep 2023 14:05:09 GMT</pubDate><dc:date>2023-09-19T15:00:00Z</dc:date>"
                        + "<dc:creator>A. Writer</dc:creator><category domain='s'>Ports</category><source url='https://wire.example/f'>Wire</source>");
        assertThat(draft.naming().uri()).isEqualTo("h-1");
        assertThat(draft.naming().language()).isEqualTo("en-gb");
        assertThat(draft.words().headline()).isEqualTo(Text.html("Quay &amp; harbour"));
        assertThat(draft.words().bodies()).containsExactly(Text.html("<p>Long &eacute;</p>"));
        assertThat(draft.words().summary()).isEqualTo(Text.html("Short"));
        assertThat(draft.stamps().created()).isEqualTo("Tue, 19 Sep 2023 14:05:09 GMT");
        assertThat(draft.stamps().changed()).isEqualTo("2023-09-19T15:00:00Z");
        assertThat(draft.surroundings().links())
                .containsExactly(
                        new Link("alternate", "https://news.example/1", null, null),
                        new Link("via", "https://wire.example/f", null, null));
        assertThat(draft.surroundings().authors()).containsExactly(new Person("A. Writer", null, null, null));
        assertThat(draft.surroundings().categories()).containsExactly(new Category("s", null, "Ports"));
        assertThat(draft.surroundings().credit()).isEqualTo("Wire");
    }

    @Test
    void takesAGuidForTheItemsPageUnlessItSaysOtherwise() {
        assertThat(rss("<guid>https://news.example/2</guid>").surroundings().links())
                .containsExactly(new Link("alternate", "https://news.example/2", null, null));
        assertThat(rss("<guid isPermaLink='FALSE'>https://news.example/2</guid>")
                        .surroundings()
                        .links())
                .isEmpty();
        assertThat(rss("<link>https://news.example/3</link>").naming().uri()).isEqualTo("https://news.example/3");
        assertThat(rss("<title>Nameless</title>").naming().uri()).isNull();
    }

    @Test
    void readsRss10WhereverItsPrefixesPointAndItemsStand() {
        Draft draft =
                only("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='http://purl.org/rss/1.0/'>"
                        + "<s:channel r:about='c'><s:title>Harbor</s:title><s:items><r:Seq><r:li resource='x'/></r:Seq></s:items></s:channel>"
                        + "<s:item r:about='https://news.example/4'><s:title>Four</s:title></s:item></r:RDF>");
        assertThat(draft.naming().uri()).isEqualTo("https://news.example/4");
        assertThat(draft.words().headline()).isEqualTo(Text.html("Four"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>1 &lt; 2 &amp; 3</title> | PLAIN | 1 < 2 & 3
            <title type='text'>&lt;b&gt;</title> | PLAIN | <b>
            <title type='html'>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title> | HTML | <b>A</b> &amp; B
            <title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>&amp;</b> B<br/></div></title> | HTML | A <b>&amp;</b> B<br>
            <title type='xhtml' xmlns:x='http://www.w3.org/1999/xhtml'><x:div><x:i>A</x:i></x:div></title> | HTML | <i>A</i>
            <title type='text/html' mode='escaped'>&lt;i&gt;A&lt;/i&gt;</title> | HTML | <i>A</i>
            <title type='text/plain' mode='base64'>SGFyYm9y</title> | PLAIN | Harbor
            <title type='html'>it&amp;#146;s</title> | HTML | it\u2019s
            """)
    void readsAtomTextAsItsTypeSays(String title, Text.Form form, String value) {
        assertThat(atom(title).words().headline()).isEqualTo(new Text(form, value));
    }

    @Test
    void readsAnAtomEntry() {
        Draft draft =
                atom("<id>urn:x:1</id><link rel='self' href='self'/><link rel='alternate' type='text/html' href='/5'/>"
                        + "<link rel='enclosure' type='image/png' length='42' href='/5.png'/><published>2023-09-19T14:05:09Z</published>"
                        + "<updated>2023-09-19T15:05:09Z</updated><category scheme='urn:s' term='p' label='Ports'/>"
                        + "<summary>Short</summary><content src='/5.mp4' type='video/mp4'/><rights>All</rights>");
        assertThat(draft.naming().uri()).isEqualTo("urn:x:1");
        assertThat(draft.naming().language()).isEqualTo("fr");
        assertThat(draft.surroundings().links())
                .contains(
                        new Link("alternate", "https://news.example/5", "text/html", null),
                        new Link("content", "https://news.example/5.mp4", "video/mp4", null));
        assertThat(draft.surroundings().authors()).containsExactly(new Person("The Desk", null, null, null));
        assertThat(draft.surroundings().categories()).containsExactly(new Category("urn:s", "p", "Ports"));
        assertThat(draft.surroundings().usage()).isEqualTo("All");
        assertThat(draft.words().bodies()).isEmpty();
        assertThat(draft.media())
                .singleElement()
                .satisfies(medium -> assertThat(medium.renditions())
                        .containsExactly(new Medium.Rendition(
                                "https://news.example/5.png", null, "image/png", null, null, 42L)));
    }

    @Test
    void resolvesAddressesAgainstTheNearestBase() {
        Draft draft = only(
                "<feed xml:base='https://a.example/x/'><entry xml:base='y/'><link href='z'/><link rel='related' href='//b.example/q r'/></entry></feed>");
        assertThat(draft.surroundings().links())
                .extracting(Link::href)
                .containsExactly("https://a.example/x/y/z", "https://b.example/q%20r");
    }

    @Test
    void tellsOfEntriesThatWereTakenAwayAndOfDrafts() {
        Draft gone = only(
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                        + "<at:deleted-entry ref='urn:x:1' when='2023-09-19T14:05:09Z'><at:comment>At the desk's wish</at:comment></at:deleted-entry></feed>");
        assertThat(gone.words().notes()).containsExactly("At the desk's wish");
        assertThat(gone.naming().uri()).isEqualTo("urn:x:1");
        assertThat(gone.direction().status()).isEqualTo("canceled");
        assertThat(gone.stamps().changed()).isEqualTo("2023-09-19T14:05:09Z");
        assertThat(atom("<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>")
                        .direction()
                        .status())
                .isEqualTo("draft");
    }

    @Test
    void gathersAGroupsRenditionsAndRights() {
        Draft draft = rss("<m:group><m:content url='/a.jpg' medium='image' width='800' height='600' fileSize='9'/>"
                + "<m:content url='/b.jpg' width='400'/><m:thumbnail url='/t.jpg'/><m:description>Cranes</m:description></m:group>"
                + "<m:credit>A. Lens</m:credit><m:restriction type='country' relationship='deny'>fr</m:restriction>"
                + "<enclosure url='/c.mp3' type='audio/mpeg' length='7'/>");
        assertThat(draft.media()).hasSize(2);
        Medium group = draft.media().get(1);
        assertThat(group.kind()).isEqualTo("picture");
        assertThat(group.caption()).isEqualTo("Cranes");
        assertThat(group.rights().credit()).isEqualTo("A. Lens");
        assertThat(group.rights().places()).containsExactly("deny: fr");
        assertThat(group.renditions())
                .hasSize(3)
                .first()
                .isEqualTo(new Medium.Rendition("https://news.example/a.jpg", null, null, 800, 600, 9L));
        assertThat(draft.media().get(0).kind()).isEqualTo("audio");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a@b.example (A. Writer) | A. Writer | a@b.example
            A. Writer <a@b.example> | A. Writer | a@b.example
            a@b.example | - | a@b.example
            A. Writer | A. Writer | -
            mailto:a@b.example | - | a@b.example
            """)
    void partsALineIntoNameAndMail(String line, String name, String email) {
        assertThat(People.line(line, null)).contains(new Person(name, null, email, null));
    }

    @Test
    void saysWhatAPollerNeedsToKnow() {
        Channel channel =
                feed("<rss xmlns:a='http://www.w3.org/2005/Atom' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                                + "<title>Harbor &amp;amp; Port</title><link>https://news.example/</link><a:link rel='hub' href='https://hub.example/'/>"
                                + "<a:link rel='self' href='/feeds/self.xml'/><ttl>15</ttl><skipHours><hour>1</hour><hour>24</hour><hour>x</hour></skipHours>"
                                + "<skipDays><day>Sunday</day></skipDays><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
                                + "<language>en</language></channel></rss>")
                        .channel();
        assertThat(channel.hubs()).containsExactly("https://hub.example/");
        assertThat(channel.self()).isEqualTo("https://news.example/feeds/self.xml");
        assertThat(channel.page()).isEqualTo("https://news.example/");
        assertThat(channel.language()).isEqualTo("en");
        assertThat(channel.rhythm()).isEqualTo(new Channel.Rhythm(15, List.of(1, 0), List.of("Sunday"), "hourly", 4));
    }

    @Test
    void readsWhatWasNeverClosedOrEscaped() {
        List<Found> found = feed("<rss><channel><item><title>A & B<link>https://news.example/a?x=1&y=2</link>"
                        + "<item><title>C</title><description>one<br>two <b>three</description></item></channel>")
                .found();
        assertThat(found).hasSize(2);
        Draft second = ((Found.Item) found.get(1)).draft();
        assertThat(second.words().headline()).isEqualTo(Text.html("C"));
        assertThat(second.words().summary()).isNotNull();
    }

    @Test
    void readsCdf() {
        Draft draft = only(
                "<CHANNEL HREF='https://c.example/'><TITLE>Harbor</TITLE><ITEM HREF='/6' LASTMOD='2023-09-19T14:05-05:00'>"
                        + "<TITLE>Six</TITLE><ABSTRACT>Short</ABSTRACT></ITEM></CHANNEL>");
        assertThat(draft.surroundings().links())
                .containsExactly(new Link("alternate", "https://news.example/6", null, null));
        assertThat(draft.stamps().changed()).isEqualTo("2023-09-19T14:05-05:00");
        assertThat(draft.words().summary()).isEqualTo(Text.html("Short"));
    }

    @Test
    void readsJsonFeed() {
        Feed feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Harbor","home_page_url":"/","feed_url":"/f.json","language":"en",
                 "hubs":[{"type":"WebSub","url":"https://hub.example/"},{"type":"rssCloud","url":"x"}],"authors":[{"name":"The Desk"}],
                 "items":[{"id":7,"url":"/7","external_url":"https://o.example/","title":"Seven < 8","content_html":"<p>A</p>",
                   "content_text":"A","summary":"S","image":"/7.png","date_published":"2023-09-19T14:05:09Z","date_modified":"m",
                   "tags":["Ports",""],"attachments":[{"url":"/7.mp3","mime_type":"audio/mpeg","size_in_bytes":5,"title":"Hear"}]},
                  "no item", {"id":"8","author":{"name":"A. Writer","url":"/w"},"language":"de"}]}
                """);
        assertThat(feed.channel())
                .isEqualTo(new Channel(
                        "Harbor",
                        "https://news.example/",
                        List.of("https://hub.example/"),
                        "https://news.example/f.json",
                        "en",
                        Channel.Rhythm.UNSAID));
        assertThat(feed.found()).hasSize(3);
        Draft seven = ((Found.Item) feed.found().get(0)).draft();
        assertThat(seven.naming().uri()).isEqualTo("7");
        assertThat(seven.words().headline()).isEqualTo(Text.plain("Seven < 8"));
        assertThat(seven.words().bodies()).containsExactly(Text.html("<p>A</p>"), Text.plain("A"));
        assertThat(seven.surroundings().authors()).containsExactly(new Person("The Desk", null, null, null));
        assertThat(seven.media()).extracting(Medium::kind).containsExactly("picture", "audio");
        assertThat(feed.found().get(1)).isInstanceOf(Found.Unreadable.class);
        Draft eight = ((Found.Item) feed.found().get(2)).draft();
        assertThat(eight.naming().language()).isEqualTo("de");
        assertThat(eight.surroundings().authors())
                .containsExactly(new Person("A. Writer", null, null, "https://news.example/w"));
    }

    @Test
    void namesEnclosuresAmongTheLinks() {
        Link sound = new Link("enclosure", "https://news.example/1.mp3", "audio/mpeg", null);

        assertThat(rss("<enclosure url='/1.mp3' type='audio/mpeg'/>")
                        .surroundings()
                        .links())
                .containsExactly(sound);
        assertThat(atom("<link rel='enclosure' href='/1.mp3' type='audio/mpeg'/>")
                        .surroundings()
                        .links())
                .containsExactly(sound);
        assertThat(
                        only("{'version':'https://jsonfeed.org/version/1.1','items':[{'id':'1','attachments':[{'url':'/1.mp3','mime_type':'audio/mpeg'}]}]}"
                                        .replace('\'', '"'))
                                .surroundings()
                                .links())
                .containsExactly(sound);
    }

    @Test
    void takesRelativeAddressesFromTheSiteWhereTheFeedsOwnIsUnknown() {
        String xml =
                "<rss><channel><link>https://news.example/</link><item><link>/story/1</link></item></channel></rss>";
        Found found = new FeedFormat().read(xml.getBytes(UTF_8), Told.NOTHING).getFirst();

        assertThat(((Found.Item) found).draft().surroundings().links())
                .containsExactly(new Link("alternate", "https://news.example/story/1", null, null));
    }

    @Test
    void anEntryWasChangedWhenItWasEdited() {
        Draft draft = atom("<published>2023-09-19T10:00:00Z</published><updated>2023-09-19T10:00:00Z</updated>"
                + "<app:edited xmlns:app='http://www.w3.org/2007/app'>2023-09-19T12:00:00Z</app:edited>");

        assertThat(draft.stamps().changed()).isEqualTo("2023-09-19T12:00:00Z");
    }

    @Test
    void hearsWhatAnAuthoritysFeedSaysOfAnAlert() {
        Draft draft = atom("<c:event xmlns:c='urn:oasis:names:tc:emergency:cap:1.1'>Gale</c:event>"
                + "<c:status xmlns:c='urn:oasis:names:tc:emergency:cap:1.1'>Exercise</c:status>"
                + "<c:msgType xmlns:c='urn:oasis:names:tc:emergency:cap:1.1'>Cancel</c:msgType>"
                + "<c:expires xmlns:c='urn:oasis:names:tc:emergency:cap:1.1'>2023-09-20T12:00:00Z</c:expires>");

        assertThat(draft.direction().exercise()).isTrue();
        assertThat(draft.direction().signals()).containsExactly("Cancel");
        assertThat(draft.stamps().expires()).isEqualTo("2023-09-20T12:00:00Z");
        assertThat(draft.surroundings().categories()).containsExactly(new Category("event", null, "Gale"));
    }

    @Test
    void readsAnAlertThatIsTheContentOfAnEntry() {
        Draft draft = atom("<title>Gale</title><content type='text/xml'>"
                + "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><identifier>G1</identifier><status>Test</status>"
                + "<msgType>Alert</msgType><info><event>Gale</event><description>Wind rises.</description>"
                + "<instruction>Stay in.</instruction></info></alert></content>");

        assertThat(draft.direction().exercise()).isTrue();
        assertThat(draft.words().bodies()).containsExactly(Text.plain("Wind rises.\n\nStay in."));
    }

    @Test
    void takesTheStoryOutOfADocumentWithinAnEntry() {
        assertThat(
                        atom("<title>Barge</title><content type='text/xml'><nitf><body><body.head><byline>By Ann</byline></body.head>"
                                        + "<body.content><p>One.</p><p>Two.</p></body.content></body></nitf></content>")
                                .words()
                                .bodies())
                .containsExactly(Text.html("<p>One.</p><p>Two.</p>"));
        assertThat(rss("<c:items><r:Bag xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:li><c:item>"
                                + "<r:value><![CDATA[<p>One.</p>]]></r:value></c:item></r:li></r:Bag></c:items>")
                        .words()
                        .bodies())
                .containsExactly(Text.html("<p>One.</p>"));
    }
}
