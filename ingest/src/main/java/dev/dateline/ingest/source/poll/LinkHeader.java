package dev.dateline.ingest.source.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP's Link headers (RFC 8288, section 3), as far as they are read: targets and their relations. */
final class LinkHeader {
    /** Longer ones come from nobody who means a link. */
    private static final int LONGEST = 8192;

    private static final Pattern TARGET = Pattern.compile("\\G[\\s,]*<([^<>]*)>");
    /** Quantifiers never give back, so that no header takes long. */
    private static final Pattern PARAMETER = Pattern.compile(
            "\\G\\s*+;\\s*+([^\\s=;,\"<>]++)?\\s*+(?:=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*+)))?");

    record Link(String target, List<String> rels) {}

    private LinkHeader() {}

    /** What cannot be read ends its header; what stands before it counts. */
    static List<Link> read(List<String> headers) {
        List<Link> links = new ArrayList<>();
        headers.stream().filter(header -> header.length() <= LONGEST).forEach(header -> read(header, links));
        return links;
    }

    private static void read(String header, List<Link> links) {
        Matcher target = TARGET.matcher(header);
        Matcher parameter = PARAMETER.matcher(header);
        int at = 0;
        while (target.find(at)) {
            List<String> rels = new ArrayList<>();
            at = target.end();
            while (at < header.length() && parameter.find(at) && parameter.end() > at) {
                at = parameter.end();
                relations(parameter, rels);
            }
            links.add(new Link(target.group(1).strip(), List.copyOf(rels)));
        }
    }

    /** Of several the first counts. */
    private static void relations(Matcher parameter, List<String> rels) {
        if (!"rel".equalsIgnoreCase(parameter.group(1)) || !rels.isEmpty()) {
            return;
        }
        String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
        for (String rel : (value == null ? "" : value).strip().split("\\s+", -1)) {
            rels.add(rel.toLowerCase(Locale.ROOT));
        }
    }
}
