package dev.dateline.standalone.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text, set in columns; figures stand to the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(titles);
    }

    Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
        return this;
    }

    /** One line for each row, titles first, without blanks at their ends. */
    List<String> lines() {
        int[] widths = new int[rows.getFirst().length];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String blanks = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? "" : GAP).append(isFigures(i) ? blanks + row[i] : row[i] + blanks);
        }
        return line.toString().stripTrailing();
    }

    private boolean isFigures(int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .map(row -> row[column])
                        .allMatch(cell -> cell.isEmpty() || cell.equals("-") || Character.isDigit(cell.charAt(0)));
    }
}
