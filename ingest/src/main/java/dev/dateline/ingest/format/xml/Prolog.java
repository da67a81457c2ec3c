package dev.dateline.ingest.format.xml;

/**
 * What stands before the first element. A DOCTYPE is passed over and never followed; one that declares entities of its
 * own is refused, for what they would come to can be neither known nor bounded without resolving them.
 */
final class Prolog {
    private Prolog() {}

    /** The document from its first element on. */
    static String skipped(String text) throws NoXml {
        int at = 0;
        while (true) {
            at = text.indexOf('<', at);
            if (at < 0) {
                throw new NoXml("no XML: there is no element in it");
            }
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at + 2);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at = doctype(text, at + 9);
            } else {
                return text.substring(at);
            }
        }
    }

    private static int after(String text, String end, int from) throws NoXml {
        int at = text.indexOf(end, from);
        if (at < 0) {
            throw new NoXml("no XML: it ends before its first element");
        }
        return at + end.length();
    }

    private static int doctype(String text, int from) throws NoXml {
        int subset = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("<!ENTITY", at)) {
                throw new NoXml("the DOCTYPE declares entities, which are never resolved");
            }
            if (c == '>' && subset == 0) {
                return at + 1;
            }
            subset += c == '[' ? 1 : c == ']' ? -1 : 0;
            at = next(text, at);
        }
        throw new NoXml("no XML: the DOCTYPE does not end");
    }

    /** Quoted text and comments hold brackets that mean nothing. */
    private static int next(String text, int at) throws NoXml {
        char c = text.charAt(at);
        if (text.startsWith("<!--", at)) {
            return after(text, "-->", at + 4);
        }
        return c == '"' || c == '\'' ? after(text, String.valueOf(c), at + 1) : at + 1;
    }
}
