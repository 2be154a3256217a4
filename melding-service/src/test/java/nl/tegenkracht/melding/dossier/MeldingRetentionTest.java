package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.dossier.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** When a closed melding is told of its end, and when it goes: days only, without a store. */
class MeldingRetentionTest {

    private static final Instant CLOSED = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2028-11-20");

    @Test
    void itIsToldThirtyDaysBeforeAndNotSooner() {
        var closed = closed(List.of());

        assertThat(MeldingRetention.isToBeTold(closed, LAST_DAY, LAST_DAY.minusDays(31))).isFalse();
        assertThat(MeldingRetention.isToBeTold(closed, LAST_DAY, LAST_DAY.minusDays(30))).isTrue();
    }

    @Test
    void whatWasNotToldIsNotDestroyedHoweverLate() {
        assertThat(MeldingRetention.isToBeDestroyed(closed(List.of()), LAST_DAY, LAST_DAY.plusYears(5))).isFalse();
    }

    @Test
    void itGoesTheDayAfterTheTermOrThirtyDaysAfterItWasToldWhicheverIsLater() {
        var inTime = closed(List.of(told(LAST_DAY.minusDays(30))));
        var late = closed(List.of(told(LAST_DAY.plusDays(10))));

        assertThat(MeldingRetention.isToBeDestroyed(inTime, LAST_DAY, LAST_DAY)).isFalse();
        assertThat(MeldingRetention.isToBeDestroyed(inTime, LAST_DAY, LAST_DAY.plusDays(1))).isTrue();
        assertThat(MeldingRetention.isToBeDestroyed(late, LAST_DAY, LAST_DAY.plusDays(40))).isFalse();
        assertThat(MeldingRetention.isToBeDestroyed(late, LAST_DAY, LAST_DAY.plusDays(41))).isTrue();
    }

    @Test
    void whoReopensItStopsItAndAfterANewClosingItIsToldAgain() {
        var stukken = List.of(told(LAST_DAY.minusDays(30)));
        var reopened = closed(stukken).state().closing().heropen(Optional.empty(), true, at(LAST_DAY)).state();
        var again = reopened.closing().sluitAf(stuk("afsluitbrief", at(LAST_DAY)), registratie(),
                at(LAST_DAY.plusDays(1))).state();

        assertThat(MeldingRetention.isToBeDestroyed(dossier(reopened, stukken), LAST_DAY, LAST_DAY.plusYears(1)))
                .isFalse();
        assertThat(MeldingRetention.isToBeDestroyed(dossier(again, stukken), LAST_DAY, LAST_DAY.plusYears(1)))
                .isFalse();
        assertThat(MeldingRetention.isToBeTold(dossier(again, stukken), LAST_DAY.plusYears(2),
                LAST_DAY.plusYears(2))).isTrue();
    }

    @Test
    void anEndOfRemediesThatBecomesKnownAfterwardsIsToldAnew() {
        var stukken = List.of(told(LAST_DAY.minusDays(30)), stuk("einde-rechtsmiddelen", at(LAST_DAY.minusDays(2))));

        assertThat(MeldingRetention.announcement(closed(stukken))).isEmpty();
        assertThat(MeldingRetention.isToBeDestroyed(closed(stukken), LAST_DAY, LAST_DAY.plusYears(1))).isFalse();
    }

    @Test
    void bothSeeInTheirListsThatItWillGo() {
        assertThat(new MeldingKind(null).workItems(closed(List.of(told(LAST_DAY.minusDays(30))))))
                .extracting(WorkItem::state).containsOnly("wordt-vernietigd").hasSize(2);
    }

    @Test
    void withTheLastDecisionNobodyHasItAndItStaysCounted() {
        var decision = MeldingRetention.farewell(closed(List.of()).state());

        assertThat(decision.grants()).isEmpty();
        assertThat(decision.events()).singleElement()
                .satisfies(event -> assertThat(event.data().toString()).contains("afgesloten").doesNotContain("hmac"));
    }

    private static Dossier<Melding> closed(List<StukReference> later) {
        var melding = Melding.ontvang(new MeldingIntake(new Melder("hmac-melder", Hoedanigheid.MEDEWERKER),
                List.of("pesten"), new VertrouwenspersoonChoice("vera", Set.of("vera"), Set.of(), Set.of()),
                "hmac-vera"), stuk("relaas", CLOSED), CLOSED).state();
        return dossier(melding.closing().sluitAf(stuk("afsluitbrief", CLOSED), registratie(), CLOSED).state(), later);
    }

    private static Dossier<Melding> dossier(Melding melding, List<StukReference> later) {
        return new Dossier<>("melding", 1, melding,
                List.of(new Grant("hmac-melder", "melder"), new Grant("hmac-vera", "vertrouwenspersoon")),
                new ArrayList<>(later), List.of(), 1);
    }

    private static Registratie registratie() {
        return new Registratie(List.of("pesten"), List.of(), "gewenst");
    }

    private static StukReference told(LocalDate day) {
        return stuk("vernietigingsbericht", at(day));
    }

    private static StukReference stuk(String kind, Instant at) {
        return new StukReference("stuk-" + kind, kind, at, "author");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
