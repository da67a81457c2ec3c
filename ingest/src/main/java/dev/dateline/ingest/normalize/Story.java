package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item, parted into what readers may see and what is for editors only.
 *
 * @param opening what the first paragraphs say of the version
 * @param embargo until when, as worded in the copy; null where it says nothing of one
 * @param summary null where there is none beside the body
 */
record Story(
        Headline headline,
        List<String> body,
        List<String> notes,
        Meaning opening,
        @Nullable String embargo,
        @Nullable String summary) {
    /** Leaves room in a Kafka record (1 MiB by default) for the rest of the item. */
    private static final int MOST_BYTES = 900_000;

    private static final int LONGEST_SUMMARY = 10_000;
    private static final int FIRST_WORDS = 90;

    static Story of(Draft draft, Manner manner) throws Unfit {
        Words words = draft.words();
        Headline headline = headline(words.headline(), manner);
        List<String> given = Prose.first(words.bodies());
        List<String> standfirst = words.summary() == null ? List.of() : Prose.paragraphs(words.summary());
        var body = EditorsNotes.part(given);
        var summary = EditorsNotes.part(standfirst);
        List<String> notes = new ArrayList<>();
        String slug = Prose.line(draft.naming().slug(), 200);
        if (slug != null) {
            notes.add("Slug: " + slug);
        }
        words.notes().stream().map(Markup::line).filter(note -> !note.isEmpty()).forEach(notes::add);
        notes.addAll(body.notes());
        notes.addAll(summary.notes());
        Meaning opening = Opening.in(given).or(Opening.in(standfirst)).or(Opening.in(words.notes()));
        return new Story(
                headline,
                withoutHeadline(body.body().isEmpty() ? summary.body() : body.body(), headline.text()),
                notes.stream().distinct().toList(),
                opening,
                embargo(words, given, standfirst),
                summary.body().isEmpty() ? null : PlainText.cut(String.join(" ", summary.body()), LONGEST_SUMMARY));
    }

    private static @Nullable String embargo(Words words, List<String> given, List<String> standfirst) {
        Stream<Stream<String>> copy =
                Stream.of(Stream.of(Prose.line(words.headline())), given.stream(), standfirst.stream());
        Stream<Stream<String>> notes = words.notes().stream().map(Story::lines);
        return Stream.concat(copy, notes)
                .map(Embargo::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A note may come as several lines or as HTML. */
    private static Stream<String> lines(String note) {
        return (Markup.isIn(note) ? Markup.paragraphs(note).stream() : note.lines())
                .map(PlainText::line)
                .filter(line -> !line.isEmpty());
    }

    /** A withdrawal must come through also where its provider left no word standing. */
    Copy copy(String language, boolean kill) throws Unfit {
        String line = headline.text();
        if (line.isEmpty()) {
            line = kill ? "Withdrawn" : firstWords();
        }
        return bounded(new Copy(language, line, String.join("\n\n", body), notes));
    }

    private String firstWords() {
        if (body.isEmpty()) {
            return "(no headline)";
        }
        String first = body.getFirst();
        if (first.length() <= FIRST_WORDS) {
            return first;
        }
        int space = first.lastIndexOf(' ', FIRST_WORDS);
        return space < FIRST_WORDS / 2
                ? PlainText.cut(first, FIRST_WORDS)
                : first.substring(0, space).strip() + "…";
    }

    private static Headline headline(@Nullable Text given, Manner manner) throws Unfit {
        String line = Prose.line(given);
        if (line.length() <= Headline.LONGEST) {
            return Headline.of(line);
        }
        if (manner == Manner.EXACT) {
            throw Unfit.field("the headline is longer than " + Headline.LONGEST + " characters");
        }
        return Headline.of(PlainText.cut(line, Headline.LONGEST));
    }

    /** Renderings often repeat the headline as their first line; in an update it would be read twice. */
    private static List<String> withoutHeadline(List<String> body, String headline) {
        String first = body.isEmpty() ? "" : body.getFirst();
        boolean repeats = !first.isEmpty()
                && first.length() <= Headline.LONGEST
                && first.contains(headline)
                && Headline.of(first).text().equals(headline);
        return repeats ? body.subList(1, body.size()) : body;
    }

    private static Copy bounded(Copy copy) throws Unfit {
        int characters = copy.headline().length()
                + copy.body().length()
                + copy.notes().stream().mapToInt(String::length).sum();
        if (3 * characters <= MOST_BYTES) {
            return copy;
        }
        int bytes = Stream.concat(Stream.of(copy.headline(), copy.body()), copy.notes().stream())
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new Unfit(RejectReason.TOO_LARGE, "the text has " + bytes + " bytes, more than " + MOST_BYTES);
        }
        return copy;
    }
}
