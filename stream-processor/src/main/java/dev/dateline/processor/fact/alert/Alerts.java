package dev.dateline.processor.fact.alert;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.stand.Stands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which sentences of an article an item leaves in doubt. English alone. Silence comes before a false alarm: a rule speaks
 * where it is plain, the model from its operating point on, and each sentence gets one alert at most.
 */
public final class Alerts {
    /** More than an editor reads beside one item. */
    private static final int MOST = 8;

    private final WireItem item;
    private final List<Statement> statements;
    private final Times times;
    private final List<Line> newer;
    private final List<Line> ends;
    private final List<Denied> denials;
    private final Doubts doubts;
    private final Growth growth;

    /** A denial, and the sentence of the item that has it. */
    private record Denied(Line line, Denials.Denial denial) {}

    private Alerts(ArticleRead article, WireItem item, List<Statement> statements) {
        this.item = item;
        this.statements = statements;
        this.times = article.article().settings().times();
        this.newer = Line.of(item.copy()).stream().filter(Line::isRead).toList();
        this.ends = newer.stream()
                .filter(line -> Endings.tellsOfAnEnd(line.words()))
                .toList();
        this.denials = newer.stream()
                .flatMap(line -> Denials.in(line.words()).stream().map(denial -> new Denied(line, denial)))
                .toList();
        this.doubts = new Doubts(Stands.shipped(), article.about(), newer);
        this.growth = new Growth(article.article(), item, statements, newer);
    }

    /** Reads what it knows: better beside a start than when the first item waits for it. */
    public static void prepare() {
        Stands.prepare();
    }

    /** The surest first; none where item or article is in another language, and then neither is read. */
    public static List<Alert> of(ArticlesRead articles, Article article, WireItem item, List<Statement> statements) {
        if (!isEnglish(article.settings().language()) || !isEnglish(item.copy().language())) {
            return List.of();
        }
        ArticleRead read = articles.of(article);
        Alerts alerts = new Alerts(read, item, statements);
        if (alerts.newer.isEmpty()) {
            return List.of();
        }
        List<Alert> found = new ArrayList<>();
        read.passages().forEach(passage -> alerts.on(passage).ifPresent(found::add));
        found.sort(Comparator.comparingDouble((Alert alert) -> -alert.footing().confidence())
                .thenComparing(alert -> alert.place().part())
                .thenComparingInt(alert -> alert.place().number())
                .thenComparingInt(alert -> alert.place().start()));
        // A denial answers the sentence that reports its claim best.
        Set<String> denials = new HashSet<>();
        return found.stream()
                .filter(alert -> alert.kind() != Alert.Kind.ANSWERED
                        || denials.add(alert.footing().words()))
                .limit(MOST)
                .toList();
    }

    private static boolean isEnglish(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private Optional<Alert> on(Passage older) {
        return awaited(older)
                .or(() -> ending(older.line()))
                .or(() -> denial(older.line()))
                .or(() -> grown(older))
                .or(() -> doubt(older));
    }

    private Optional<Alert> grown(Passage older) {
        return growth.of(older).map(grown -> grown.found().alert(older.line(), grown.newer(), item.version()));
    }

    /** Of headline and body alone: updates say when they were true, and there are many of them to be judged. */
    private Optional<Alert> doubt(Passage older) {
        return older.line().place().part() == Place.Part.UPDATE
                ? Optional.empty()
                : doubts.on(older).map(doubt -> doubt.found().alert(older.line(), doubt.newer(), item.version()));
    }

    private Optional<Alert> awaited(Passage older) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        return older.awaited()
                .flatMap(awaited -> statements.stream()
                        .filter(statement -> Speakers.same(awaited.who(), statement.source()))
                        .findFirst()
                        .map(statement -> Arrivals.found(older.words(), awaited, statement, times)))
                .map(found -> found.alert(older.line(), spoken(), item.version()));
    }

    /** Where the item speaks, below its headline where it has more than that. */
    private Line spoken() {
        return newer.stream().filter(line -> !line.isHeadline()).findFirst().orElse(newer.getFirst());
    }

    private Optional<Alert> ending(Line older) {
        return ends.stream()
                .flatMap(line -> Endings.between(older.words(), line.words()).stream()
                        .map(ending -> ending.found(item.origin()).alert(older, line, item.version())))
                .findFirst();
    }

    private Optional<Alert> denial(Line older) {
        return denials.stream()
                .flatMap(denied -> answer(older, denied.line(), denied.denial()))
                .findFirst();
    }

    private Stream<Alert> answer(Line older, Line line, Denials.Denial denial) {
        return Claims.of(older.words(), denial)
                .map(sure -> new Found(
                                Alert.Kind.ANSWERED,
                                "denial of a claim",
                                sure,
                                Claims.reason(denial),
                                denial.who(),
                                Claims.rewording(older.words(), denial))
                        .alert(older, line, item.version()))
                .stream();
    }
}
