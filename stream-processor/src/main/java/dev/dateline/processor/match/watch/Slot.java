package dev.dateline.processor.match.watch;

/** One of an article's watches, by its number; as text it is the monitor's id, and sorts in the article's order. */
record Slot(String article, int number) {
    static Slot parse(String id) {
        int space = id.indexOf(' ');
        return new Slot(id.substring(0, space), Integer.parseInt(id.substring(space + 1)));
    }

    @Override
    public String toString() {
        return "%s %05d".formatted(article, number);
    }
}
