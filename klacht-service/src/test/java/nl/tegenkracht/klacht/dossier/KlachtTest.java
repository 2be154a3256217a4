package nl.tegenkracht.klacht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import org.junit.jupiter.api.Test;

class KlachtTest {

    /** Just before midnight in the Netherlands it is still the same day in UTC; an hour later it no longer is. */
    private static final Instant LATE = Instant.parse("2026-11-22T22:30:00Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-22T23:30:00Z");
    private static final Optional<Geldend> GELDEND = Optional
            .of(new Geldend(RegelsFixture.kr2021(), Dekking.DOOR_VERKLARING));
    private static final StukReference STUK = new StukReference("stuk", "klaagschrift", LATE, "klager");
    private static final Indiening INDIENING = new Indiening(
            new Klager("klager", Hoedanigheid.MEDEWERKER), new Behandelaar("kiki", Role.SECRETARIS), List.of());

    @Test
    void indienenPublishesCodesAndDatesAndGrantsAccessToTwoPeople() {
        var decision = dienIn(complete(), GELDEND, LATE);

        assertThat(decision.events()).containsExactly(new DomainEvent(EventType.KLACHT_STAND,
                new KlachtSnapshot(LocalDate.of(2026, 11, 22), List.of("pesten", "stalken"), "KR-2021", "compleet",
                        List.of(new CountableAct("ingediend", LocalDate.of(2026, 11, 22), 1),
                                new CountableAct("regels-vastgelegd", LocalDate.of(2026, 11, 22), 1)))));
        assertThat(decision.grants()).containsExactly(new Grant("klager", "klager"),
                new Grant("kiki", "secretaris"));
        assertThat(decision.act()).isEqualTo("klacht.ingediend");
    }

    @Test
    void theDayOfIndienenIsTheOneInTheNetherlands() {
        assertThat(dienIn(complete(), GELDEND, AFTER_MIDNIGHT).state().indieningDate()).isEqualTo("2026-11-23");
    }

    @Test
    void theStateContainsNothingOfWhatTheKlagerWrote() {
        assertThat(dienIn(complete(), GELDEND, LATE).state().toString()).doesNotContain("gedrag hier", "Noa",
                "Lindelaan", "Bas", "erover gepraat");
    }

    @Test
    void withoutRegelsThatIsTheStateAndLaterTheyArePinned() {
        var without = dienIn(complete(), Optional.empty(), LATE).state();
        assertThat(without.staat()).isEqualTo(KlachtState.REGELSET_NOG_NIET_BEKEND);
        assertThat(without.snapshot().regelset()).isNull();

        var pinned = without.pinRegels(GELDEND.orElseThrow(), AFTER_MIDNIGHT);

        assertThat(pinned.state().regels())
                .isEqualTo(new PinnedRegels("KR-2021", Dekking.DOOR_VERKLARING, LocalDate.of(2026, 11, 23)));
        assertThat(pinned.state().staat()).isEqualTo(KlachtState.COMPLEET);
        assertThat(pinned.events()).extracting(DomainEvent::type).containsExactly(EventType.KLACHT_STAND);
    }

    @Test
    void whatIsPinnedOnceStaysThatWay() {
        var klacht = dienIn(complete(), GELDEND, LATE).state();
        var other = new Geldend(RegelsFixture.with("KR-2099", RegelsFixture.FROM, null, true), Dekking.GEEN_VERKLARING);

        assertThat(klacht.pinRegels(other, AFTER_MIDNIGHT).state().regels()).isEqualTo(klacht.regels());
    }

