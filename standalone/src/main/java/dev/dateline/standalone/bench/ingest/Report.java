package dev.dateline.standalone.bench.ingest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up news story of about 2,500 characters, before it is put into a format.
 *
 * @param uri its own in each series
 * @param made when its provider made it (UTC)
 */
record Report(
        String uri, Instant made, String headline, String summary, String byline, String place, List<String> body) {
    private static final Instant FIRST = Instant.parse("2026-03-01T06:00:00Z");
    private static final int PARAGRAPHS = 8;

    /** The words come from the number alone, the uri from both. */
    static Report of(String series, int number) {
        Words words = new Words(number);
        String place = words.name();
        List<String> body = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> (i == 0 ? place + " — " : "") + words.paragraph(1 + words.number(4)))
                .toList();
        return new Report(
                "urn:newsml:wire.example:20260301:" + series + "-" + number,
                FIRST.plusSeconds(number),
                words.line(9),
                words.line(24) + ".",
                words.name(),
                place,
                body);
    }

    /** Its paragraphs as elements, as in HTML; no text in it needs escaping. */
    String html() {
        return body.stream().map(each -> "<p>" + each + "</p>").collect(Collectors.joining("\n"));
    }
}
