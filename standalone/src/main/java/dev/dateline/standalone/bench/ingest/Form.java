package dev.dateline.standalone.bench.ingest;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A format that is measured, and how its senders use it. */
enum Form {
    /** One object in each delivery. */
    NINJS("ninjs", "application/json", 1),
    /** A feed of twenty entries. */
    ATOM("Atom", "application/atom+xml", 20),
    /** A message of five items. */
    NEWSML("NewsML-G2", "application/vnd.iptc.g2.newsmessage+xml", 5);

    private final String title;
    private final String contentType;
    private final int itemsEach;

    /** What is sent in one go. */
    record Document(Buffer body, int items) {}

    Form(String title, String contentType, int itemsEach) {
        this.title = title;
        this.contentType = contentType;
        this.itemsEach = itemsEach;
    }

    String title() {
        return title;
    }

    String contentType() {
        return contentType;
    }

    /** By the name that a person gives: ninjs, atom, newsml. */
    static Form named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** So many items, in as few documents as it takes; their uris are different in each series. */
    List<Document> documents(String series, int items) {
        List<Document> documents = new ArrayList<>();
        for (int first = 0; first < items; first += itemsEach) {
            int end = Math.min(items, first + itemsEach);
            List<Report> reports = IntStream.range(first, end)
                    .mapToObj(number -> Report.of(series, number))
                    .toList();
            documents.add(new Document(Buffer.buffer(text(reports)), end - first));
        }
        return documents;
    }

    private String text(List<Report> reports) {
        return switch (this) {
            case NINJS -> NinjsText.of(reports);
            case ATOM -> AtomText.of(reports);
            case NEWSML -> NewsmlText.of(reports);
        };
    }
}
