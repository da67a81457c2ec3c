package dev.dateline.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a link to a page looks where somebody shares it (Open Graph). It says what the page says: a corrected update's new
 * words, and of a withdrawn one only that it was.
 *
 * @param url absolute; null where the site's own address is not known
 */
record Card(String title, String text, @Nullable String url) {
    private static final int LONGEST = 200;

    /** Of an article. */
    static Card of(FrontView front, List<UpdateView> updates, @Nullable String url) {
        String text = updates.stream()
                .filter(UpdateView::stands)
                .findFirst()
                .map(newest -> newest.label() + " " + newest.opening())
                .orElseGet(() -> front.paragraphs().isEmpty()
                        ? front.headline()
                        : front.paragraphs().getFirst());
        return new Card(front.headline(), shortened(text), url);
    }

    /** Of one update. */
    static Card of(FrontView front, UpdateView update, @Nullable String url) {
        String key = update.key();
        String fate = update.fate();
        String title = key == null ? update.label() + " " + front.headline() : key;
        return new Card(title, shortened(fate == null ? update.opening() : fate), url);
    }

    /** At a word's end. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, space < LONGEST / 2 ? LONGEST - 1 : space) + "…";
    }
}
