package dev.dateline.ingest.format.ninjs;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures, video, audio and graphics: the object itself where it is one, and its associations. */
final class NinjsMedia {
    private static final Set<String> KINDS = Set.of("picture", "video", "audio", "graphic");

    private NinjsMedia() {}

    static List<Medium> in(Fields fields) {
        List<Medium> media = new ArrayList<>();
        add(media, fields);
        for (Fields association : fields.objects("associations")) {
            if (NinjsDraft.deed(association) == null) {
                add(media, association);
            }
        }
        return media;
    }

    private static void add(List<Medium> media, Fields of) {
        List<Fields> renditions = of.objects("renditions");
        String kind = of.text("type");
        if (!renditions.isEmpty() || (kind != null && KINDS.contains(kind))) {
            media.add(medium(of, kind, renditions));
        }
    }

    private static Medium medium(Fields of, @Nullable String kind, List<Fields> renditions) {
        Text caption = NinjsWords.summary(of);
        var rights = new Medium.Rights(
                of.text("byline", "by", "copyrightholder"),
                of.text("copyrightnotice", "copyrightholder"),
                of.text("usageterms"),
                List.of(),
                of.text("expires"));
        return new Medium(
                of.text("uri"),
                kind,
                caption == null ? of.text("headline", "title") : caption.value(),
                NinjsWords.headline(of),
                rights,
                renditions.stream()
                        .filter(each -> each.text("href") != null)
                        .map(NinjsMedia::rendition)
                        .toList());
    }

    private static Medium.Rendition rendition(Fields of) {
        String href = of.text("href");
        Integer bytes = of.number("sizeinbytes");
        return new Medium.Rendition(
                href == null ? "" : href,
                of.text("name"),
                of.text("mimetype", "contenttype"),
                of.number("width"),
                of.number("height"),
                bytes == null ? null : (long) bytes);
    }
}
