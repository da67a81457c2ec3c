package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code rightsInfo}: who owns an item, its terms and their limits. */
record G2Rights(Concepts concepts) {
    private static final int MOST_HOLDERS = 20;

    private Stream<Element> info(String name) {
        return concepts.item().all("rightsInfo", name).stream();
    }

    @Nullable String usage() {
        String terms = info("usageTerms")
                .map(Element::block)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return terms.isEmpty() ? null : terms;
    }

    /** The notices, and the holders that they do not name. */
    @Nullable String copyright() {
        List<String> parts = new ArrayList<>(info("copyrightNotice")
                .map(Element::line)
                .filter(Objects::nonNull)
                .toList());
        info("copyrightHolder")
                .limit(MOST_HOLDERS)
                .map(concepts::nameOrCode)
                .filter(holder -> holder != null && parts.stream().noneMatch(part -> part.contains(holder)))
                .forEach(parts::add);
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    /** Geographic limits as ODRL has them; those in words are among the terms. */
    List<String> places() {
        return concepts.item().all("rightsInfo", "rightsExpressionXML").stream()
                .flatMap(expression -> expression.outermost(element -> element.is("constraint")).stream())
                .filter(constraint -> operand(constraint).contains("spatial"))
                .map(constraint -> constraint.attribute("rightOperand"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String operand(Element constraint) {
        return constraint.attribute("name") + " " + constraint.attribute("leftOperand");
    }

    private @Nullable String until() {
        return concepts.item().children("rightsInfo").stream()
                .map(info -> info.attribute("validto"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable String creditline() {
        Element line = concepts.inLanguage(concepts.item().all("contentMeta", "creditline"));
        return line == null ? null : line.line();
    }

    Medium.Rights ofMedium() {
        return new Medium.Rights(creditline(), copyright(), usage(), places(), until());
    }
}
