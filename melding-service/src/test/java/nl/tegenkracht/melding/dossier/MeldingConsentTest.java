package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done towards others is proposed, and only done with consent: decisions only, without a store. */
class MeldingConsentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
    private static final Instant LATER = NOW.plus(3, ChronoUnit.DAYS);
    private static final StukReference TEXT = stuk("s-1", "voorstel");
    private static final StukReference NOTE = stuk("s-2", "voorstel-stap");
    private static final String ON_REQUEST_ONLY = "KR-2021 art. 5 lid 3";

    @Test
    void whatIsProposedIsAskedOfTheMelderAndIsAReply() {
        var decision = proposed();
        var melding = decision.state();

        assertThat(melding.asks(Role.MELDER)).isTrue();
        assertThat(melding.staat()).isEqualTo(MeldingState.IN_BEHANDELING);
        assertThat(melding.beantwoord()).isEqualTo(LATER);
        assertThat(melding.consent().asked()).extracting(Voorstel::id).containsExactly("v-1");
        assertThat(decision.added()).containsExactly(TEXT);
        assertThat(decision.act()).isEqualTo("voorstel.gedaan");
        assertThat(decision.events()).extracting(DomainEvent::type).containsExactly(EventType.MELDING_STAND);
    }

    @Test
    void nothingOfAVoorstelGoesToAnotherService() {
        var first = proposed().state();

        var second = first.consent().stelVoor("v-2", "nazorg", false, TEXT, LATER);

        assertThat(second.events()).isEmpty();
        assertThat(answered(first, true).events()).isEmpty();
        assertThat(second.state().snapshot()).isEqualTo(first.snapshot());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nee", "ja nee"})
    void withoutConsentNothingIsDone(String answers) {
        var melding = proposed().state();
        for (var answer : answers.split(" ")) {
            melding = answer.isEmpty() ? melding : answered(melding, answer.equals("ja")).state();
        }
        var asked = melding;

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asked.consent().voerUit(voorstel(asked), NOTE, LATER))
                .satisfies(refused -> assertThat(refused.artikel()).isEqualTo(ON_REQUEST_ONLY));
    }

    @Test
    void withConsentItIsDoneAndThenTheConsentCannotBeTakenBack() {
        var consented = answered(proposed().state(), true);
        var done = consented.state().consent().voerUit(voorstel(consented.state()), NOTE, LATER);

        assertThat(consented.act()).isEqualTo("voorstel.ingestemd");
        assertThat(consented.state().asks(Role.VERTROUWENSPERSOON)).isTrue();
        assertThat(done.act()).isEqualTo("voorstel.uitgevoerd");
        assertThat(voorstel(done.state()).stappen()).extracting(VoorstelStep::soort)
                .containsExactly(VoorstelAct.INGESTEMD, VoorstelAct.UITGEVOERD);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answered(done.state(), false));
    }

    @Test
    void everyAnswerStaysKnownWithItsMoment() {
        var yes = answered(proposed().state(), true).state();
        var back = answered(yes, false);
        var again = answered(back.state(), true).state();

        assertThat(back.act()).isEqualTo("voorstel.ingetrokken");
        assertThat(voorstel(again).stappen()).extracting(VoorstelStep::soort).containsExactly(VoorstelAct.INGESTEMD,
                VoorstelAct.INGETROKKEN, VoorstelAct.INGESTEMD);
        assertThat(voorstel(again).stappen()).allSatisfy(step -> {
            assertThat(step.op()).isEqualTo(LATER);
            assertThat(step.van()).isEqualTo("de-melder");
        });
    }

    @Test
    void consentIsForWhoAskedAndNotForWhoTakesOver() {
        var consented = answered(proposed().state(), true).state();
        var choice = new VertrouwenspersoonChoice("vonne", Set.of("vonne"), Set.of(), Set.of());
        var taken = consented.wijsToe(choice, "hmac-vonne", LATER).state();

        assertThat(taken.consent().isLive(voorstel(taken))).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> taken.consent().voerUit(voorstel(taken), NOTE, LATER))
                .satisfies(refused -> assertThat(refused.artikel()).isEqualTo(ON_REQUEST_ONLY));
    }

    @Test
    void inAMeldingThatIsOverNothingIsProposedAnsweredOrDone() {
        var ended = answered(proposed().state(), true).state().closing().beeindig(Optional.empty(), LATER).state();

        assertThat(ended.consent().asked()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ended.consent().stelVoor("v-2", "mediator", true, TEXT, LATER));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answered(ended, false));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ended.consent().voerUit(voorstel(ended), NOTE, LATER));
    }

    @Test
    void whatWasDroppedIsOver() {
        var melding = proposed().state();
        var dropped = melding.consent().vervalt(voorstel(melding), NOTE, LATER).state();

        assertThat(dropped.consent().asked()).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answered(dropped, true));
    }

    @Test
    void whereAdviceOnlyIsAskedNothingIsProposedUntilTheMelderWantsMore() {
        var advice = received(MeldingSoort.ALLEEN_ADVIES);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> advice.consent().stelVoor("v-1", "mediator", true, TEXT, LATER))
                .satisfies(refused -> assertThat(refused.artikel()).isEqualTo(ON_REQUEST_ONLY));
        assertThat(advice.consent().stelVoor("v-1", "afspraak", false, TEXT, LATER).state().consent().asked())
                .hasSize(1);
        var converted = advice.consent().zetOm();

        assertThat(converted.act()).isEqualTo("melding.omgezet");
        assertThat(converted.events()).isEmpty();
        assertThat(converted.state().consent().stelVoor("v-1", "mediator", true, TEXT, LATER).state().consent().asked())
                .hasSize(1);
    }

    private static Decision<Melding> proposed() {
        return received(MeldingSoort.MELDING).consent().stelVoor("v-1", "mediator", true, TEXT, LATER);
    }

    private static Melding received(MeldingSoort soort) {
        var intake = new MeldingIntake(new Melder("de-melder", Hoedanigheid.MEDEWERKER), List.of("pesten"),
                new VertrouwenspersoonChoice("vera", Set.of("vera"), Set.of(), Set.of()), "hmac-vera", soort);
        return Melding.ontvang(intake, stuk("s-0", "relaas"), NOW).state();
    }

    private static Decision<Melding> answered(Melding melding, boolean agreed) {
        return melding.consent().antwoord(voorstel(melding), agreed, Optional.empty(), LATER);
    }

    private static Voorstel voorstel(Melding melding) {
        return melding.voorstellen().byId("v-1").orElseThrow();
    }

    private static StukReference stuk(String id, String kind) {
        return new StukReference(id, kind, LATER, "hmac-vera");
    }
}
