package dev.dateline.contract.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pictures.example/dam.jpg",
                "javascript:alert(1)",
                "data:image/png;base64,AA",
                "//pictures.example/dam.jpg",
                "https:///dam.jpg",
                "https://ann:secret@pictures.example/dam.jpg",
                "https://pictures.example/a dam.jpg",
                "https://pictures.example/\"onload=\"x",
                "ftp://pictures.example/dam.jpg"
            })
    void anAddressThatIsNotWholeAndSafeIsRefused(String address) {
        assertThatThrownBy(() -> image(address, "The dam", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void aPictureWithoutWordsForThoseWhoDoNotSeeItIsRefused(String alt) {
        assertThatThrownBy(() -> image("https://pictures.example/dam.jpg", alt, null, null))
                .hasMessage("media.alt is blank");
    }

    @Test
    void withoutALicenceItIsNeverUsableAndWithOneUntilItsRightsEnd() {
        assertThat(image("https://p.example/a", "a", null, null).isUsableAt(NOON))
                .isFalse();
        assertThat(image("https://p.example/a", "a", "CC BY 4.0", null).isUsableAt(NOON))
                .isTrue();
        assertThat(image("https://p.example/a", "a", "CC BY 4.0", NOON).isUsableAt(NOON.minusMillis(1)))
                .isTrue();
        assertThat(image("https://p.example/a", "a", "CC BY 4.0", NOON).isUsableAt(NOON))
                .isFalse();
    }

    @Test
    void anUpdateHoldsNoMoreThanReadersWouldLookAt() {
        Media one = image("https://p.example/a", "a", "CC BY 4.0", null);
        Post post = new Post("It holds.", NOON, Confidence.CLAIMED, List.of(), null);

        assertThatThrownBy(() -> post.showing(Collections.nCopies(11, one)))
                .hasMessage("more than 10 pictures, videos and embeds");
    }

    @Test
    void whatIsLeftOfAnUpdateThatWasTakenDownNamesNoPictureAndRulesTheSame() {
        Media one = new Media(
                Media.Kind.IMAGE,
                "https://p.example/secret.jpg",
                "a secret",
                "a secret",
                new Media.Size(3, 2),
                new Media.Rights("secret", "secret", "secret", "secret", "https://p.example/secret", NOON));
        Post post = new Post("a secret", NOON, Confidence.CLAIMED, List.of(), null).showing(List.of(one));

        Act left = new Act.Correct(new EntryId("d-1"), "a secret", "a secret", List.of(one)).redacted();
        Post rest = post.redacted(Act.TAKEN_DOWN);

        assertThat(Json.text(rest) + Json.text(left)).doesNotContain("secret");
        assertThat(rest.redacted(Act.TAKEN_DOWN)).isEqualTo(rest);
        assertThat(rest.media().getFirst().isUsableAt(NOON.minusMillis(1))).isTrue();
        assertThat(rest.media().getFirst().isUsableAt(NOON)).isFalse();
    }

    @Test
    void aRecordOfBeforeHasNone() throws Json.Malformed {
        String before =
                "{\"text\":\"It holds.\",\"stamp\":\"2026-03-01T12:00:00Z\",\"confidence\":\"CLAIMED\",\"restsOn\":[]}";

        Post post = Json.read(before.getBytes(StandardCharsets.UTF_8), Post.class);

        assertThat(post.media()).isEmpty();
        assertThat(Json.text(post)).isEqualTo(before);
    }

    private static Media image(String address, String alt, @Nullable String license, @Nullable Instant until) {
        Media.Rights rights = new Media.Rights(null, null, null, license, null, until);
        return new Media(Media.Kind.IMAGE, address, alt, null, null, rights);
    }
}
