package dev.dateline.ingest.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopTest {
    private static final Hop HERE = from("https://news.example/feeds/all.xml", null);

    @Test
    void aPlaceIsRelativeToWhereItWasAsked() throws Exception {
        assertThat(next(HERE, 302, "world.xml").address()).hasToString("https://news.example/feeds/world.xml");
        assertThat(next(HERE, 302, " /a feed ").address()).hasToString("https://news.example/a%20feed");
        assertThat(next(HERE, 302, "//other.example/x").address()).hasToString("https://other.example/x");
    }

    @Test
    void onlyPermanentRedirectsFromTheBeginningOnMoveAFeed() throws Exception {
        Hop moved = next(HERE, 301, "/new.xml");

        assertThat(moved.moved()).hasToString("https://news.example/new.xml");
        assertThat(next(moved, 308, "/newer.xml").moved()).hasToString("https://news.example/newer.xml");
        assertThat(next(moved, 307, "/today.xml").moved()).hasToString("https://news.example/new.xml");
        assertThat(next(next(HERE, 302, "/today.xml"), 301, "/other.xml").moved())
                .isNull();
    }

    @Test
    void neverGoesFromHttpsToHttp() {
        assertThatThrownBy(() -> HERE.next(301, "http://news.example/feeds/all.xml"))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage("redirects from https to http");
        assertThatThrownBy(() -> HERE.next(301, "file:///etc/passwd")).isInstanceOf(Fetcher.Refused.class);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> HERE.next(301, "http://[news/"))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessage("redirects to what is no address");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 304, 404})
    void otherAnswersAreTheLast(int status) throws Exception {
        assertThat(HERE.next(status, "/elsewhere")).isNull();
        assertThat(HERE.next(302, null)).isNull();
    }

    @Test
    void whatIsPostedIsPostedAgainOrNotAtAll() throws Exception {
        Hop post = from("https://hub.example/", "hub.mode=subscribe");

        assertThat(post.next(302, "/other")).isNull();
        assertThat(next(post, 307, "/other").form()).isEqualTo("hub.mode=subscribe");
        assertThat(next(post, 303, "/other").form()).isNull();
    }

    private static Hop from(String address, @Nullable String form) {
        return Hop.first(new Fetcher.Request(URI.create(address), Map.of(), form));
    }

    private static Hop next(Hop hop, int status, String location) throws Fetcher.Refused {
        return Objects.requireNonNull(hop.next(status, location));
    }
}
