package nl.tegenkracht.klacht.termijnen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.ReceivedOnderdeel;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;
import org.junit.jupiter.api.Test;

class RunningTermijnenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Regelset KR2021 = RegelsFixture.kr2021();
    private static final RunningTermijnen RUNNING = new RunningTermijnen(
            new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));

    @Test
    void onlyTheTermijnOfWhatHappenedRuns() {
        assertThat(RUNNING.of(complete(), KR2021)).singleElement().satisfies(date -> {
            assertThat(date.code()).isEqualTo("ontvankelijkheid");
            assertThat(date.artikel()).isEqualTo("10.1");
            assertThat(date.start()).isEqualTo(SUNDAY);
            assertThat(date.einde()).isEqualTo(SUNDAY.plusWeeks(2));
        });
    }

    @Test
    void whileSomethingIsMissingNothingRunsAndItIsSaidWhatWill() {
        assertThat(RUNNING.of(withoutHandtekening(), KR2021)).isEmpty();
        assertThat(RUNNING.onceComplete(withoutHandtekening(), KR2021)).extracting(Termijn::code)
                .containsExactly("ontvankelijkheid");
    }

    @Test
    void whatAlreadyRunsIsNotAnnouncedAgain() {
        assertThat(RUNNING.onceComplete(complete(), KR2021)).isEmpty();
    }

    @Test
    void aTermijnThatLooksBackNeverRuns() {
        var lookingBack = new Termijn("terugblik", "10.2", 1, Regelset.CalendarUnit.YEARS, RunningTermijnen.COMPLEET,
                Regelset.Direction.BACKWARD);
        var regelset = RegelsFixture.withTermijnen(List.of(lookingBack, RegelsFixture.ONTVANKELIJKHEID));

        assertThat(RUNNING.of(complete(), regelset)).extracting(TermijnDate::code).containsExactly("ontvankelijkheid");
        assertThat(RUNNING.onceComplete(withoutHandtekening(), regelset)).containsExactly(
                RegelsFixture.ONTVANKELIJKHEID);
    }

    @Test
    void aTermijnIsNamedByWhatHappensBeforeItsEnd() {
        assertThat(TermijnNames.name("beslissing")).isEqualTo(Text.of("klacht.term.decision"));
        assertThat(List.of("aanvulling", "ontvankelijkheid", "advies", "beslissing", "bericht", "verdaging"))
                .allSatisfy(code -> {
                    assertThat(KR2021.termijn(code)).isPresent();
                    assertThat(TermijnNames.name(code).onlyDutch()).isFalse();
                });
    }

    @Test
    void anUnknownTermijnShowsItsCode() {
        assertThat(TermijnNames.name("heroverweging")).isEqualTo(Text.dutch("heroverweging"));
    }

    private static Klacht complete() {
        return klacht(Arrays.asList(Onderdeel.values()));
    }

    private static Klacht withoutHandtekening() {
        return klacht(Arrays.stream(Onderdeel.values()).filter(onderdeel -> onderdeel != Onderdeel.HANDTEKENING)
                .toList());
    }

    private static Klacht klacht(List<Onderdeel> received) {
        return new Klacht(KlachtState.INGEDIEND, Hoedanigheid.MEDEWERKER, NOW, "klager", null,
                received.stream().map(onderdeel -> new ReceivedOnderdeel(onderdeel, SUNDAY)).toList(), List.of(), null,
                false, null, List.of(), NOW, List.of(), List.of(), null, List.of());
    }
}
