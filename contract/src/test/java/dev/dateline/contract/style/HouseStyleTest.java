package dev.dateline.contract.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseStyleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant THAT_DAY = Instant.parse("2023-09-19T20:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-09-19T18:00:00Z|Update 9/19, 2 p.m.: ",
                "2023-09-19T18:07:59Z|Update 9/19, 2:07 p.m.: ",
                "2023-09-19T16:00:30Z|Update 9/19, noon: ",
                "2023-09-19T16:01:00Z|Update 9/19, 12:01 p.m.: ",
                "2023-09-20T04:00:00Z|Update 9/19, midnight: ",
                "2023-09-20T04:01:00Z|Update 9/20, 12:01 a.m.: ",
                "2023-09-19T13:30:00Z|Update 9/19, 9:30 a.m.: ",
                "2022-12-31T17:00:00Z|Update 12/31/2022, noon: ",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void writesTheLabelInTheStyleOfTheHouse(Instant when, String label) {
        assertThat(HouseStyle.updateLabel(when, NEW_YORK, THAT_DAY)).isEqualTo(label);
    }

    @Test
    void leavesOutTheYearOnlyWhereItIsThisYearInTheArticlesZone() {
        Instant newYearInBaku = Instant.parse("2023-12-31T21:00:00Z");

        assertThat(HouseStyle.updateLabel(newYearInBaku, ZoneId.of("Asia/Baku"), THAT_DAY))
                .isEqualTo("Update 1/1/2024, 1 a.m.: ");
        assertThat(HouseStyle.updateLabel(newYearInBaku, NEW_YORK, THAT_DAY)).isEqualTo("Update 12/31, 4 p.m.: ");
    }

    @Test
    void theHourThatClocksShowTwiceSaysWhichOfTheTwoItIs() {
        Instant first = Instant.parse("2023-11-05T05:30:00Z");
        Instant second = Instant.parse("2023-11-05T06:30:00Z");

        assertThat(HouseStyle.timeOfDay(first, NEW_YORK)).isEqualTo("1:30 a.m. EDT");
        assertThat(HouseStyle.timeOfDay(second, NEW_YORK)).isEqualTo("1:30 a.m. EST");
        assertThat(HouseStyle.updateLabel(first, NEW_YORK, first)).isEqualTo("Update 11/5, 1:30 a.m. EDT: ");
        assertThat(HouseStyle.updateLabel(second, NEW_YORK, second)).isEqualTo("Update 11/5, 1:30 a.m. EST: ");
        assertThat(HouseStyle.timeOfDay(second.plusSeconds(1800), NEW_YORK)).isEqualTo("2 a.m.");
    }

    @Test
    void aZoneWithoutNamesForItsTwoTimesSaysHowFarItIsFromUtc() {
        assertThat(HouseStyle.timeOfDay(Instant.parse("2023-10-29T00:30:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo("2:30 a.m. CEST");
        assertThat(HouseStyle.timeOfDay(Instant.parse("2023-10-29T01:30:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo("2:30 a.m. CET");
        assertThat(HouseStyle.timeOfDay(Instant.parse("2025-10-25T23:30:00Z"), ZoneId.of("Antarctica/Troll")))
                .isEqualTo("1:30 a.m. UTC+02:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-09-19T18:00:00Z | America/New_York | 9/19, 2 p.m. EDT",
                "2023-12-19T18:00:00Z | America/New_York | 12/19, 1 p.m. EST",
                "2023-11-05T06:30:00Z | America/New_York | 11/5, 1:30 a.m. EST",
                "2022-09-19T18:00:00Z | Europe/Berlin    | 9/19/2022, 8 p.m. CEST",
                "2023-09-19T18:00:00Z | Z                | 9/19, 6 p.m. UTC",
                "2023-09-19T18:00:00Z | Etc/UTC          | 9/19, 6 p.m. UTC",
                "2023-09-19T18:00:00Z | +05:30           | 9/19, 11:30 p.m. UTC+05:30",
            })
    void aMomentSaysWhoseClocksItIsOn(Instant when, ZoneId zone, String words) {
        assertThat(HouseStyle.moment(when, zone, THAT_DAY)).isEqualTo(words);
    }

    @Test
    void saysWhoWithdrewTheReportUnderAnUpdate() {
        assertThat(HouseStyle.withdrawnNote("Harbor Wire"))
                .isEqualTo("Withdrawn by Harbor Wire, whose report this rested on.");
    }
}
