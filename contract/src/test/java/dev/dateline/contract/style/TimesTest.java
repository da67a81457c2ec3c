package dev.dateline.contract.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant THAT_DAY = Instant.parse("2023-09-19T20:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AP|2023-09-19T18:00:00Z|Update 9/19, 2 p.m.: ",
                "AP|2023-09-19T18:07:59Z|Update 9/19, 2:07 p.m.: ",
                "AP|2023-09-19T16:00:30Z|Update 9/19, noon: ",
                "AP|2023-09-19T16:01:00Z|Update 9/19, 12:01 p.m.: ",
                "AP|2023-09-20T04:00:00Z|Update 9/19, midnight: ",
                "AP|2023-09-20T04:01:00Z|Update 9/20, 12:01 a.m.: ",
                "AP|2023-09-19T13:30:00Z|Update 9/19, 9:30 a.m.: ",
                "AP|2022-12-31T17:00:00Z|Update 12/31/2022, noon: ",
                "BRITISH|2023-09-19T18:00:00Z|Update 19 Sept, 2pm: ",
                "BRITISH|2023-09-19T18:07:59Z|Update 19 Sept, 2.07pm: ",
                "BRITISH|2023-09-19T16:00:30Z|Update 19 Sept, noon: ",
                "BRITISH|2023-03-20T04:00:00Z|Update 19 March, midnight: ",
                "BRITISH|2023-05-20T04:01:00Z|Update 20 May, 12.01am: ",
                "BRITISH|2022-12-31T17:00:00Z|Update 31 Dec 2022, noon: ",
                "H24|2023-09-19T18:00:00Z|Update 19/9, 14:00: ",
                "H24|2023-09-19T13:30:59Z|Update 19/9, 09:30: ",
                "H24|2023-09-19T16:00:00Z|Update 19/9, 12:00: ",
                "H24|2023-09-20T04:00:00Z|Update 20/9, 00:00: ",
                "H24|2022-12-31T17:00:00Z|Update 31/12/2022, 12:00: ",
                "ISO|2023-09-19T18:00:00Z|Update 2023-09-19, 14:00: ",
                "ISO|2023-09-20T04:00:00Z|Update 2023-09-20, 00:00: ",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void writesTheLabelInTheStyleOfTheHouse(HouseStyle style, Instant when, String label) {
        assertThat(new Times(NEW_YORK, style).updateLabel(when, THAT_DAY)).isEqualTo(label);
    }

    @Test
    void whatNamesNoStyleIsWrittenAsBeforeThereWereOthers() {
        assertThat(Times.of(NEW_YORK, null)).isEqualTo(new Times(NEW_YORK, HouseStyle.AP));
    }

    @Test
    void leavesOutTheYearOnlyWhereItIsThisYearInTheArticlesZone() {
        Instant newYearInBaku = Instant.parse("2023-12-31T21:00:00Z");

        assertThat(ap("Asia/Baku").updateLabel(newYearInBaku, THAT_DAY)).isEqualTo("Update 1/1/2024, 1 a.m.: ");
        assertThat(ap("America/New_York").updateLabel(newYearInBaku, THAT_DAY)).isEqualTo("Update 12/31, 4 p.m.: ");
    }

    @Test
    void theHourThatClocksShowTwiceSaysWhichOfTheTwoItIs() {
        Instant first = Instant.parse("2023-11-05T05:30:00Z");
        Instant second = Instant.parse("2023-11-05T06:30:00Z");
        Times times = ap("America/New_York");

        assertThat(times.timeOfDay(first)).isEqualTo("1:30 a.m. EDT");
        assertThat(times.timeOfDay(second)).isEqualTo("1:30 a.m. EST");
        assertThat(times.updateLabel(first, first)).isEqualTo("Update 11/5, 1:30 a.m. EDT: ");
        assertThat(times.updateLabel(second, second)).isEqualTo("Update 11/5, 1:30 a.m. EST: ");
        assertThat(times.timeOfDay(second.plusSeconds(1800))).isEqualTo("2 a.m.");
        assertThat(new Times(NEW_YORK, HouseStyle.H24).timeOfDay(first)).isEqualTo("01:30 EDT");
    }

    @Test
    void aZoneWithoutNamesForItsTwoTimesSaysHowFarItIsFromUtc() {
        assertThat(ap("Europe/Berlin").timeOfDay(Instant.parse("2023-10-29T00:30:00Z")))
                .isEqualTo("2:30 a.m. CEST");
        assertThat(ap("Europe/Berlin").timeOfDay(Instant.parse("2023-10-29T01:30:00Z")))
                .isEqualTo("2:30 a.m. CET");
        assertThat(ap("Antarctica/Troll").timeOfDay(Instant.parse("2025-10-25T23:30:00Z")))
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
    void aMomentSaysWhoseClocksItIsOn(Instant when, String zone, String words) {
        assertThat(ap(zone).moment(when, THAT_DAY)).isEqualTo(words);
    }

    @Test
    void aDayIsTheOneThatATimesOwnWordsBelongTo() {
        assertThat(HouseStyle.BRITISH.time(LocalTime.of(0, 0, 59))).isEqualTo("midnight");
        assertThat(new Times(NEW_YORK, HouseStyle.BRITISH).dateAndTime(Instant.parse("2023-09-01T04:00:59Z"), THAT_DAY))
                .isEqualTo("31 Aug, midnight");
    }

    @Test
    void saysWhoWithdrewTheReportUnderAnUpdate() {
        assertThat(HouseStyle.withdrawnNote("Harbor Wire"))
                .isEqualTo("Withdrawn by Harbor Wire, whose report this rested on.");
    }

    private static Times ap(String zone) {
        return new Times(ZoneId.of(zone), HouseStyle.AP);
    }
}
