package dev.dateline.standalone.bench.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** Stories as the news items of one NewsML-G2 message, their bodies as XHTML. */
final class NewsmlText {
    private NewsmlText() {}

    static String of(List<Report> reports) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
                <header><sent>%s</sent><sender>wire.example</sender></header>
                <itemSet>
                %s</itemSet>
                </newsMessage>
                """.formatted(
                reports.getLast().made(), reports.stream().map(NewsmlText::item).collect(Collectors.joining()));
    }

    private static String item(Report report) {
        return """
                <newsItem guid="%s" version="1" standard="NewsML-G2" standardversion="2.33" conformance="power" xml:lang="en">
                <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml"/>
                <itemMeta>
                <itemClass qcode="ninat:text"/>
                <provider><name>Wire Example</name></provider>
                <versionCreated>%s</versionCreated>
                <firstCreated>%2$s</firstCreated>
                <pubStatus qcode="stat:usable"/>
                </itemMeta>
                <contentMeta>
                <urgency>4</urgency>
                <creator><name>%s</name></creator>
                <by>By %3$s</by>
                <dateline>%s</dateline>
                <language tag="en"/>
                <subject type="cpnat:abstract" qcode="medtop:20000001"><name xml:lang="en">subject number 1</name></subject>
                <subject type="cpnat:abstract" qcode="medtop:20000002"><name xml:lang="en">subject number 2</name></subject>
                <headline>%s</headline>
                <description role="drol:summary">%s</description>
                </contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%5$s</title></head><body>
                %s
                </body></html></inlineXML></contentSet>
                </newsItem>
                """.formatted(
                        report.uri(),
                        report.made(),
                        report.byline(),
                        report.place(),
                        report.headline(),
                        report.summary(),
                        report.html());
    }
}
