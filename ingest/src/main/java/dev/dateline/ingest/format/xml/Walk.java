package dev.dateline.ingest.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Goes through a tree in document order, without recursion. */
public final class Walk {
    private Walk() {}

    /** What is done on the way. */
    public interface Visitor {
        /** Whether to go on into this element; {@link #leave} follows only then. */
        default boolean enter(Element element) {
            return true;
        }

        default void leave(Element element) {}

        default void characters(String text) {}
    }

    private record Place(Element element, Iterator<Node> rest) {}

    public static void over(Element root, Visitor visitor) {
        Deque<Place> way = new ArrayDeque<>();
        go(root, visitor, way);
        while (!way.isEmpty()) {
            Place here = way.peek();
            if (here.rest().hasNext()) {
                go(here.rest().next(), visitor, way);
            } else {
                way.pop();
                visitor.leave(here.element());
            }
        }
    }

    private static void go(Node node, Visitor visitor, Deque<Place> way) {
        if (node instanceof Node.Chars chars) {
            visitor.characters(chars.text());
        } else if (node instanceof Element element && visitor.enter(element)) {
            way.push(new Place(element, element.nodes().iterator()));
        }
    }
}
