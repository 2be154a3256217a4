package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MeldingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
    private static final StukReference RELAAS = new StukReference("stuk-1", "relaas", NOW, "de-melder");

    @Test
    void onceReceivedAMeldingIsOnlyForTheMelderAndTheChosenVertrouwenspersoon() {
        var decision = received();

        assertThat(decision.grants()).containsExactly(new Grant("de-melder", "melder"),
                new Grant("hmac-vera", "vertrouwenspersoon"));
        assertThat(decision.state().staat()).isEqualTo(MeldingState.ONTVANGEN);
        assertThat(decision.state().beurt()).isEqualTo(Role.VERTROUWENSPERSOON);
        assertThat(decision.added()).containsExactly(RELAAS);
        assertThat(decision.act()).isEqualTo("melding.ontvangen");
    }

    @Test
    void theDayOfReceiptIsTheDayInTheNetherlands() {
        assertThat(received().events())
                .containsExactly(new DomainEvent(EventType.MELDING_STAND, new MeldingSnapshot(
                        "VPOO", "stalken", "medewerker", LocalDate.of(2026, 11, 21), "ontvangen",
                        List.of(), List.of(new CountableAct("ontvangen", LocalDate.of(2026, 11, 21), 1),
                                new CountableAct("toegewezen", LocalDate.of(2026, 11, 21), 1)))));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDEWERKER", "KAMERLID", "EXTERN"})
    void everyoneCanMeldInTheirOwnDomain(Hoedanigheid hoedanigheid) {
        var decision = Melding.ontvang(intake(hoedanigheid, choice("vera")), RELAAS, NOW);

        assertThat(decision.state().hoedanigheid()).isEqualTo(hoedanigheid);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBTSDRAGER", "LEZER"})
    void nobodyCanMeldInSomeoneElsesDomain(Hoedanigheid hoedanigheid) {
        assertThatThrownBy(() -> Melding.ontvang(intake(hoedanigheid, choice("vera")), RELAAS, NOW))
                .isInstanceOfSatisfying(Refused.class,
                        refusal -> assertThat(refusal.artikel()).isEqualTo("KR-2021 art. 2 onder a en d"));
    }

    @Test
    void aChoiceThatIsNotAllowedStopsTheMelding() {
        assertThatThrownBy(
                () -> Melding.ontvang(intake(Hoedanigheid.MEDEWERKER, choice("niemand")), RELAAS, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theFirstReplyTakesTheMeldingInBehandeling() {
        var decision = reply(received().state(), "b1");

        assertThat(decision.state().staat()).isEqualTo(MeldingState.IN_BEHANDELING);
        assertThat(decision.state().beurt()).isEqualTo(Role.MELDER);
        assertThat(decision.events()).extracting(DomainEvent::type).containsExactly(EventType.MELDING_STAND);
        assertThat(decision.events()).extracting(DomainEvent::data)
                .allSatisfy(data -> assertThat(((MeldingSnapshot) data).staat()).isEqualTo("in-behandeling"));
    }

    /** From then on every event says on which day, so that how long people wait can be counted. */
    @Test
    void theDayOfTheFirstReplyIsKeptAndALaterReplyDoesNotChangeIt() {
        var replied = reply(received().state(), "b1").state();
        var later = replied.addBericht("b2", bericht("s2"), Role.VERTROUWENSPERSOON, NOW.plus(9, ChronoUnit.DAYS))
                .state().wijsToe(choice("vincent"), "hmac-vincent", NOW.plus(10, ChronoUnit.DAYS)).state();

        assertThat(received().state().snapshot().verloop()).extracting(CountableAct::handeling)
                .doesNotContain("beantwoord");
        assertThat(later.snapshot().verloop()).contains(
                new CountableAct("beantwoord", LocalDate.of(2026, 11, 21), 1)).isSortedAccordingTo(
                        Comparator.comparing(CountableAct::op));
    }

    @Test
    void aBerichtOfTheMelderTakesNothingInBehandelingAndPublishesNothing() {
        var decision = received().state().addBericht("b1", bericht("s1"), Role.MELDER, NOW.plusSeconds(60));

        assertThat(decision.state().staat()).isEqualTo(MeldingState.ONTVANGEN);
        assertThat(decision.state().beurt()).isEqualTo(Role.VERTROUWENSPERSOON);
        assertThat(decision.state().sinds()).isEqualTo(NOW.plusSeconds(60));
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void aSecondReplyPublishesNothingMore() {
        var decision = reply(reply(received().state(), "b1").state(), "b2");

        assertThat(decision.events()).isEmpty();
        assertThat(decision.state().berichten()).extracting(Bericht::id).containsExactly("b1", "b2");
    }

    @Test
    void thePreviousVertrouwenspersoonLosesAccessAtTheWisseling() {
        var decision = reply(received().state(), "b1").state().wijsToe(choice("vincent"), "hmac-vincent", NOW);

        assertThat(decision.grants()).containsExactly(new Grant("de-melder", "melder"),
                new Grant("hmac-vincent", "vertrouwenspersoon"));
        assertThat(decision.events()).extracting(DomainEvent::type).containsExactly(EventType.MELDING_STAND);
        assertThat(decision.state().snapshot().verloop()).extracting(CountableAct::handeling, CountableAct::nummer)
                .containsExactly(tuple("ontvangen", 1), tuple("toegewezen", 1), tuple("toegewezen", 2),
                        tuple("beantwoord", 1));
        assertThat(decision.state().beurt()).isEqualTo(Role.VERTROUWENSPERSOON);
        assertThat(decision.state().staat()).isEqualTo(MeldingState.IN_BEHANDELING);
    }

    @Test
    void afterTheWisselingItStillShowsWhoWroteWhat() {
        var reassigned = reply(received().state(), "b1").state().wijsToe(choice("vincent"), "hmac-vincent", NOW)
                .state();
        var melding = reply(reassigned, "b2").state().addBericht("b3", bericht("s3"), Role.MELDER, NOW).state();

        assertThat(melding.berichten()).extracting(Bericht::van).containsExactly("hmac-vera", "hmac-vincent",
                "de-melder");
        assertThat(melding.berichten()).extracting(melding::senderOf).containsExactly(Role.VERTROUWENSPERSOON,
                Role.VERTROUWENSPERSOON, Role.MELDER);
    }

    @Test
    void wisselenToSomeoneWhoIsNotAllowedIsRefused() {
        var melding = received().state();

        assertThatThrownBy(() -> melding.wijsToe(choice("betrokkene"), "hmac", NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void aBerichtIsFoundByItsSenderAndItsId() {
        var melding = reply(received().state(), "b1").state();

        assertThat(melding.bericht("b1", Role.VERTROUWENSPERSOON)).map(Bericht::stuk).contains("stuk-b1");
        assertThat(melding.bericht("b1", Role.MELDER)).as("the id of the other").isEmpty();
        assertThat(melding.bericht("b2", Role.VERTROUWENSPERSOON)).isEmpty();
    }

    @Test
    void aPlaceInTheGesprekIsThatOfTheStukAndElseOfTheNewestWithThatId() {
        var melding = reply(received().state(), "b1").state()
                .addBericht("b1", bericht("another-stuk"), Role.MELDER, NOW).state();

        assertThat(melding.placeOf("stuk-b1")).hasValue(0);
        assertThat(melding.placeOf("another-stuk")).hasValue(1);
        assertThat(melding.placeOf("b1")).hasValue(1);
        assertThat(melding.placeOf("b2")).isEmpty();
    }

    @Test
    void aGesprekThatNoLongerFitsInADossierIsClosedProperly() {
        var full = IntStream.range(1, Melding.MAX_ENTRIES)
                .mapToObj(i -> "b" + i).reduce(received().state(), (melding, id) -> reply(melding, id).state(),
                        (one, other) -> other);

        assertThat(full.berichten()).hasSize(Melding.MAX_ENTRIES - 1);
        assertThatThrownBy(() -> reply(full, "one-more")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> full.wijsToe(choice("vincent"), "hmac-vincent", NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void workItemsAreForExactlyTheTwoReadersAndWithoutContent() {
        var items = new MeldingKind(null).workItems(dossier(received()));

        assertThat(items).containsExactly(
                new WorkItem("dossier-1:de-melder", "de-melder", "dossier-1", "melding", "melder", "ontvangen", NOW,
                        false, null),
                new WorkItem("dossier-1:hmac-vera", "hmac-vera", "dossier-1", "melding", "vertrouwenspersoon",
                        "ontvangen", NOW, true, "de-melder"));
    }

    @Test
    void afterAReplyItIsTheMeldersTurn() {
        var items = new MeldingKind(null).workItems(dossier(reply(received().state(), "b1")));

        assertThat(items).extracting(WorkItem::actionNeeded).containsExactly(true, false);
    }

    @Test
    void withoutAVertrouwenspersoonTheMelderIsAskedToChooseAndNobodyElseHasARow() {
        var vacant = received().state().vacant(NOW.plusSeconds(60));

        assertThat(vacant.grants()).isEqualTo(received().grants());
        assertThat(vacant.events()).isEmpty();
        assertThat(new MeldingKind(null).workItems(dossier(vacant))).singleElement()
                .satisfies(item -> {
                    assertThat(item.role()).isEqualTo("melder");
                    assertThat(item.state()).isEqualTo("kies-een-andere-vertrouwenspersoon");
                    assertThat(item.since()).isEqualTo(NOW.plusSeconds(60));
                    assertThat(item.actionNeeded()).isTrue();
                });
        assertThat(vacant.state().noLongerVacant().state()).isEqualTo(received().state());
    }

    @Test
    void theSnapshotForOtherServicesConsistsOfCodesAndDates() {
        var snapshot = JsonMapper.builder().build()
                .writeValueAsString(new MeldingKind(null).snapshot(dossier(received())).orElseThrow().data());

        assertThat(snapshot).isEqualTo("{\"orgaan\":\"VPOO\",\"categorie\":\"stalken\",\"hoedanigheid\":\"medewerker\","
                + "\"ontvangenOp\":\"2026-11-21\",\"staat\":\"ontvangen\",\"verloop\":["
                + "{\"handeling\":\"ontvangen\",\"op\":\"2026-11-21\",\"nummer\":1},"
                + "{\"handeling\":\"toegewezen\",\"op\":\"2026-11-21\",\"nummer\":1}]}");
    }

    @Test
    void aMeldingAboutSeveralThingsNamesThemAllAndAMeldingOfBeforeHasOne() {
        var several = Melding.ontvang(new MeldingIntake(new Melder("de-melder", Hoedanigheid.MEDEWERKER),
                List.of("pesten", "stalken"), choice("vera"), "vera"), RELAAS, NOW).state();

        assertThat(several.snapshot().countedIn()).containsExactly("pesten", "stalken");
        assertThat(several.snapshot().categorie()).isEqualTo("pesten");
        assertThat(received().state().snapshot().categorieen()).isEmpty();
        assertThat(received().state().snapshot().countedIn()).containsExactly("stalken");
    }

    private static Decision<Melding> received() {
        return Melding.ontvang(intake(Hoedanigheid.MEDEWERKER, choice("vera")), RELAAS, NOW);
    }

    private static Decision<Melding> reply(Melding melding, String id) {
        return melding.addBericht(id, bericht("stuk-" + id), Role.VERTROUWENSPERSOON, NOW);
    }

    private static MeldingIntake intake(Hoedanigheid hoedanigheid, VertrouwenspersoonChoice choice) {
        return new MeldingIntake(new Melder("de-melder", hoedanigheid), List.of("stalken"), choice,
                "hmac-" + choice.benoeming());
    }

    private static VertrouwenspersoonChoice choice(String benoeming) {
        return new VertrouwenspersoonChoice(benoeming, Set.of("vera", "vincent", "betrokkene"), Set.of(),
                Set.of("betrokkene"));
    }

    private static StukReference bericht(String stuk) {
        return new StukReference(stuk, "bericht", NOW, "iemand");
    }

    private static Dossier<Melding> dossier(Decision<Melding> decision) {
        return new Dossier<>("dossier-1", 1, decision.state(), decision.grants(), decision.added(), List.of(), 1);
    }
}
