package dev.dateline.gateway.page;

import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Medium;
import java.time.Instant;
import java.util.List;

/** Pictures, videos and embeds for tests. */
public final class Pictures {
    /** Licensed for good, with all that can be said of it. */
    public static final Media HALL = new Media(
            Media.Kind.IMAGE,
            "https://pictures.example/hall.jpg",
            "The hall where they talk",
            "The hall on Tuesday",
            new Media.Size(1200, 800),
            new Media.Rights(
                    "A. Photographer",
                    "© 2023 Harbor Wire",
                    "Fee: 40 crowns",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "https://pictures.example/licences",
                    null));

    /** Can be played in the page. */
    public static final Media TALK = new Media(
            Media.Kind.EMBED,
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s",
            "The press conference",
            null,
            null,
            new Media.Rights("Varne TV", null, null, "Standard licence", null, null));

    /** Can be watched elsewhere. */
    public static final Media FILM = new Media(
            Media.Kind.VIDEO,
            "https://www.varne-tv.example/films/17",
            "Arrival of the delegations",
            null,
            null,
            new Media.Rights(null, null, null, "By agreement with Varne TV", null, null));

    public static final Media UNLICENSED = new Media(
            Media.Kind.IMAGE,
            "https://pictures.example/lobby.jpg",
            "The lobby",
            null,
            null,
            new Media.Rights(null, null, null, null, null, null));

    private Pictures() {}

    /** The hall, whose rights end then. */
    public static Media hallUntil(Instant end) {
        Media.Rights rights = new Media.Rights("A. Photographer", null, null, "Harbor Wire desk", null, end);
        return new Media(HALL.kind(), HALL.address(), HALL.alt(), HALL.caption(), HALL.size(), rights);
    }

    /** What stands around an item that came with a picture, in two sizes, whose rights end then. */
    public static Details around(Instant end) {
        Medium.Rights rights = new Medium.Rights("A. Photographer", "© Harbor Wire", null, List.of("NOT Varne"), end);
        Medium picture = new Medium(
                "urn:harbor:hall",
                "picture",
                "The hall on Tuesday",
                null,
                rights,
                List.of(
                        new Medium.Rendition("https://pictures.example/small.jpg", "web", "image/jpeg", 320, 200, null),
                        new Medium.Rendition(
                                "https://pictures.example/large.jpg", "web", "image/jpeg", 1600, 1000, null),
                        new Medium.Rendition(
                                "https://pictures.example/print.jpg", "hi", "image/jpeg", 6000, 4000, null),
                        new Medium.Rendition(
                                "http://pictures.example/plain.jpg", "web", "image/jpeg", 1800, 1200, null)));
        Medium sound = new Medium("urn:harbor:sound", "audio", "A voice", null, null, List.of());
        return new Details(
                null,
                new Details.Credits(null, null, null, List.of(), null, "Editorial use only"),
                List.of(),
                List.of(),
                List.of(picture, sound),
                List.of());
    }
}
