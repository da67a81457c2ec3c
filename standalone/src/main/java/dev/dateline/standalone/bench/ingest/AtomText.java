package dev.dateline.standalone.bench.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** Stories as the entries of an Atom feed (RFC 4287), their bodies as escaped HTML. */
final class AtomText {
    private AtomText() {}

    static String of(List<Report> reports) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <id>https://wire.example/feed</id>
                <title>Wire Example</title>
                <updated>%s</updated>
                <link rel="self" href="https://wire.example/feed"/>
                %s</feed>
                """.formatted(
                reports.getLast().made(), reports.stream().map(AtomText::entry).collect(Collectors.joining()));
    }

    private static String entry(Report report) {
        return """
                <entry>
                <id>%s</id>
                <title>%s</title>
                <link rel="alternate" type="text/html" href="https://wire.example/news/%s"/>
                <published>%s</published>
                <updated>%4$s</updated>
                <author><name>%s</name></author>
                <category term="medtop:20000001" label="subject number 1"/>
                <category term="medtop:20000002" label="subject number 2"/>
                <summary>%s</summary>
                <content type="html">%s</content>
                </entry>
                """.formatted(
                        report.uri(),
                        report.headline(),
                        Integer.toHexString(report.uri().hashCode()),
                        report.made(),
                        report.byline(),
                        report.summary(),
                        report.html().replace("<", "&lt;").replace(">", "&gt;"));
    }
}
