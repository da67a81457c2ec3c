package dev.dateline.gateway.people;

import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.page.GuestView;
import dev.dateline.gateway.page.Me;
import dev.dateline.gateway.page.PersonView;
import dev.dateline.gateway.page.PersonView.Noted;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who works here, and what was done about them. */
public final class Roster {
    private static final int SHOWN_CHANGES = 500;

    private final Clock clock;
    private final Registry registry;
    private final Views views;

    /**
     * Those whom {@code registry} knows.
     *
     * @param clock the real one
     */
    public Roster(Clock clock, Registry registry, Views views) {
        this.clock = clock;
        this.registry = registry;
        this.views = views;
    }

    record Everybody(List<PersonView> people, List<GuestView> guests) {}

    record Changes(List<Noted> changes) {}

    /** {@code GET /desk/people}. */
    public void page(RoutingContext request) {
        Everybody all = everybody();
        Reply.html(request, 200, views.people(all.people(), all.guests(), new Me(Gate.of(request))));
    }

    /** {@code GET /v1/people}. */
    public void list(RoutingContext request) {
        Reply.json(request, 200, everybody());
    }

    /** {@code GET /v1/people/changes}: what was done about whom, newest first. */
    public void changes(RoutingContext request) {
        List<Noted> changes = everybody().people().stream()
                .flatMap(person -> person.changes().stream())
                .sorted(Comparator.comparing(Noted::at).reversed())
                .limit(SHOWN_CHANGES)
                .toList();
        Reply.json(request, 200, new Changes(changes));
    }

    private Everybody everybody() {
        Instant now = clock.instant();
        return new Everybody(
                registry.accounts().all().stream()
                        .map(account -> PersonView.of(account, now))
                        .toList(),
                registry.accounts().guests(now).stream()
                        .map(session -> new GuestView(session.person(), session.since()))
                        .sorted(Comparator.comparing(GuestView::name))
                        .toList());
    }
}
