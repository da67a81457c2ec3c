package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.feed.tree.Element;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses made absolute, by xml:base and by where the feed came from. */
record Address(@Nullable URI feed) {
    private static final int LONGEST = 4096;
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}]");

    /** As it stands where it is absolute, or cannot be made so. */
    String absolute(String href, Element at) {
        String address = href.strip();
        if (address.length() > LONGEST || ABSOLUTE.matcher(address).matches()) {
            return address;
        }
        URI base = base(at);
        return base == null ? address : resolved(base, address);
    }

    private @Nullable URI base(@Nullable Element at) {
        if (at == null) {
            return feed;
        }
        String own = at.attribute("xml:base");
        // CDF has an attribute of its own; <base> is no element of any feed.
        String stated = own == null && at.local().equals("channel") ? at.attribute("base") : own;
        URI outer = base(at.parent());
        if (stated == null) {
            return outer;
        }
        URI given = uri(stated);
        return given == null ? outer : outer == null || given.isAbsolute() ? given : outer.resolve(given);
    }

    private static String resolved(URI base, String address) {
        URI given = uri(address);
        if (given == null || base.isOpaque()) {
            return address;
        }
        // URI.resolve takes an empty address for the folder; RFC 3986 for the document itself.
        return address.isEmpty() ? base.toString() : base.resolve(given).toString();
    }

    private static @Nullable URI uri(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(ILLEGAL.matcher(text)
                    .replaceAll(found ->
                            "%" + String.format("%02X", (int) found.group().charAt(0))));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
