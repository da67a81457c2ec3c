package dev.dateline.processor.fact.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.processor.fact.stand.Stands.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model that comes with Dateline, on pairs at the edges. The numbers are those of its first version: they must stay. */
class StandsTest {
    private static final double NOTHING = 1e-9;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry is late. | '' | Ferry | 0.16679787689105 | 0.14808297541725
            '' | The ferry is late. | Ferry | 0.50513545782355 | 0.26167849361491
            Ferry | Ferry | Ferry | 0.79831552547289 | 0.15993762806378
            27 32 4 % | 27 30 5 % | Figures | 0.11736274968651 | 0.64897199389165
            At least 40 crews joined the strike on May 3. | More than 50 crews joined on May 3, 2021; 12 stayed away. | Strike | 0.82142478703842 | 0.03665282030068
            The bridge was not closed after the storm. | The bridge was closed after the storm, and opened again. | Storm at the bridge | 0.85472905844688 | 0.10843756049401
            The mayor of Port Ellery resigned. | The governor of Port Ellery resigned on Monday. | Port Ellery | 0.40071346357172 | 0.48063907143854
            The the the ferry ferry sank sank near the quay quay. | The ferry sank near the quay. Nobody sank. | Ferry | 0.88822113093834 | 0.06536720847911
            Prices rose 4.5% in 2019. | Prices fell by 4.5 percent in 2019, twice as much as in 2018. | Prices | 0.84422118548002 | 0.11475902881929
            Crews won 3-2 in the final against Norland. | Norland lost the final 2-3. It was its third since 1998. | Final | 0.20007622864719 | 0.35631260061396
            """)
    void judgesAPairAsItAlwaysDid(String older, String newer, String about, double stands, double falls) {
        Judged judged = judge(older, newer, about);

        assertThat(judged.stands()).isCloseTo(stands, within(NOTHING));
        assertThat(judged.falls()).isCloseTo(falls, within(NOTHING));
        assertThat(judged.isFallen()).isFalse();
        assertThat(judged.moved()).isNull();
    }

    @Test
    void tellsWhichFigureHasMovedAndWhereItStands() {
        Judged judged = judge(
                "The fire killed 27 people in Ostermark.",
                "The fire in Ostermark has killed 32 people, police say.",
                "Fire in Ostermark");

        assertThat(judged.falls()).isCloseTo(0.95328854791079, within(NOTHING));
        assertThat(judged.isFallen()).isTrue();
        assertThat(judged.moved()).isEqualTo(new Judged.Moved(16, 18, 33, 35));
    }

    @Test
    void measuresHaveTheNamesThatTheModelWasLearntWith() {
        assertThat(Look.names()).isEqualTo(Stands.shipped().measures());
    }

    private static Judged judge(String older, String newer, String about) {
        return Stands.shipped()
                .judge(
                        Sentence.of(older),
                        Sentence.of(newer),
                        Sentence.of(about).given());
    }
}
