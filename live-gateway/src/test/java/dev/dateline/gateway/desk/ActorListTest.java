package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.json.Json;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ActorListTest {
    private static final String ID = "port-mayor";
    private static final KnownActor FIRST = actor(1, "ben", "Port Mayor");
    private static final KnownActor OWN = actor(2, "ben", "Mayor of the Port");
    private static final KnownActor OTHERS = actor(2, "cora", "Mayor of Port Ellery");

    private final List<String> kept = new ArrayList<>();
    private final ActorList list = new ActorList((id, actor) -> {
        kept.add(id);
        return Future.succeededFuture();
    });

    @Test
    void aChangeCountsOnceItCameBackFromTheTopic() throws Exception {
        list.take(ID, FIRST);
        Future<Boolean> put = list.put(ID, FIRST, OWN);

        assertThat(put.isComplete()).isFalse();
        assertThat(list.edited(ID)).contains(FIRST);
        list.take(ID, Json.read(Json.bytes(OWN), KnownActor.class));
        assertThat(put.result()).isTrue();
        assertThat(list.edited(ID)).contains(OWN);
    }

    @Test
    void whatCameLastStandsWhicheverNodeWroteIt() {
        list.take(ID, FIRST);
        Future<Boolean> put = list.put(ID, FIRST, OWN);
        list.take(ID, OTHERS);
        assertThat(put.isComplete()).isFalse();
        list.take(ID, OWN);

        assertThat(put.result()).isTrue();
        assertThat(list.edited(ID)).contains(OWN);
    }

    @Test
    void whoIsOvertakenBeforeTheyAreAnsweredHearsSo() {
        AtomicReference<ActorList> read = new AtomicReference<>();
        ActorList late = new ActorList((id, actor) -> {
            // The topic is read further before the writer hears that its record is kept.
            read.get().take(id, actor);
            read.get().take(id, OTHERS);
            return Future.succeededFuture();
        });
        read.set(late);
        late.take(ID, FIRST);

        assertThat(late.put(ID, FIRST, OWN).result()).isFalse();
        assertThat(late.put(ID, OTHERS, null).result()).isFalse();
        assertThat(late.edited(ID)).contains(OTHERS);
    }

    @Test
    void twoChangesOfOneVersionAreNotBothMade() {
        list.take(ID, FIRST);
        Future<Boolean> first = list.put(ID, FIRST, OWN);

        assertThat(list.put(ID, FIRST, OTHERS).result()).isFalse();
        list.take(ID, OWN);
        assertThat(first.result()).isTrue();
        assertThat(list.put(ID, FIRST, OTHERS).result()).isFalse();
        assertThat(kept).containsExactly(ID);
    }

    private static KnownActor actor(long version, String by, String name) {
        Instant at = Instant.parse("2026-03-01T12:00:00.123456789Z");
        return new KnownActor(ID, name, List.of(), null, List.of(), new KnownActor.Change(version, by, at));
    }
}
