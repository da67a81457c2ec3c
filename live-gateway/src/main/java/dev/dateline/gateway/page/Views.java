package dev.dateline.gateway.page;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Gist;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every page as a whole HTML document. {@code now} is the time of the view: it decides whether labels need a year. */
public final class Views {
    private static final Comparator<StoryCard> LIVE_THEN_NEWEST = Comparator.comparing(StoryCard::live)
            .thenComparing(StoryCard::changed)
            .reversed();

    private static final String DESK = "/desk";
    private static final String ACCOUNT = "/desk/account";
    private static final String OPS = "/desk/ops";

    private final @Nullable String banner;
    private final @Nullable String provider;
    private final DeskRules rules;
    private final MediaRules media;
    private final @Nullable Theme theme;

    /**
     * Views that all carry {@code banner}, such as "Demonstration"; null for none.
     */
    public Views(@Nullable String banner) {
        this(banner, DeskRules.DEFAULTS, MediaRules.DEFAULTS, null, null);
    }

    /**
     * The same with a desk's own rules.
     *
     * @param media from where pages may show something
     * @param provider by which one can also sign in; null for none
     * @param theme of readers' pages; null for ours alone
     */
    public Views(
            @Nullable String banner,
            DeskRules rules,
            MediaRules media,
            @Nullable String provider,
            @Nullable Theme theme) {
        this.banner = banner;
        this.rules = rules;
        this.media = media;
        this.provider = provider;
        this.theme = theme;
    }

    /** From where pages may show something. */
    public MediaRules media() {
        return media;
    }

    /** Which pages they make, in a word: of the same article at the same time the same, as long as it stays the same. */
    public String edition() {
        return theme == null ? Assets.edition() : Assets.edition() + "-" + theme.edition();
    }

    /** The operator's style sheet; empty for none. */
    public Optional<Theme> theme() {
        return Optional.ofNullable(theme);
    }

    /** The list of stories: live ones first, then by their newest entry. */
    public String index(List<Gist> articles, Instant now) {
        List<StoryCard> stories = articles.stream()
                .map(gist -> new StoryCard(gist, now))
                .sorted(LIVE_THEN_NEWEST)
                .toList();
        return Templates.INDEX.execute(new Index(Sheet.plain("Dateline", banner).themed(theme), stories));
    }

    /** The readers' page, whole without a script. */
    public String article(ArticleSnapshot snapshot, Instant now) {
        return article(snapshot, Visit.UNKNOWN, now);
    }

    /** The same for one who came by this address. */
    public String article(ArticleSnapshot snapshot, Visit visit, Instant now) {
        return Templates.ARTICLE.execute(
                ReaderModel.of(snapshot, banner, visit, media, now).themed(theme));
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
        return Templates.ARTICLE.execute(ReaderModel.of(snapshot, banner, Visit.UNKNOWN, media, moment)
                .themed(theme)
                .asPast(ways));
    }

    /** The same for a file: it refers to nothing else. */
    public String past(ArticleSnapshot snapshot, Instant moment) {
        String css = Assets.find("dateline.css")
                .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
                .orElseThrow();
        return Templates.ARTICLE.execute(ReaderModel.of(snapshot, banner, Visit.UNKNOWN, media, moment)
                .asPast(null)
                .styled(css));
    }

    /** All that was decided on an article, the newest first; for editors, since it names them. */
    public String history(HistoryView history) {
        return Templates.HISTORY.execute(new Past(Sheet.plain("History of " + history.headline(), banner), history));
    }

    /** The editors' console; it holds editors' notes, so only those who may read the desk may have it. */
    public String desk(List<DeskCard> open, List<Gist> articles, Me me, Instant now) {
        return Templates.DESK.execute(DeskModel.of(Sheet.plain("Desk", banner), me, rules, open, articles, now));
    }

    /** Where a session is got; {@code message} is one line. */
    public String signIn(String message) {
        return Templates.SIGN_IN.execute(new SignIn(Sheet.plain("Sign in to the desk", banner), message, provider));
    }

    /** Where a password is chosen by a one-time link; the link's secret never reaches the server with this page. */
    public String welcome() {
        return Templates.WELCOME.execute(new SignIn(Sheet.plain("Choose a password", banner), "", null));
    }

    /** Who works here, for those who manage that. */
    public String people(List<PersonView> people, List<GuestView> guests, Me me) {
        return Templates.PEOPLE.execute(new PeopleModel(Sheet.plain("People", banner), me, people, guests));
    }

    /** The list of actors, for whoever reads the desk. */
    public String actors(List<KnownActor> actors, Me me) {
        return Templates.ACTORS.execute(new ActorsModel(
                Sheet.plain("Actors", banner),
                me,
                actors.stream().map(ActorView::new).toList(),
                Script.data(actors)));
    }

    /** How the installation is, for those who look after it; the script shows {@code overview}, and asks for the next. */
    public String ops(Object overview, Me me) {
        return Templates.OPS.execute(new OpsModel(Sheet.plain("Ops", banner), me, Script.data(overview)));
    }

    /** What each alert means and what is to be done. */
    public String runbook(Me me) {
        return Templates.RUNBOOK.execute(new RunbookModel(Sheet.plain("Runbook", banner), me, Runbook.SECTIONS));
    }

    /** One's own account. */
    public String account(Me me) {
        return Templates.ACCOUNT.execute(new AccountModel(Sheet.plain("My account", banner), me));
    }

    /** Goes on to where one of that role begins, by itself. */
    public String signedIn(Role role) {
        Home home = Home.of(role);
        Next next = new Next("If nothing happens, go on to ", home.path(), home.words());
        String line = home.title() + " opens by itself.";
        return Templates.WORD.execute(new Word(Sheet.plain("Signed in", banner), "signed-in", line, next, home.path()));
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

    /** A way in; {@code provider} is another, null for none. */
    record SignIn(Sheet sheet, String line, @Nullable String provider) {}

    /** Everybody. */
    record PeopleModel(Sheet sheet, Me me, List<PersonView> people, List<GuestView> guests) {
        boolean isEmpty() {
            return people.isEmpty();
        }

        boolean hasGuests() {
            return !guests.isEmpty();
        }
    }

    /** Who speaks in the news; the same as JSON for the script. */
    record ActorsModel(Sheet sheet, Me me, List<ActorView> actors, String data) {}

    /** Where one of a role begins. */
    private record Home(String path, String words, String title) {
        static Home of(Role role) {
            if (role.may(Permission.READ_DESK)) {
                return new Home(DESK, "the desk", "The desk");
            }
            return role.may(Permission.SEE_OPS)
                    ? new Home(OPS, "ops", "Ops")
                    : new Home(ACCOUNT, "your account", "Your account");
        }
    }

    /** How the installation is, as JSON for the script. */
    record OpsModel(Sheet sheet, Me me, String data) {}

    /** The runbook, a section for each alert. */
    record RunbookModel(Sheet sheet, Me me, List<Runbook.Section> sections) {}

    /** Somebody's own page. */
    record AccountModel(Sheet sheet, Me me) {}

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
