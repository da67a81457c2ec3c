package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item of a JSON Feed; {@code head} is the feed, whose authors and language hold where the item has none. */
record JsonItem(JsonFields head) {
    Draft read(JsonFields item) {
        String language = item.text("language");
        String id = item.text("id");
        return new Draft(
                new Naming(
                        id == null ? item.address("url").orElse(null) : id,
                        null,
                        language == null ? head.text("language") : language),
                words(item),
                new Stamps(item.text("date_published"), item.text("date_modified"), null, null),
                new Direction(null, null, List.of(), List.of(), false),
                new Surroundings(links(item), authors(item), categories(item), null, null),
                Stream.concat(pictures(item), attachments(item)).toList());
    }

    private static Words words(JsonFields item) {
        List<Text> bodies = Stream.concat(
                        Optional.ofNullable(item.text("content_html")).map(Text::html).stream(),
                        Optional.ofNullable(item.text("content_text")).map(Text::plain).stream())
                .toList();
        String title = item.text("title");
        String summary = item.text("summary");
        return new Words(
                title == null ? null : Text.plain(title),
                bodies,
                summary == null ? null : Text.plain(summary),
                null,
                null,
                List.of());
    }

    private static List<Surroundings.Link> links(JsonFields item) {
        return Stream.of(
                        item.address("url").map(url -> new Surroundings.Link("alternate", url, null, null)).stream(),
                        item
                                .address("external_url")
                                .map(url -> new Surroundings.Link("related", url, null, null))
                                .stream(),
                        item.each("attachments").flatMap(JsonItem::enclosure))
                .flatMap(links -> links)
                .toList();
    }

    private static Stream<Surroundings.Link> enclosure(JsonFields attachment) {
        return attachment.address("url").stream()
                .map(url -> new Surroundings.Link(
                        "enclosure", url, attachment.text("mime_type"), attachment.text("title")));
    }

    private List<Surroundings.Person> authors(JsonFields item) {
        return Stream.of(item, head)
                .map(from -> Stream.of("authors", "author")
                        .flatMap(from::each)
                        .filter(author -> author.text("name") != null || author.text("url") != null)
                        .map(author -> new Surroundings.Person(
                                author.text("name"),
                                null,
                                null,
                                author.address("url").orElse(null)))
                        .distinct()
                        .toList())
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Surroundings.Category> categories(JsonFields item) {
        return item.words("tags")
                .distinct()
                .map(tag -> new Surroundings.Category(null, null, tag))
                .toList();
    }

    private static Stream<Medium> pictures(JsonFields item) {
        return Stream.of("image", "banner_image")
                .flatMap(name -> item.address(name).stream())
                .distinct()
                .map(href -> medium(href, "picture", null, new Medium.Rendition(href, null, null, null, null, null)));
    }

    private static Stream<Medium> attachments(JsonFields item) {
        return item.each("attachments")
                .flatMap(each -> each.address("url").stream().map(href -> {
                    String type = each.text("mime_type");
                    String broad = type == null ? null : type.replaceFirst("/.*", "");
                    return medium(
                            href,
                            "image".equals(broad) ? "picture" : broad,
                            each.text("title"),
                            new Medium.Rendition(href, null, type, null, null, each.number("size_in_bytes")));
                }));
    }

    private static Medium medium(
            String href, @Nullable String kind, @Nullable String caption, Medium.Rendition rendition) {
        return new Medium(
                href, kind, caption, null, new Medium.Rights(null, null, null, List.of(), null), List.of(rendition));
    }
}
