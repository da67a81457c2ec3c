package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of an item, parted into what readers may see and what is for editors only. */
final class CopyFields {
    /** Leaves room in a Kafka record (1 MiB by default) for the rest of the item. */
    private static final int MOST_BYTES = 900_000;

    private static final String UNKNOWN_LANGUAGE = "und";
    private static final Set<String> NOTES = Set.of("ednote", "ednotes", "editorsnote", "editorsnotes");

    private CopyFields() {}

    static Copy read(Fields fields, String headline) throws Unfit {
        EditorsNotes.Parted parted = EditorsNotes.part(Body.in(fields));
        String body = String.join("\n\n", withoutHeadline(parted.body(), headline));
        Stream<String> own = fields.allTexts(NOTES).stream().map(Markup::line).filter(note -> !note.isEmpty());
        List<String> notes =
                Stream.concat(own, parted.notes().stream()).distinct().toList();
        return bounded(new Copy(language(fields.text("language")), headline, body, notes));
    }

    /** Renderings often repeat the headline as their first line; in an update it would be read twice. */
    private static List<String> withoutHeadline(List<String> body, String headline) {
        String first = body.isEmpty() ? "" : body.getFirst();
        boolean repeats =
                first.length() <= Headline.LONGEST && Headline.of(first).text().equals(headline);
        return repeats ? body.subList(1, body.size()) : body;
    }

    private static Copy bounded(Copy copy) throws Unfit {
        int bytes = Stream.concat(Stream.of(copy.headline(), copy.body()), copy.notes().stream())
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new Unfit(RejectReason.TOO_LARGE, "the text has " + bytes + " bytes, more than " + MOST_BYTES);
        }
        return copy;
    }

    private static String language(@Nullable String given) throws Unfit {
        if (given == null) {
            return UNKNOWN_LANGUAGE;
        }
        try {
            String tag = given.strip().replace('_', '-');
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw Unfit.field("language '" + given + "' is no BCP 47 tag, such as en or hy-AM");
        }
    }
}
