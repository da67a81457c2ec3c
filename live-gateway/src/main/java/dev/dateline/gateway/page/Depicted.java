package dev.dateline.gateway.page;

import dev.dateline.contract.media.Media;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures and videos for machines that read pages: schema.org's ImageObject and VideoObject. */
final class Depicted {
    private Depicted() {}

    /** The properties {@code image} and {@code video} of what they stand with; either is absent where there are none. */
    static Map<String, Object> of(List<Media> media, MediaRules rules, Instant now) {
        List<Map<String, Object>> images = new ArrayList<>();
        List<Map<String, Object>> videos = new ArrayList<>();
        for (Media one : Media.usableAt(media, now)) {
            if (one.kind() == Media.Kind.IMAGE) {
                images.add(image(one));
            } else {
                videos.add(video(one, rules));
            }
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "image", images.isEmpty() ? null : images);
        put(properties, "video", videos.isEmpty() ? null : videos);
        return properties;
    }

    private static Map<String, Object> image(Media media) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("@type", "ImageObject");
        image.put("contentUrl", media.address());
        image.put("name", media.alt());
        if (media.size() != null) {
            image.put("width", media.size().width());
            image.put("height", media.size().height());
        }
        return owned(image, media);
    }

    private static Map<String, Object> video(Media media, MediaRules rules) {
        Map<String, Object> video = new LinkedHashMap<>();
        video.put("@type", "VideoObject");
        video.put("name", media.alt());
        video.put("url", media.address());
        put(
                video,
                "embedUrl",
                media.kind() == Media.Kind.EMBED ? rules.player(media.address()).orElse(null) : null);
        return owned(video, media);
    }

    private static Map<String, Object> owned(Map<String, Object> object, Media media) {
        Media.Rights rights = media.rights();
        put(object, "caption", media.caption());
        put(object, "creditText", rights.creditLine());
        put(object, "copyrightNotice", rights.copyrightNotice());
        put(object, "license", MediaView.address(rights.license()).orElse(null));
        put(object, "acquireLicensePage", rights.acquireLicensePage());
        put(object, "expires", rights.usableUntil());
        return object;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
