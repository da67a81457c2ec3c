package dev.dateline.ingest.format.xml;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tree, as far as it could be read.
 *
 * @param fault why the reading broke off, in one line; null where the document is whole
 */
public record XmlDocument(Element root, @Nullable String fault) {
    /** Larger deliveries are refused unread. */
    public static final int MAX_BYTES = 16 << 20;

    /** Messages hold tens of items; one with more than this is refused whole. */
    public static final int MAX_ITEMS = 5000;

    /**
     * The outermost elements that are items.
     *
     * @throws NoXml where there are more than {@link #MAX_ITEMS}
     */
    public List<Element> items(Predicate<Element> isItem) throws NoXml {
        List<Element> items = root.outermost(isItem);
        if (items.size() > MAX_ITEMS) {
            throw new NoXml("more than " + MAX_ITEMS + " items in one delivery");
        }
        return items;
    }

    /**
     * Bytes to a tree, within the limits.
     *
     * @param told the charset from a Content-Type; null where none was told
     * @throws NoXml where not even a first element can be read, or a limit is passed
     */
    public static XmlDocument read(byte[] bytes, @Nullable Charset told) throws NoXml {
        if (bytes.length > MAX_BYTES) {
            throw new NoXml("larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        String text = Decoding.text(bytes, told);
        return TreeBuilder.build(References.plain(Prolog.skipped(text)));
    }
}
