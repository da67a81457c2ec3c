package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.feed.tree.Element;
import dev.dateline.ingest.format.feed.tree.Tree;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the items and the channel in XML, wherever their version of RSS or Atom puts them. */
final class XmlFeed {
    private static final int DEEPEST = 6;
    private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry", "atom:item", "at:deleted-entry");
    private static final Set<String> CHANNELS = Set.of("channel", "feed", "atom:feed");
    private static final Set<String> ROOTS =
            Set.of("rss", "rdf:rdf", "feed", "atom:feed", "channel", "atom:entry", "entry");

    private XmlFeed() {}

    static Feed read(String xml, @Nullable URI base) {
        Element document = Tree.of(xml);
        List<Element> items = new ArrayList<>();
        List<Element> channels = new ArrayList<>();
        gather(document, 0, items, channels);
        boolean known = !channels.isEmpty() || document.children().anyMatch(root -> ROOTS.contains(root.name()));
        if (items.isEmpty() && !known) {
            return Feed.unreadable(document.children()
                    .findFirst()
                    .map(root -> "neither RSS nor Atom, but <" + shown(root.name()) + ">")
                    .orElse("no XML"));
        }
        Element head = channels.isEmpty() ? document : channels.get(0);
        Channel channel = ChannelReader.read(head, new Address(base));
        Address address = new Address(base == null ? site(channel) : base);
        if (items.isEmpty() && document.children().noneMatch(root -> ends(xml, root))) {
            return new Feed(channel, List.of(Found.Unreadable.malformed("it breaks off before its first item")));
        }
        ItemReader reader = new ItemReader(
                channel, address, People.authors(new Fields(head)).distinct().toList());
        return Feed.of(channel, items.stream().map(item -> new Found.Item(reader.read(item))), items.size());
    }

    /** Where nobody knows the feed's own address, its items' relative ones are most likely meant from its site. */
    private static @Nullable URI site(Channel channel) {
        String page = channel.page();
        try {
            URI site = page == null ? null : new URI(page);
            return site != null && site.isAbsolute() && !site.isOpaque() ? site : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether the last tag is this element's: else there may have been items behind it. */
    private static boolean ends(String xml, Element root) {
        int end = withoutLastComments(xml);
        if (end == 0 || xml.charAt(end - 1) != '>') {
            return false;
        }
        String tag = xml.substring(xml.lastIndexOf('<', end - 1) + 1, end - 1).strip();
        return tag.startsWith("/")
                ? tag.substring(Math.max(1, tag.indexOf(':') + 1)).equalsIgnoreCase(root.local())
                : tag.endsWith("/") && root.children().findAny().isEmpty();
    }

    private static int withoutLastComments(String xml) {
        int end = stripped(xml, xml.length());
        while (xml.startsWith("-->", end - 3)) {
            int begin = xml.lastIndexOf("<!--", end - 3);
            if (begin < 0) {
                return end;
            }
            end = stripped(xml, begin);
        }
        return end;
    }

    private static int stripped(String xml, int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(xml.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static String shown(String name) {
        String letters = name.replaceAll("[^\\w:.-]", "?");
        return letters.substring(0, Math.min(40, letters.length()));
    }

    private static void gather(Element around, int depth, List<Element> items, List<Element> channels) {
        around.children().forEach(child -> {
            if (ITEMS.contains(child.name())) {
                items.add(child);
            } else if (depth < DEEPEST) {
                if (CHANNELS.contains(child.name())) {
                    channels.add(child);
                }
                gather(child, depth + 1, items, channels);
            }
        });
    }
}
