package dev.dateline.ingest.format.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The JDK's parser with every door shut, and limits that cut before anything grows. */
final class TreeBuilder extends DefaultHandler {
    static final int MAX_DEPTH = 150;
    static final int MAX_ELEMENTS = 60_000;
    static final int MAX_ATTRIBUTES = 100;

    private static final int LONGEST_FAULT = 200;
    /**
     * The parser's own limits differ from JDK to JDK. Without a DOCTYPE no entity is left but XML's own five, which
     * these would count against a long text; depth is held to here.
     */
    private static final List<String> UNUSED_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.entityReplacementLimit",
            "jdk.xml.maxElementDepth");

    /** Each setting of a door makes a parser to try it on, so that is done once; one thread at a time may ask it. */
    private static final SAXParserFactory FACTORY = factory();

    private @Nullable Element root;
    private @Nullable Element open;
    private final StringBuilder pending = new StringBuilder();
    private int depth;
    private int elements;

    /** A limit was passed: nothing of such a document is taken. */
    private static final class Limit extends SAXException {
        private static final long serialVersionUID = 1L;

        Limit(String message) {
            super(message);
        }
    }

    static XmlDocument build(String text) throws NoXml {
        TreeBuilder builder = new TreeBuilder();
        String fault = builder.faultOf(text);
        if (builder.root == null) {
            throw new NoXml(fault == null ? "no XML" : fault);
        }
        return new XmlDocument(builder.root, fault);
    }

    private @Nullable String faultOf(String text) throws NoXml {
        try {
            parser().parse(new InputSource(new StringReader(text)), this);
            return null;
        } catch (Limit e) {
            throw new NoXml(String.valueOf(e.getMessage()));
        } catch (SAXParseException e) {
            return "not well-formed at line " + e.getLineNumber() + ": " + shortened(e);
        } catch (SAXException | IOException | ParserConfigurationException | RuntimeException e) {
            return "cannot be read as XML: " + shortened(e);
        }
    }

    /** The parser quotes what it stumbles over, which may be long. */
    private static String shortened(Exception e) {
        String message = String.valueOf(Lines.one(e.getMessage()));
        return message.length() > LONGEST_FAULT ? message.substring(0, LONGEST_FAULT) + "…" : message;
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParser parser;
        synchronized (FACTORY) {
            parser = FACTORY.newSAXParser();
        }
        for (String limit : UNUSED_LIMITS) {
            parser.setProperty(limit, "0");
        }
        parser.setProperty("jdk.xml.elementAttributeLimit", "200");
        return parser;
    }

    private static SAXParserFactory factory() {
        try {
            return shut();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's parser has these doors", e);
        }
    }

    private static SAXParserFactory shut() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setValidating(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new Limit("refers to something outside of itself, which is never fetched");
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes given) throws SAXException {
        check(++depth <= MAX_DEPTH, "elements nest deeper than " + MAX_DEPTH);
        check(++elements <= MAX_ELEMENTS, "more than " + MAX_ELEMENTS + " elements");
        check(given.getLength() <= MAX_ATTRIBUTES, "an element has more than " + MAX_ATTRIBUTES + " attributes");
        flush();
        Element element = new Element(local(qName), attributes(given), open);
        if (open == null) {
            root = element;
        } else {
            open.add(element);
        }
        open = element;
    }

    private static void check(boolean holds, String otherwise) throws Limit {
        if (!holds) {
            throw new Limit(otherwise);
        }
    }

    /** One without a prefix wins over its namesake in another namespace. */
    private static Map<String, String> attributes(Attributes given) {
        if (given.getLength() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < given.getLength(); i++) {
            String name = given.getQName(i);
            String value = given.getValue(i);
            if (name.indexOf(':') < 0) {
                attributes.put(name, value);
            } else if (!name.startsWith("xmlns:")) {
                attributes.putIfAbsent(local(name), value);
            }
        }
        return attributes;
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        pending.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        flush();
        Element closed = open;
        if (closed != null) {
            closed.close();
            open = closed.parent();
        }
        depth--;
    }

    private void flush() {
        if (!pending.isEmpty() && open != null) {
            open.add(new Node.Chars(pending.toString()));
        }
        pending.setLength(0);
    }

    /** The parser would print it. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
