package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Html;
import dev.dateline.ingest.format.xml.Vocabulary;
import java.util.Map;

/** NITF's elements of text as HTML's. */
final class NitfNames {
    private static final Map<String, String> HTML = Map.ofEntries(
            Map.entry("hl1", "h1"),
            Map.entry("hl2", "h2"),
            Map.entry("block", "div"),
            Map.entry("bq", "blockquote"),
            Map.entry("fn", "p"),
            Map.entry("datasource", "p"),
            Map.entry("credit", "p"),
            Map.entry("note", "div"),
            Map.entry("nitf-table", "div"),
            Map.entry("nitf-col", "col"),
            Map.entry("nitf-colgroup", "colgroup"),
            Map.entry("table", "table"),
            Map.entry("nitf-table-metadata", Html.LEFT_OUT),
            Map.entry("nitf-table-summary", Html.LEFT_OUT),
            Map.entry("custom-table", Html.LEFT_OUT),
            Map.entry("media", Html.LEFT_OUT),
            Map.entry("object", Html.LEFT_OUT));

    private NitfNames() {}

    /** What marks a person, place, sum or time within a sentence is seen through. */
    static String html(Element element) {
        String name = HTML.get(element.name());
        return name == null ? Vocabulary.xhtml(element) : name;
    }
}
