package dev.dateline.contract.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    @Test
    void whatComesWithDatelineMayStandThereAsItIs() {
        assertThatCode(() -> Gazetteer.listed().forEach(Admission::check)).doesNotThrowAnyException();
    }

    @Test
    void nobodyStandsForAStateInItsPlace() {
        refused(actor("us", null, "University of Somewhere"), "'us' is a state or union: give the office another id");
    }

    @Test
    void anOfficeSpeaksForAStateOfTheListOrForItself() {
        refused(actor("port-mayor", "veld", "Port Mayor"), "side 'veld' is no state or union of the list");
        assertThatCode(() -> Admission.check(actor("port-mayor", "us", "Port Mayor")))
                .doesNotThrowAnyException();
    }

    @Test
    void aNameIsLongEnoughToBeSomebodys() {
        assertThatCode(() -> Admission.check(actor("g-seven", null, "G7", "WHO", "Orr")))
                .doesNotThrowAnyException();
        String tooShort = " is too short: a name has three letters at least, or is an abbreviation";
        refused(actor("port-mayor", null, "Port Mayor", "It"), "'It'" + tooShort);
        refused(actor("port-mayor", null, "Port Mayor", "A"), "'A'" + tooShort);
        refused(actor("port-mayor", null, "…—…"), "'…—…'" + tooShort);
    }

    @Test
    void anEntryIsSmallEnoughForManyToGoAlongWithAnItem() {
        String[] others =
                IntStream.range(0, 50).mapToObj(one -> "ж".repeat(100) + one).toArray(String[]::new);
        refused(actor("port-mayor", null, "Port Mayor", others), "an actor takes 8 KiB at most");
    }

    @Test
    void whatIsLeftOutOfAListIsNamed() {
        assertThatThrownBy(
                        () -> new KnownActor("x", "Port Mayor", Collections.singletonList(null), null, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other name is missing");
        assertThatThrownBy(
                        () -> new KnownActor("x", "Port Mayor", List.of(), null, Collections.singletonList(null), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holder is missing");
    }

    @Test
    void whatStandsOnTheTopicIsHeldToTheSame() {
        KnownActor mayor = actor("port-mayor", null, "Port Mayor");
        assertThat(Admission.fault("port-mayor", mayor)).isNull();
        assertThat(Admission.fault("mayor", mayor)).isEqualTo("it stands under 'mayor', but is 'port-mayor'");
        assertThat(Admission.fault("us", actor("us", null, "University of Somewhere")))
                .startsWith("'us' is a state or union");
    }

    private static void refused(KnownActor actor, String why) {
        assertThatThrownBy(() -> Admission.check(actor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    private static KnownActor actor(String id, @Nullable String side, String name, String... others) {
        return new KnownActor(id, name, List.of(others), side, List.of(), null);
    }
}
