package dev.dateline.processor.fact.state;

import dev.dateline.contract.actor.Actors;
import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.alert.Awaiting;
import dev.dateline.processor.fact.draft.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who has not commented, and who has spoken since. */
final class Comments {
    static final String NONE = "no comment yet";
    static final String SPOKEN = "has spoken";

    private static final Pattern JOINT = Pattern.compile("^(?:But|And|Yet|So|Still|However|Meanwhile|So far),? ");
    private static final Pattern THE = Pattern.compile("^[Tt]he ");

    /** Who could be anybody. */
    private static final Pattern ANYBODY = Pattern.compile(
            "(?:it|he|she|they|we|i|you|this|that|these|those|who|which|one|both|both sides|either|neither|none|nobody|everyone"
                    + "|some|others|all|(?:(?:an?|local|senior|government|several|some|other|state|federal|the) ){0,6}"
                    + "(?:officials?|authorities|sources?|representatives|spokes(?:man|woman|person|people)|leaders|investigators"
                    + "|prosecutors|lawyers|attorneys|relatives|famil(?:y|ies)|residents|witnesses|experts|analysts|critics"
                    + "|aides|organi[sz]ers|companies|parties|sides|people|men|women|suspects?|victims?|agenc(?:y|ies)))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WHO =
            Pattern.compile("[\\p{L}\\p{Nd}’'.-]+(?: (?!(?:say|says|said|that|which|who|and|or|but|to|in"
                    + "|on|at|by|with|for)\\b)[\\p{L}\\p{Nd}’'.-]+){0,5}");
    private static final Pattern WORDS = Pattern.compile(" ");

    private final Actors actors;
    private final Instant at;

    /** {@code at}: when the item was made; offices change hands. */
    Comments(Actors actors, Instant at) {
        this.actors = actors;
        this.at = at;
    }

    /**
     * Somebody's word.
     *
     * @param who the same however they are called
     * @param span of the words for it in the sentence, or of what is said in the item's text
     */
    record Comment(String who, String of, Span span) {}

    /** Whom the sentence has as silent; empty where that is not plain. */
    Optional<Comment> missing(String sentence) {
        return Awaiting.in(sentence)
                .filter(awaited -> Plain.awaits(sentence, awaited.from()))
                .filter(awaited ->
                        !sentence.substring(awaited.from(), awaited.to()).contains("had "))
                .flatMap(awaited -> {
                    int start = awaited.from() + (sentence.charAt(awaited.from()) == ' ' ? 1 : 0);
                    String named = JOINT.matcher(awaited.who()).replaceFirst("");
                    String who = THE.matcher(named).replaceFirst("");
                    return name(who, actors.of(who, at))
                            .map(name -> new Comment(
                                    name, "comment by " + Speaker.named(named), new Span(start, awaited.to())));
                });
    }

    /** Everybody for whom somebody speaks in the item: an office speaks for its state as well. */
    List<Comment> made(WireItem item, List<Statement> statements) {
        List<Comment> made = new ArrayList<>();
        for (Statement statement : statements) {
            Set<String> names = new TreeSet<>();
            Actor actor = statement.actor();
            if (actor != null) {
                names.add(actor.id());
                names.add(actor.side());
            } else {
                name(THE.matcher(statement.source()).replaceFirst(""), Optional.empty())
                        .ifPresent(names::add);
            }
            Span span = statement.wording() == null
                    ? new Span(0, item.copy().headline().length())
                    : statement.wording().content().getFirst();
            names.forEach(name -> made.add(new Comment(name, "comment by " + statement.source(), span)));
        }
        return made;
    }

    private static Optional<String> name(String who, Optional<Actor> actor) {
        if (actor.isPresent()) {
            return actor.map(Actor::id);
        }
        if (ANYBODY.matcher(who).matches()) {
            return Optional.empty();
        }
        Thing thing = WHO.matcher(who).matches() ? Thing.of(List.of(WORDS.split(who, -1)), who) : null;
        return Optional.ofNullable(thing).map(Thing::name).filter(name -> !name.isEmpty());
    }
}
