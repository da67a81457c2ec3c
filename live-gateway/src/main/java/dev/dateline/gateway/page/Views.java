package dev.dateline.gateway.page;

import dev.dateline.contract.live.Page;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.DeskCard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every page as a whole HTML document. {@code now} is the time of the view: it decides whether labels need a year. */
public final class Views {
    private static final Comparator<StoryCard> LIVE_THEN_NEWEST = Comparator.comparing(StoryCard::live)
            .thenComparing(StoryCard::changed)
            .reversed();

    private static final String DESK = "/desk";

    private final @Nullable String banner;

    /**
     * Views that all carry {@code banner}, such as "Demonstration"; null for none.
     */
    public Views(@Nullable String banner) {
        this.banner = banner;
    }

    /** The list of stories: live ones first, then by their newest entry. */
    public String index(List<Page> pages, Instant now) {
        List<StoryCard> stories = pages.stream()
                .map(page -> new StoryCard(page, now))
                .sorted(LIVE_THEN_NEWEST)
                .toList();
        return Templates.INDEX.execute(new Index(Sheet.plain("Dateline", banner), stories));
    }

    /** The readers' page, whole without a script. */
    public String article(ArticleSnapshot snapshot, Instant now) {
        return Templates.ARTICLE.execute(ReaderModel.of(snapshot, banner, now));
    }

    /**
     * The page of a snapshot that is past, as readers could see it at {@code moment}.
     *
     * @param seq of its newest entry
     * @param last seq of the newest entry that there is today
     */
    public String past(ArticleSnapshot snapshot, Instant moment, long seq, long last) {
        String article = "/desk/articles/" + snapshot.page().article();
        PastView.Ways ways = new PastView.Ways(
                seq > 1 ? article + "/then?seq=" + (seq - 1) : null,
                seq < last ? article + "/then?seq=" + (seq + 1) : null,
                article + "/history");
        return Templates.ARTICLE.execute(
                ReaderModel.of(snapshot, banner, moment).asPast(ways));
    }

    /** The same for a file: it refers to nothing else. */
    public String past(ArticleSnapshot snapshot, Instant moment) {
        String css = Assets.find("dateline.css")
                .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
                .orElseThrow();
        return Templates.ARTICLE.execute(
                ReaderModel.of(snapshot, banner, moment).asPast(null).styled(css));
    }

    /** All that was decided on an article, the newest first; for editors, since it names them. */
    public String history(HistoryView history) {
        return Templates.HISTORY.execute(new Past(Sheet.plain("History of " + history.headline(), banner), history));
    }

    /** The editors' console; it holds editors' notes, so only a signed-in editor may have it. */
    public String desk(List<DeskCard> open, List<Page> articles, Instant now) {
        return Templates.DESK.execute(DeskModel.of(open, articles, banner, now));
    }

    /** Where to go for a session; {@code message} is one line on how to get one. */
    public String signIn(String message) {
        Next next = new Next("Readers need none of this: ", "/", "all stories");
        return Templates.WORD.execute(new Word(Sheet.plain("Sign in to the desk", banner), "sign-in", message, next));
    }

    /** Goes on to the desk by itself. */
    public String signedIn() {
        Next next = new Next("If nothing happens, go on to ", DESK, "the desk");
        return Templates.WORD.execute(
                new Word(Sheet.plain("Signed in", banner), "signed-in", "The desk opens by itself.", next, DESK));
    }

    /** What went wrong in one line; {@code status} is the HTTP status. */
    public String error(int status, String line) {
        Next next = new Next("What is running now: ", "/", "all stories");
        return Templates.WORD.execute(new Word(Sheet.plain(title(status), banner), "error", line, next));
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Sign in first";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 503 -> "Not available right now";
            default -> status < 500 ? "That did not work" : "Something went wrong here";
        };
    }

    /** The list of stories. */
    record Index(Sheet sheet, List<StoryCard> stories) {}

    /** What was decided on an article. */
    record Past(Sheet sheet, HistoryView history) {}

    /** A page that says one thing; it goes on to {@code onward} by itself, null to stay. */
    record Word(
            Sheet sheet,
            String hook,
            String line,
            Next next,
            @Nullable String onward) {
        Word(Sheet sheet, String hook, String line, Next next) {
            this(sheet, hook, line, next, null);
        }
    }

    /** Where to go from here. */
    record Next(String before, String href, String text) {}
}
