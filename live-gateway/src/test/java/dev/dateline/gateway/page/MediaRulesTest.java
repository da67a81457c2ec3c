package dev.dateline.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.media.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where pages may show something. */
class MediaRulesTest {
    private static final MediaRules USUAL = MediaRules.DEFAULTS;

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://www.youtube.com/live/dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1"
    })
    void knowsThePlayerOfAVideosPage(String page, String player) {
        assertThat(USUAL.player(page)).hasValue(player);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=",
                "https://www.youtube.com/watch?v=a\"onload=x",
                "https://www.youtube.com/watch?v=../../x",
                "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://evil.example/https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
                "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/channel/dQw4w9WgXcQ"
            })
    void knowsNoPlayerForAnythingElse(String page) {
        assertThat(USUAL.player(page)).isEmpty();
    }

    @Test
    void namesTheSitesOfItsFrames() {
        assertThat(USUAL.frames()).containsExactly("https://www.youtube-nocookie.com", "https://player.vimeo.com");
    }

    @Test
    void takesPicturesOnlyFromSitesThatAreAllowed() {
        MediaRules own = new MediaRules(List.of("https://pictures.example", "https://*.harbor.example"), List.of());

        assertThat(USUAL.objection(List.of(Pictures.HALL))).isNull();
        assertThat(own.objection(List.of(Pictures.HALL))).isNull();
        assertThat(own.objection(List.of(image("https://a.harbor.example/1.jpg"))))
                .isNull();
        assertThat(own.objection(List.of(Pictures.HALL, image("https://pictures.example.evil.example/1.jpg"))))
                .isEqualTo("image 2: pages here show no pictures from this site"
                        + " (allowed: https://pictures.example https://*.harbor.example)");
        assertThat(own.objection(List.of(image("https://harbor.example/1.jpg"))))
                .isNotNull();
        assertThat(own.objection(List.of(image("https://pictures.example:8443/1.jpg"))))
                .isNotNull();
    }

    @Test
    void takesAsAnEmbedOnlyWhatCanBePlayedHereAndAnythingAsALink() {
        Media elsewhere =
                new Media(Media.Kind.EMBED, Pictures.FILM.address(), "A film", null, null, Pictures.FILM.rights());

        assertThat(USUAL.objection(List.of(Pictures.TALK, Pictures.FILM))).isNull();
        assertThat(USUAL.objection(List.of(elsewhere))).startsWith("embed 1: only YouTube, Vimeo can be embedded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://pictures.example", "*", "'unsafe-inline'", "https://a.example; script-src *", "data:", ""
            })
    void refusesASiteThatWouldOpenThePageToMore(String site) {
        assertThatThrownBy(() -> new MediaRules(List.of(site), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://video.example/watch",
                "http://video.example/{id}",
                "https://{id}.example/watch",
                "https://video.example; script-src */{id}",
                "https://VIDEO.example/{id}",
                "https://video.example/{id}/{id}"
            })
    void refusesAPlayerThatWouldOpenThePageToMore(String player) {
        assertThatThrownBy(() -> new Player("Ours", List.of("https://video.example/{id}"), player))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Media image(String address) {
        return new Media(Media.Kind.IMAGE, address, "A picture", null, null, Pictures.HALL.rights());
    }
}
