package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.List;

/** A tree of decisions on numbers; its first node is the root. */
public record Tree(List<Node> nodes) {
    public Tree {
        nodes = List.copyOf(nodes);
    }

    /**
     * Goes left where the number is at most {@code cut}.
     *
     * @param feature which number; below 0 for a leaf, which has {@code value}
     */
    public record Node(int feature, double cut, int left, int right, double value) {
        public static Node leaf(double value) {
            return new Node(-1, 0, 0, 0, value);
        }

        boolean isLeaf() {
            return feature < 0;
        }
    }

    /** What it answers for a row of numbers. */
    public double value(List<Double> row) {
        Node node = nodes.getFirst();
        while (!node.isLeaf()) {
            node = nodes.get(row.get(node.feature()) <= node.cut() ? node.left() : node.right());
        }
        return node.value();
    }

    /** As one line: the root, then all of its left side, then of its right; {@code 7<0.25} asks, {@code 0.031} answers. */
    public String line() {
        StringBuilder line = new StringBuilder();
        write(0, line);
        return line.toString();
    }

    private void write(int at, StringBuilder line) {
        Node node = nodes.get(at);
        if (at > 0) {
            line.append(' ');
        }
        if (node.isLeaf()) {
            line.append(node.value());
        } else {
            line.append(node.feature()).append('<').append(node.cut());
            write(node.left(), line);
            write(node.right(), line);
        }
    }

    /** The inverse of {@link #line}. */
    public static Tree parse(String line) {
        List<String> parts = List.of(line.split(" "));
        List<Node> nodes = new ArrayList<>();
        read(parts, 0, nodes);
        return new Tree(nodes);
    }

    /** Reads the node at {@code at} with all below it; which part comes next. */
    private static int read(List<String> parts, int at, List<Node> nodes) {
        String part = parts.get(at);
        int sign = part.indexOf('<');
        if (sign < 0) {
            nodes.add(Node.leaf(Double.parseDouble(part)));
            return at + 1;
        }
        int own = nodes.size();
        int feature = Integer.parseInt(part.substring(0, sign));
        double cut = Double.parseDouble(part.substring(sign + 1));
        nodes.add(new Node(feature, cut, own + 1, 0, 0));
        int right = read(parts, at + 1, nodes);
        nodes.set(own, new Node(feature, cut, own + 1, nodes.size(), 0));
        return read(parts, right, nodes);
    }
}
