package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WildTimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # RFC 822 and its heirs
            Tue, 19 Sep 2023 14:05:09 GMT | 2023-09-19T14:05:09Z
            Tue, 19 Sep 2023 14:05:09 -0400 | 2023-09-19T18:05:09Z
            Tue, 19 Sep 2023 14:05:09 -0400 (EDT) | 2023-09-19T18:05:09Z
            Tue, 19 Sep 23 14:05 EDT | 2023-09-19T18:05:00Z
            Tue,19 Sep 2023 14:05:09 +02:30 | 2023-09-19T11:35:09Z
            19 Sep 2023 14:05:09 +0000 | 2023-09-19T14:05:09Z
            Tuesday, 19-Sep-23 14:05:09 GMT | 2023-09-19T14:05:09Z
            Tue, 19 Sep, 2023 14:05:09 UTC | 2023-09-19T14:05:09Z
            Tue, 19 September 2023 14:05:09 ET | 2023-09-19T18:05:09Z
            Tue, 19 Dec 2023 14:05:09 ET | 2023-12-19T19:05:09Z
            Tue, 19 Sept 2023 14:05:09 PST | 2023-09-19T22:05:09Z
            Tue, 19 Sep 2023 14:05:09 Etc/GMT | 2023-09-19T14:05:09Z
            Tue, 19 Sep 2023 14:05:09 GMT+02:00 | 2023-09-19T12:05:09Z
            Tue, 19 Sep 2023 14:05:09 Europe/Berlin | 2023-09-19T12:05:09Z
            Tue, 19 Sep 2023 14:05:09 MEST | 2023-09-19T12:05:09Z
            Tue, 19 Sep 2023 14:05:09 Q | 2023-09-19T14:05:09Z
            Tue, 19 Sep 2023 14:05:09 XYZ | 2023-09-19T14:05:09Z
            Tue, 19 Sep 2023 14:05:60 GMT | 2023-09-19T14:05:59Z
            Tue, 19 Sep 2023 24:00:00 GMT | 2023-09-20T00:00:00Z
            Tue, 19 Sep 2023 | 2023-09-19T00:00:00Z
            Tue, 19 Sep 103 14:05:09 GMT | 2003-09-19T14:05:09Z
            Wed, 20 Sep 1995 14:05:09 -01:01 | 1995-09-20T15:06:09Z
            Tue Sep 19 2023 14:05:09 +0200 | 2023-09-19T12:05:09Z
            Tue Sep 19 2023 14:05:09 GMT+0200 (CEST) | 2023-09-19T12:05:09Z
            # ISO 8601, W3CDTF
            2023-09-19T14:05:09Z | 2023-09-19T14:05:09Z
            2023-09-19t14:05:09z | 2023-09-19T14:05:09Z
            2023-09-19T14:05:09.125-04:00 | 2023-09-19T18:05:09.125Z
            '2023-09-19T14:05:09,5+0200' | 2023-09-19T12:05:09.500Z
            2023-09-19T14:05+02 | 2023-09-19T12:05:00Z
            2023-09-19T14Z | 2023-09-19T14:00:00Z
            2023-09-19T9:05-05:00 | 2023-09-19T14:05:00Z
            2023-09-19T14:05:09 | 2023-09-19T14:05:09Z
            2023-09-19T14:05:09+02:00[Europe/Berlin] | 2023-09-19T12:05:09Z
            2023-09-19T24:00:00Z | 2023-09-20T00:00:00Z
            20230919T140509Z | 2023-09-19T14:05:09Z
            20230919T140509-0400 | 2023-09-19T18:05:09Z
            20230919T1405+0200 | 2023-09-19T12:05:00Z
            20230919140509 | 2023-09-19T14:05:09Z
            2023-09-19T140509Z | 2023-09-19T14:05:09Z
            2023-009-19T14:05:09+00:00 | 2023-09-19T14:05:09Z
            2023-09-19 | 2023-09-19T00:00:00Z
            20230919 | 2023-09-19T00:00:00Z
            2023-09 | 2023-09-01T00:00:00Z
            2023 | 2023-01-01T00:00:00Z
            2023-262 | 2023-09-19T00:00:00Z
            2023262 | 2023-09-19T00:00:00Z
            2023-W38-2 | 2023-09-19T00:00:00Z
            2023W38 | 2023-09-18T00:00:00Z
            23-09-19 | 2023-09-19T00:00:00Z
            230919 | 2023-09-19T00:00:00Z
            23262 | 2023-09-19T00:00:00Z
            -23-09 | 2023-09-01T00:00:00Z
            -2309 | 2023-09-01T00:00:00Z
            # C, HTTP, Java, JavaScript, databases, version control
            Tue Sep 19 14:05:09 2023 | 2023-09-19T14:05:09Z
            Tue Sep  5 14:05:09 2023 | 2023-09-05T14:05:09Z
            Tue Sep 19 14:05:09 +0200 2023 | 2023-09-19T12:05:09Z
            Tue Sep 19 14:05:09 PDT 2023 | 2023-09-19T21:05:09Z
            2023-09-19 14:05:09 -00:20 | 2023-09-19T14:25:09Z
            2023-09-19 14:05:09.0 | 2023-09-19T14:05:09Z
            2023-09-19 14:05:09 UTC | 2023-09-19T14:05:09Z
            Tue, 2023/09/19 14:05:09 EDT | 2023-09-19T18:05:09Z
            1695132309 | 2023-09-19T14:05:09Z
            1695132309125 | 2023-09-19T14:05:09.125Z
            # As people write them
            September 19, 2023 | 2023-09-19T00:00:00Z
            'Sept. 19, 2023, 2:05 p.m. EDT' | 2023-09-19T18:05:00Z
            'Tuesday, September 19, 2023 at 12:05 AM' | 2023-09-19T00:05:00Z
            'Sept. 19, 2023 2 p.m. ET' | 2023-09-19T18:00:00Z
            '2:05 PM ET, Sept. 19, 2023' | 2023-09-19T18:05:00Z
            19th September 2023 - 14:05 | 2023-09-19T14:05:00Z
            9/19/2023 2:05:09 PM | 2023-09-19T14:05:09Z
            19/09/2023 14:05 | 2023-09-19T14:05:00Z
            5.9.2023 14:05 | 2023-09-05T14:05:00Z
            September 2023 | 2023-09-01T00:00:00Z
            # Other languages
            Di, 19 Sep 2023 14:05:09 +0200 | 2023-09-19T12:05:09Z
            '19. März 2023, 14:05 Uhr' | 2023-03-19T14:05:00Z
            mardi 19 septembre 2023 14h05 | 2023-09-19T14:05:00Z
            mar, 14 févr. 2023 14:05:09 +0100 | 2023-02-14T13:05:09Z
            mar, 07 mar 2023 14:05:09 +0100 | 2023-03-07T13:05:09Z
            19 de septiembre de 2023 | 2023-09-19T00:00:00Z
            ven, 01 lug 2023 10:00:00 +0200 | 2023-07-01T08:00:00Z
            Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T17:00:00Z
            Τρι, 19 Σεπ 2023 14:05:09 EET | 2023-09-19T12:05:09Z
            2004-július-13T9:15-05:00 | 2004-07-13T14:15:00Z
            2023-szeptember-19T14:05+02:00 | 2023-09-19T12:05:00Z
            Вт, 19 сентября 2023 14:05:09 +0300 | 2023-09-19T11:05:09Z
            9 мая 2023 10:00 MSK | 2023-05-09T07:00:00Z
            2023-09-19 오후 02:05:09 | 2023-09-19T05:05:09Z
            2023-09-19 오전 12:05:09 | 2023-09-18T15:05:09Z
            2023년 09월 19일  14:05:09 | 2023-09-19T05:05:09Z
            2023年9月19日 14時05分 | 2023-09-19T14:05:00Z
            """)
    void readsEveryFormMetInTheWild(String text, Instant instant) {
        assertThat(WildTimes.read(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "today",
                "14:05",
                "4/5/2023",
                "Tue, 99 Sep 2023 14:05:09 GMT",
                "Sun, 16 zzz 2012 11:47:32 GMT",
                "Sun, Dec x 2012 11:47:32 GMT",
                "Sun, 16 Dec zz 11:47:32 GMT",
                "Sun, 16 Dec 2012 1:2:3:4 GMT",
                "Sun, 16 Dec 2012 11:47:32 +zz:00",
                "Sun, 16 Dec 2012 11:47:32 +00:zz",
                "Sun, 31 Dec 9999 23:59:59 -9999",
                "9999-12-31T23:59:59-99:99",
                "2003-12-31T25:14:55Z",
                "2003-12-31T10:61:55Z",
                "2003-12-31T10:14:61Z",
                "2023-02-30",
                "013",
                "2013-01-27-01",
                "2013-01-28T11:30:00-06:00Textra",
                "2013-xx-27",
                "2013-01-28T09:xx:00Z",
                "2013-01-28T09:00:00+00:xx",
                "99999999999999999999999999",
                "Sep 99999999999999999999, 2023",
                "2023-09-19T14:05:09.99999999999999999999999999999999999999999999Z"
            })
    void readsNothingIntoWhatIsNoTimeOrCouldBeTwo(String text) {
        assertThat(WildTimes.read(text)).isEmpty();
    }

    @Test
    void takesATimeWithoutAZoneForOneInTheZoneOfItsSource() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(WildTimes.read("2023-09-19 14:05", paris)).contains(Instant.parse("2023-09-19T12:05:00Z"));
        assertThat(WildTimes.read("2023-09-19", paris)).contains(Instant.parse("2023-09-18T22:00:00Z"));
        assertThat(WildTimes.read("2023-09-19 14:05 UTC", paris)).contains(Instant.parse("2023-09-19T14:05:00Z"));
    }

    @Test
    void isDoneInNoTimeWithTextsMadeToHoldItUp() {
        for (String part : new String[] {"1", ":", " ", "1:", "a ", "(", "-", "t", "1 ", "年", "１"}) {
            long start = System.nanoTime();
            WildTimes.read(part.repeat(120 / part.length()));
            WildTimes.read(part.repeat(1_000_000));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        }
    }
}
