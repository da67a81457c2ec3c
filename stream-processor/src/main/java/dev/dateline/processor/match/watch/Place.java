package dev.dateline.processor.match.watch;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;

/** Where in a query something stands, in UTF-16 units, the end exclusive. */
record Place(int from, int to) {
    /** From the first word below this node to the last; nothing where there is none. */
    static Place of(QueryNode node) {
        if (node instanceof QuotedFieldQueryNode quoted) {
            return new Place(quoted.getBegin() - 1, quoted.getEnd() + 1);
        }
        if (node instanceof FieldQueryNode word) {
            return new Place(word.getBegin(), word.getEnd());
        }
        Place all = new Place(0, 0);
        if (node.getChildren() != null) {
            for (QueryNode child : node.getChildren()) {
                all = all.and(of(child));
            }
        }
        return all;
    }

    private Place and(Place other) {
        if (to == 0) {
            return other;
        }
        return other.to == 0 ? this : new Place(Math.min(from, other.from), Math.max(to, other.to));
    }
}
