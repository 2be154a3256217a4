package nl.tegenkracht.melding.vernietigen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingIntake;
import nl.tegenkracht.melding.dossier.Registratie;
import nl.tegenkracht.melding.dossier.VertrouwenspersoonChoice;
import nl.tegenkracht.melding.fixture.Kr2021;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;
import org.junit.jupiter.api.Test;

/** Both limbs of KR-2021 art. 5 lid 6, by the regelset that beleid publishes. */
class BewaartermijnTest {

    /** Just after midnight in the Netherlands: the day of closing is the 21st. */
    private static final Instant CLOSED = Instant.parse("2026-11-20T23:30:00Z");

    private final Bewaartermijn termijn = new Bewaartermijn(() -> List.of(Kr2021.regelset()),
            new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));

    @Test
    void itIsKeptTwoYearsAfterTheWrittenConfirmation() {
        assertThat(termijn.of(closed(), Optional.empty()).map(TermijnDate::einde))
                .contains(LocalDate.parse("2028-11-21"));
    }

    @Test
    void ifAKlachtFollowedItIsKeptTwoYearsAfterTheLastRemedyEnded() {
        assertThat(termijn.of(closed(), Optional.of(LocalDate.parse("2027-03-01"))).map(TermijnDate::einde))
                .contains(LocalDate.parse("2029-03-01"));
    }

    @Test
    void anEarlierDayNeverShortensIt() {
        assertThat(termijn.of(closed(), Optional.of(LocalDate.parse("2026-01-01"))).map(TermijnDate::einde))
                .contains(LocalDate.parse("2028-11-21"));
    }

    @Test
    void whatIsOpenOrOfWhichTheRulesAreUnknownHasNoEnd() {
        var unknown = new Bewaartermijn(List::of, new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));
        var reopened = closed().closing().heropen(Optional.empty(), true, CLOSED).state();

        assertThat(unknown.of(closed(), Optional.empty())).isEmpty();
        assertThat(termijn.of(reopened, Optional.empty())).isEmpty();
    }

    private static Melding closed() {
        var melding = Melding.ontvang(new MeldingIntake(new Melder("hmac-melder", Hoedanigheid.MEDEWERKER),
                List.of("pesten"), new VertrouwenspersoonChoice("vera", Set.of("vera"), Set.of(), Set.of()),
                "hmac-vera"), stuk("relaas"), CLOSED).state();
        return melding.closing()
                .sluitAf(stuk("afsluitbrief"), new Registratie(List.of("pesten"), List.of(), "gewenst"), CLOSED)
                .state();
    }

    private static StukReference stuk(String kind) {
        return new StukReference("stuk-" + kind, kind, CLOSED, "author");
    }
}
