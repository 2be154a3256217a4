package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.dossier.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** How a melding ends and begins again: decisions only, without a store. */
class MeldingClosingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
    private static final Instant LATER = NOW.plus(3, ChronoUnit.DAYS);
    private static final StukReference BRIEF = new StukReference("brief-1", "afsluitbrief", LATER, "hmac-vera");
    private static final Registratie REGISTRATIE = new Registratie(List.of("pesten"), List.of("handvatten"), "gewenst");

    @Test
    void theMelderEndsItAndAConfirmationIsAskedOfTheVertrouwenspersoon() {
        var decision = received().closing().beeindig(Optional.empty(), LATER);
        var ended = decision.state();

        assertThat(ended.staat()).isEqualTo(MeldingState.BEEINDIGD);
        assertThat(ended.asks(Role.VERTROUWENSPERSOON)).isTrue();
        assertThat(ended.asks(Role.MELDER)).isFalse();
        assertThat(ended.sinds()).isEqualTo(LATER);
        assertThat(ended.berichten()).isEmpty();
        assertThat(decision.act()).isEqualTo("melding.beeindigd");
        assertThat(decision.grants()).containsExactly(new Grant("de-melder", "melder"),
                new Grant("hmac-vera", "vertrouwenspersoon"));
        assertThat(decision.events()).extracting(DomainEvent::type).containsExactly(EventType.MELDING_STAND);
    }

    @Test
    void whatTheMelderStillSaysIsTheLastBericht() {
        var decision = received().closing().beeindig(Optional.of(bericht("stuk-9")), LATER);

        assertThat(decision.added()).extracting(StukReference::id).containsExactly("stuk-9");
        assertThat(decision.state().berichten()).singleElement()
                .satisfies(last -> assertThat(decision.state().senderOf(last)).isEqualTo(Role.MELDER));
    }

    @Test
    void onceClosedNothingIsAskedOfAnybody() {
        var decision = closed();
        var melding = decision.state();

        assertThat(melding.staat()).isEqualTo(MeldingState.AFGESLOTEN);
        assertThat(Stream.of(Role.values()).filter(melding::asks)).isEmpty();
        assertThat(decision.added()).containsExactly(BRIEF);
        assertThat(decision.act()).isEqualTo("melding.afgesloten");
        assertThat(items(decision)).extracting(WorkItem::state, WorkItem::actionNeeded)
                .containsExactly(tuple("afgesloten", false), tuple("afgesloten", false));
    }

    @Test
    void theVertrouwenspersoonDecidesTheCategorieAndTheDayOfClosingIsKept() {
        var melding = closed().state();

        assertThat(melding.categorie()).isEqualTo("pesten");
        assertThat(melding.afsluiting().afgesloten()).singleElement().satisfies(step -> {
            assertThat(step.op()).isEqualTo(LATER);
            assertThat(step.stuk()).isEqualTo("brief-1");
            assertThat(step.van()).isEqualTo("hmac-vera");
            assertThat(step.registratie()).isEqualTo(REGISTRATIE);
        });
    }

    @Test
    void whatTheMelderEndedIsClosedTooAndWhatIsClosedIsNeitherEndedNorClosedAgain() {
        var ended = received().closing().beeindig(Optional.empty(), NOW).state();
        var closed = ended.closing().sluitAf(BRIEF, REGISTRATIE, LATER).state();

        assertThat(closed.staat()).isEqualTo(MeldingState.AFGESLOTEN);
        assertThatThrownBy(() -> closed.closing().sluitAf(BRIEF, REGISTRATIE, LATER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> closed.closing().beeindig(Optional.empty(), LATER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ended.closing().beeindig(Optional.empty(), LATER)).isInstanceOf(Refused.class);
    }

    @Test
    void inWhatIsOverNobodyWritesAndNobodyIsChosen() {
        var choice = choice("vincent");
        for (var over : List.of(closed().state(), received().closing().beeindig(Optional.empty(), NOW).state())) {
            for (var role : Role.values()) {
                assertThatThrownBy(() -> over.addBericht("b1", bericht("s1"), role, LATER))
                        .isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> over.wijsToe(choice, "hmac-vincent", LATER)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void reopeningGoesOnWithTheSameVertrouwenspersoonWhoIsAskedAgain() {
        var decision = closed().state().closing().heropen(Optional.of(bericht("stuk-9")), true, LATER);
        var open = decision.state();

        assertThat(open.staat()).isEqualTo(MeldingState.IN_BEHANDELING);
        assertThat(open.vertrouwenspersoon()).isEqualTo("hmac-vera");
        assertThat(open.asks(Role.VERTROUWENSPERSOON)).isTrue();
        assertThat(open.isVacant()).isFalse();
        assertThat(open.afsluiting().afgesloten()).as("the letter stays").hasSize(1);
        assertThat(open.berichten()).hasSize(1);
        assertThat(decision.act()).isEqualTo("melding.heropend");
    }

    @Test
    void whatWasEndedBeforeAnybodyAnsweredIsNewAgainWhenReopened() {
        var reopened = received().closing().beeindig(Optional.empty(), NOW).state().closing()
                .heropen(Optional.empty(), true, LATER).state();

        assertThat(reopened.staat()).isEqualTo(MeldingState.ONTVANGEN);
        assertThat(reopened.addBericht("b1", bericht("s1"), Role.VERTROUWENSPERSOON, LATER).state().staat())
                .isEqualTo(MeldingState.IN_BEHANDELING);
    }

    @Test
    void reopenedWithoutItsVertrouwenspersoonTheMelderIsAskedToChoose() {
        var decision = closed().state().closing().heropen(Optional.empty(), false, LATER);

        assertThat(items(decision)).singleElement().satisfies(item -> {
            assertThat(item.role()).isEqualTo("melder");
            assertThat(item.state()).isEqualTo("kies-een-andere-vertrouwenspersoon");
            assertThat(item.actionNeeded()).isTrue();
        });
        assertThat(decision.state().wijsToe(choice("vincent"), "hmac-vincent", LATER).state().isVacant()).isFalse();
    }

    @Test
    void whatIsOpenIsNotReopened() {
        assertThatThrownBy(() -> received().closing().heropen(Optional.empty(), true, LATER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void endingAskedOfAMelderWithoutVertrouwenspersoonTakesTheQuestionAway() {
        var ended = received().vacant(NOW).state().closing().beeindig(Optional.empty(), LATER);

        assertThat(items(ended)).extracting(WorkItem::state).containsExactly("beeindigd", "beeindigd");
    }

    @Test
    void everyActIsCountableWithItsDayAndItsNumber() {
        var twice = closed().state().closing().heropen(Optional.empty(), true, LATER).state().closing()
                .beeindig(Optional.empty(), LATER).state().closing().sluitAf(BRIEF, REGISTRATIE, LATER);

        assertThat(twice.state().snapshot().staat()).isEqualTo("afgesloten");
        assertThat(twice.state().snapshot().verloop())
                .extracting(CountableAct::handeling, CountableAct::op, CountableAct::nummer)
                .containsExactly(tuple("ontvangen", day(21), 1), tuple("toegewezen", day(21), 1),
                        tuple("afgesloten", day(24), 1), tuple("heropend", day(24), 1),
                        tuple("beeindigd", day(24), 1), tuple("afgesloten", day(24), 2));
        assertThat(twice.events()).extracting(DomainEvent::data)
                .allSatisfy(data -> assertThat(((MeldingSnapshot) data).categorie()).isEqualTo("pesten"));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Decision<Melding> closed() {
        return received().closing().sluitAf(BRIEF, REGISTRATIE, LATER);
    }

    private static Melding received() {
        var intake = new MeldingIntake(new Melder("de-melder", Hoedanigheid.MEDEWERKER), List.of("stalken"),
                choice("vera"),
                "hmac-vera");
        return Melding.ontvang(intake, new StukReference("stuk-1", "relaas", NOW, "de-melder"), NOW).state();
    }

    private static VertrouwenspersoonChoice choice(String benoeming) {
        return new VertrouwenspersoonChoice(benoeming, Set.of("vera", "vincent"), Set.of(), Set.of());
    }

    private static StukReference bericht(String stuk) {
        return new StukReference(stuk, "bericht", NOW, "iemand");
    }

    private static List<WorkItem> items(Decision<Melding> decision) {
        return new MeldingKind(null).workItems(new Dossier<>("dossier-1", 1, decision.state(), decision.grants(),
                decision.added(), List.of(), 1));
    }
}
