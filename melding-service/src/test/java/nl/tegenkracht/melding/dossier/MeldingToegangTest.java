package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.dossier.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** A melding that was taken down for its melder, and who has it when. */
class MeldingToegangTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant RECEIVED = NOW.minus(3, ChronoUnit.DAYS);
    private static final String VERA = "hmac-vera";
    private static final StukReference TEXT = new StukReference("s1", "relaas", NOW, VERA);

    private final MeldingKind kind = new MeldingKind(null);

    @Test
    void untilTheMelderComesInNobodyButTheVertrouwenspersoonHasIt() {
        var decision = takenDown();

        assertThat(decision.grants()).containsExactly(new Grant(VERA, "vertrouwenspersoon"));
        assertThat(readers(decision)).containsExactly(VERA);
        assertThat(decision.act()).isEqualTo("melding.opgenomen");
        assertThat(decision.state().opname().isEntered()).isFalse();
    }

    @Test
    void theDayOnWhichItWasMadeCountsAndNotThatOnWhichItWasEntered() {
        var melding = takenDown().state();

        assertThat(melding.ontvangenOp()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(melding.snapshot().verloop()).contains(new CountableAct("ontvangen", LocalDate.of(2026, 11, 17), 1));
        assertThat(melding.opname().ingevoerd()).isEqualTo(NOW);
        assertThat(melding.sinds()).isEqualTo(NOW);
    }

    @Test
    void aCodeThatWasHandedOverOpensTheOneStepAndAnEarlierOneNothing() {
        var first = takenDown().state().toegang().invite("key-1", "vera", NOW);
        var second = first.state().toegang().invite("key-2", "vera", NOW);

        assertThat(first.grants()).contains(new Grant("key-1", "genodigde"));
        assertThat(second.grants()).containsExactly(new Grant(VERA, "vertrouwenspersoon"),
                new Grant("key-2", "genodigde"));
        assertThat(readers(second)).containsExactlyInAnyOrder(VERA, "key-2");
        assertThat(second.state().opname().isInvited(NOW.plus(29, ChronoUnit.DAYS))).isTrue();
        assertThat(second.state().opname().isInvited(NOW.plus(30, ChronoUnit.DAYS))).isFalse();
    }

    @Test
    void whoComesInIsTheMelderAndTheCodeIsUsed() {
        var entered = takenDown().state().toegang().invite("key", "vera", NOW).state().toegang().enter("noa");

        assertThat(entered.grants()).containsExactly(new Grant("noa", "melder"), new Grant(VERA, "vertrouwenspersoon"));
        assertThat(readers(entered)).containsExactlyInAnyOrder("noa", VERA);
        assertThat(entered.act()).isEqualTo("toegang.met-account");
    }

    @Test
    void aNewCodeEndsWhatTheWrongAccountHadAndTheAuditTrailSaysSo() {
        var wrong = takenDown().state().toegang().invite("key", "vera", NOW).state().toegang().enter("wrong");
        var again = wrong.state().toegang().invite("key-2", "vera", NOW);

        assertThat(again.grants()).extracting(Grant::holder).containsExactly(VERA, "key-2");
        assertThat(again.act()).isEqualTo("toegang.account-vervallen");
        assertThat(again.state().toegang().enter("noa").grants()).contains(new Grant("noa", "melder"))
                .doesNotContain(new Grant("wrong", "melder"));
    }

    @Test
    void aNewCodeEndsWhatAGuestHadAtOnce() {
        var guest = takenDown().state().toegang().invite("key", "vera", NOW).state().toegang().enterAsGuest("own-1",
                "key", NOW);
        var again = guest.state().toegang().invite("key-2", "vera", NOW);

        assertThat(guest.grants()).contains(new Grant("own-1", "melder"));
        assertThat(again.grants()).extracting(Grant::holder).containsExactly(VERA, "key-2");
        assertThat(guest.act()).isEqualTo("toegang.eigen-code");
    }

    /** The answer with it may not have reached the guest; nobody is locked out by that, and no second code is left. */
    @Test
    void untilTheOwnCodeIsUsedTheOneBeforeMakesAnotherForHalfAnHour() {
        var made = takenDown().state().toegang().invite("key", "vera", NOW).state().toegang().enterAsGuest("own-1",
                "key",
                NOW);
        var again = made.state().toegang().enterAsGuest("own-2", "key", NOW);

        assertThat(made.grants()).contains(new Grant("own-1", "melder"), new Grant("key", "genodigde"));
        assertThat(made.state().opname().isInvited(NOW.plus(29, ChronoUnit.MINUTES))).isTrue();
        assertThat(made.state().opname().isInvited(NOW.plus(30, ChronoUnit.MINUTES))).isFalse();
        assertThat(again.grants()).extracting(Grant::holder).containsExactly("own-2", VERA, "key");
        var used = again.state().toegang().use().orElseThrow();
        assertThat(used.grants()).extracting(Grant::holder).containsExactly("own-2", VERA);
        assertThat(used.state().toegang().use()).isEmpty();
    }

    /** With each code of a guest what they wrote stays theirs. */
    @Test
    void whatAGuestWroteStaysOfTheMelderAfterTheirCodeChanged() {
        var guest = takenDown().state().toegang().enterAsGuest("own-1", "key", NOW).state();
        var written = guest.addBericht("b1", TEXT, Role.MELDER, NOW).state();
        var renewed = written.toegang().enterAsGuest("own-2", "key", NOW).state();

        assertThat(renewed.senderOf(renewed.berichten().getFirst())).isEqualTo(Role.MELDER);
    }

    @Test
    void aGuestMakesNoOtherMelding() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Melder("own", Hoedanigheid.GAST))
                .satisfies(refused -> assertThat(refused.artikel()).isNull());
    }

    @Test
    void oneThatTheMelderWroteHasNoCodes() {
        var own = Melding.ontvang(intake(new Melder("noa", Hoedanigheid.MEDEWERKER)), TEXT, NOW).state();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> own.toegang().invite("key", "vera", NOW));
    }

    @Test
    void whileNobodyElseHasItItIsNotGivenBack() {
        var alone = takenDown().state();
        var entered = alone.toegang().enter("noa").state();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> alone.handover().giveBack(Optional.empty(), NOW));
        assertThat(entered.handover().giveBack(Optional.empty(), NOW).grants())
                .containsExactly(new Grant("noa", "melder"));
    }

    @Test
    void afterTheEndNoCodeOpensAnything() {
        var guest = takenDown().state().toegang().enterAsGuest("own", "key", NOW).state();

        assertThat(MeldingRetention.farewell(guest).grants()).isEmpty();
    }

    private List<String> readers(Decision<Melding> decision) {
        var dossier = new Dossier<>("melding", 1, decision.state(), decision.grants(), List.of(TEXT), List.of(), 0);
        return kind.workItems(dossier).stream().map(WorkItem::reader).toList();
    }

    private static Decision<Melding> takenDown() {
        return Melding.neemOp(intake(Melder.takenDown("melding", Hoedanigheid.EXTERN)),
                Opname.begin(OpnameWijze.TELEFOON, Opname.GRENZEN, NOW), TEXT, RECEIVED);
    }

    private static MeldingIntake intake(Melder melder) {
        return new MeldingIntake(melder, List.of("pesten"),
                new VertrouwenspersoonChoice("vera", Set.of("vera"), Set.of(), Set.of()), VERA);
    }
}
