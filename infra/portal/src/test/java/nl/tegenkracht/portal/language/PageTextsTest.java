package nl.tegenkracht.portal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

/** A text becomes words at the edge, in the language of who reads it. */
class PageTextsTest {

    private final PageTexts dutch = TextSource.ofClasspath().in(Language.NL);
    private final PageTexts english = TextSource.ofClasspath().in(Language.EN);

    @Test
    void ofWhatIsCountedThereIsOneOrThereAreMany() {
        assertThat(dutch.counted("probe.found", 1)).isEqualTo("1 brief");
        assertThat(dutch.counted("probe.found", 1200)).isEqualTo("1.200 brieven");
        assertThat(english.counted("probe.found", 0)).isEqualTo("0 letters");
        assertThat(english.counted("probe.found", 1200)).isEqualTo("1,200 letters");
    }

    @Test
    void aTextInATextIsInTheSameLanguage() {
        var text = Text.of("probe.in", Text.counted("probe.found", 2), "Noord");

        assertThat(dutch.of(text)).isEqualTo("2 brieven in Noord");
        assertThat(english.of(text)).isEqualTo("2 letters in Noord");
        assertThat(dutch.text("probe.apostrophe", "Noord")).isEqualTo("pagina's van Noord");
    }

    @Test
    void whatEnglishLacksIsSaidInDutchWhateverTheMachineSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            var texts = TextSource.ofClasspath();

            assertThat(texts.in(Language.EN).text("probe.only.dutch")).isEqualTo("Alleen hier");
            assertThat(texts.in(Language.NL).text("probe.in", 1, 2)).isEqualTo("1 in 2");
            assertThat(texts.in(Language.NL).counted("probe.found", 1)).isEqualTo("1 brief");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aKeyThatIsNowhereIsAnError() {
        assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> english.text("probe.nowhere"));
    }

    @Test
    void wordsThatAreThereInDutchOnlySaySo() {
        var words = Text.of("probe.in", Text.dutch("Een brief"), "Noord");

        assertThat(english.of(words)).isEqualTo("Een brief in Noord");
        assertThat(english.lang(words)).isEqualTo("nl");
        assertThat(dutch.lang(words)).isNull();
        assertThat(english.lang(Text.of("probe.in", 1, 2))).isNull();
    }

    @Test
    void aDayInATextIsWrittenAsTheReaderIsUsedTo() {
        var text = Text.of("probe.in", LocalDate.of(2026, 5, 1), "Noord");

        assertThat(dutch.of(text)).contains("1 mei 2026");
        assertThat(english.of(text)).contains("1 May 2026");
    }

    @Test
    void theHourThatComesTwiceSaysWhichOfTheTwoItIs() {
        assertThat(dutch.moment(Instant.parse("2027-10-31T00:29:59Z")))
                .isEqualTo("31 oktober 2027, 02.29 uur (zomertijd)");
        assertThat(dutch.moment(Instant.parse("2027-10-31T01:29:59Z")))
                .isEqualTo("31 oktober 2027, 02.29 uur (wintertijd)");
        assertThat(english.moment(Instant.parse("2027-10-31T01:29:59Z")))
                .isEqualTo("31 October 2027, 02:29 (winter time)");
        assertThat(dutch.moment(Instant.parse("2027-10-31T02:00:00Z"))).isEqualTo("31 oktober 2027, 03.00 uur");
    }

    /** Nobody decides at midnight; of a letter the day is kept and not the hour. */
    @Test
    void whatIsKnownByItsDayOnlyIsSaidAsThatDay() {
        assertThat(dutch.moment(Instant.parse("2026-05-24T22:00:00Z"))).isEqualTo("25 mei 2026");
        assertThat(english.moment(Instant.parse("2026-05-24T22:00:00Z"))).isEqualTo("25 May 2026");
        assertThat(dutch.moment(Instant.parse("2026-05-24T22:00:01Z"))).isEqualTo("25 mei 2026, 00.00 uur");
    }

    @Test
    void anArticleHasTheAddressWhereItCanBeRead() {
        var document = "/gemeenschappelijk/beleid/documenten/klachtenregeling-2021#artikel-";
        assertThat(dutch.sourceAddress("KR-2021 art. 9 lid 1")).isEqualTo(document + "9-lid-1");
        assertThat(dutch.sourceAddress("KR-2021 art. 5 lid 1 onder i")).isEqualTo(document + "5-lid-1-i");
        assertThat(dutch.sourceAddress("KR-2021 art. 3")).isEqualTo(document + "3");
        assertThat(dutch.sourceAddress("artikel 9, lid 4, van een andere regeling")).isNull();
    }

    /** Domain decision 22: never turned into a first of the month. */
    @Test
    void aDateIsSaidAsExactlyAsItIsKnown() {
        assertThat(dutch.dated("2021")).isEqualTo("2021");
        assertThat(dutch.dated("2021-01")).isEqualTo("januari 2021");
        assertThat(english.dated("2021-01")).isEqualTo("January 2021");
        assertThat(english.dated("2021-01-15")).isEqualTo("15 January 2021");
    }

    @Test
    void aDayAMomentAndAnArticleAreWrittenAsTheReaderIsUsedTo() {
        var moment = Instant.parse("2026-07-01T12:05:00Z");

        assertThat(dutch.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 maart 2026");
        assertThat(english.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
        assertThat(dutch.moment(moment)).isEqualTo("1 juli 2026, 14.05 uur");
        assertThat(english.moment(moment)).isEqualTo("1 July 2026, 14:05");
        assertThat(dutch.source("KR-2021 art. 9 lid 1")).isEqualTo("de Klachtenregeling, artikel 9 lid 1");
        assertThat(english.source("KR-2021 art. 9 lid 1"))
                .isEqualTo("the Complaints Regulation (Klachtenregeling), article 9, paragraph 1");
        assertThat(english.source("KR-2021 art. 3"))
                .isEqualTo("the Complaints Regulation (Klachtenregeling), article 3");
    }
}