    @Test
    void completeIsTheDayOfTheLastRequiredOnderdeel() {
        var klacht = dienIn(only("gedrag hier"), GELDEND, LATE).state();
        assertThat(klacht.staat()).isEqualTo(KlachtState.INGEDIEND);

        var aangevuld = klacht.open().vulAan("a", complete(), STUK, GELDEND, AFTER_MIDNIGHT);

        assertThat(aangevuld.state().completeOn(new Volledigheid(RegelsFixture.kr2021())))
                .contains(LocalDate.of(2026, 11, 23));
        assertThat(aangevuld.events()).extracting(DomainEvent::type).containsExactly(EventType.KLACHT_STAND);
        assertThat(aangevuld.state().snapshot().verloop()).extracting(CountableAct::handeling)
                .containsExactly("ingediend", "regels-vastgelegd", "aangevuld");
        assertThat(aangevuld.state().ontvangen())
                .contains(new ReceivedOnderdeel(Onderdeel.GEDRAG, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void aRegelsetWithoutARequirementDoesNotAskForItsOnderdelen() {
        var klacht = dienIn(only("gedrag hier"), GELDEND, LATE).state();
        var onlyC = RegelsFixture.kr2021().eisen().stream().filter(requirement -> requirement.code().equals("c"))
                .toList();
        var kr = RegelsFixture.kr2021();
        var lighter = new Regelset(kr.code(), kr.titel(), kr.vastgesteldOp(), kr.van(), null,
                false, kr.termijnen(), kr.categorieen(), onlyC, kr.gronden(), kr.partijen(), null, null, null, null,
                null, null);

        assertThat(new Volledigheid(lighter).missing(klacht.onderdelen())).containsExactly(Onderdeel.AANGEKLAAGDEN,
                Onderdeel.STUKKEN);
    }

    @Test
    void aDayOfSignatureThatCannotBeIsNoneUntilItIsCorrected() {
        for (var impossible : List.of("2030-01-01", "2026-11-23", "1901-01-01", "2026-09-30")) {
            var klacht = dienIn(complete().signedOn(LocalDate.parse(impossible)), GELDEND, LATE).state();
            assertThat(klacht.onderdelen()).as(impossible).contains(Onderdeel.HANDTEKENING)
                    .doesNotContain(Onderdeel.DAGTEKENING);
            assertThat(klacht.staat()).as(impossible).isEqualTo(KlachtState.INGEDIEND);

            var corrected = klacht.open().vulAan("a1", complete(), STUK, GELDEND, LATE).state();

            assertThat(corrected.staat()).isEqualTo(KlachtState.COMPLEET);
        }
    }

    @Test
    void anAmbtsdragerCannotDienInElsewhere() {
        for (var hoedanigheid : List.of(Hoedanigheid.AMBTSDRAGER, Hoedanigheid.LEZER, Hoedanigheid.GAST)) {
            assertThatThrownBy(() -> new Klager("kiki", hoedanigheid)).isInstanceOfSatisfying(Refused.class,
                    refusal -> assertThat(refusal.artikel()).as("no artikel says so").isNull());
        }
    }

    @Test
    void aDossierDoesNotFillUpWithAanvullingen() {
        var klacht = dienIn(complete(), GELDEND, LATE).state();
        for (var i = 0; i < OpenKlacht.MAX_AANVULLINGEN; i++) {
            klacht = klacht.open().vulAan("a" + i, only("meer"), STUK, GELDEND, LATE).state();
        }
        var full = klacht;

        assertThatThrownBy(() -> full.open().vulAan("one more", only("meer"), STUK, GELDEND, LATE))
                .isInstanceOfSatisfying(Refused.class,
                        refusal -> assertThat(refusal.artikel()).as("a limit of ours").isNull());
    }

    @Test
    void whatIsWithdrawnStaysWithdrawnWhateverBecomesKnown() {
        var withdrawn = withdrawn(dienIn(complete(), Optional.empty(), LATE).state());

        assertThat(withdrawn.state().staat()).isEqualTo(KlachtState.INGETROKKEN);
        assertThat(withdrawn.state().sinds()).isEqualTo(AFTER_MIDNIGHT);
        assertThat(withdrawn.act()).isEqualTo("klacht.ingetrokken");
        assertThat(withdrawn.events()).extracting(DomainEvent::type).containsExactly(EventType.KLACHT_STAND);
        var pinned = withdrawn.state().pinRegels(GELDEND.orElseThrow(), AFTER_MIDNIGHT.plusSeconds(60)).state();
        assertThat(pinned.staat()).isEqualTo(KlachtState.INGETROKKEN);
        assertThat(pinned.sinds()).isEqualTo(AFTER_MIDNIGHT);
        assertThatThrownBy(pinned::open).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.artikel()).as("no artikel says so").isNull());
    }

    private static Decision<Klacht> withdrawn(Klacht klacht) {
        var rules = new ProcedureRules(null, null);
        var klager = new Actor("klager", Participant.KLAGER);
        var step = new Acts(rules).take(KlachtProcedure.of(klacht, List.of(STUK), rules), new Act.TrekIn(0), klager,
                AFTER_MIDNIGHT);
        return klacht.did(step.procedure(),
                new Handeling("form", ActKind.TREK_IN, 0, klager, AFTER_MIDNIGHT, List.of(), null), List.of(),
                Optional.empty(), "klacht.ingetrokken");
    }

    private static Decision<Klacht> dienIn(Klaagschrift klaagschrift, Optional<Geldend> geldend, Instant now) {
        return Klacht.dienIn(INDIENING, klaagschrift, List.of(STUK), geldend, now);
    }

    private static Klaagschrift complete() {
        return new Klaagschrift(List.of("stalken", "pesten"), "gedrag hier", "op de gang", "vaak",
                LocalDate.of(2026, 10, 1), "", "Noa", "Lindelaan", "medewerker", "Bas", false, "erover gepraat",
                Klaagschrift.StukkenStatus.GEEN, "", true, LocalDate.of(2026, 11, 22), List.of(), List.of());
    }

    private static Klaagschrift only(String behavior) {
        return new Klaagschrift(List.of(), behavior, "", "", null, "", "", "", "", "", false, "", null, "", false, null,
                List.of(), List.of());
    }
}
