package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Confidentiality is broken only after the melder was told, and only by who told them. */
class MeldingDoorbrekingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final StukReference TEXT = new StukReference("s1", "doorbreking", NOW, "vera");
    private static final StukReference REPORT = new StukReference("s2", "doorbreking-stap", LATER, "vera");

    @Test
    void itIsAnnouncedAndThenDoneAndBothMomentsStay() {
        var done = decided(announced().state(), true);

        assertThat(announced().act()).isEqualTo("doorbreking.aangekondigd");
        assertThat(done.act()).isEqualTo("doorbreking.gedaan");
        assertThat(done.state().doorbrekingen()).containsExactly(
                new Doorbreking("d1", DoorbrekingGrond.MISDRIJF, "s1", "hmac-vera", NOW, LATER, true, "s2"));
        assertThat(done.events()).as("no other service hears of it").isEmpty();
    }

    @Test
    void whatIsDoneOrGivenUpIsOver() {
        var done = decided(announced().state(), true).state();
        var dropped = decided(announced().state(), false);

        assertThat(dropped.act()).isEqualTo("doorbreking.vervallen");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decided(done, true));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decided(dropped.state(), true));
    }

    @Test
    void whoTakesOverDoesNotDoWhatAnotherAnnounced() {
        var vincent = announced().state().wijsToe(choice("vincent"), "hmac-vincent", NOW).state();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decided(vincent, true))
                .satisfies(refused -> assertThat(refused.artikel()).isEqualTo("Gedragscode 8.4"));
    }

    /** A duty to report does not end with the melding. */
    @Test
    void alsoOfAMeldingThatWasEndedItIsAnnounced() {
        var ended = received().closing().beeindig(Optional.empty(), NOW).state();

        assertThat(ended.doorbreking().announce("d1", DoorbrekingGrond.GEWETENSNOOD, TEXT, NOW).state().staat())
                .isEqualTo(MeldingState.BEEINDIGD);
    }

    /** They count with everything else that makes a melding longer. */
    @Test
    void aMeldingThatIsFullTakesNoneMore() {
        var melding = received();
        for (var i = 1; i < Melding.MAX_ENTRIES; i++) {
            melding = melding.doorbreking().announce("d" + i, DoorbrekingGrond.MISDRIJF, TEXT, NOW).state();
        }
        var full = melding;

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> full.doorbreking().announce("d0", DoorbrekingGrond.MISDRIJF, TEXT, NOW));
    }

    private static Decision<Melding> announced() {
        return received().doorbreking().announce("d1", DoorbrekingGrond.MISDRIJF, TEXT, NOW);
    }

    private static Decision<Melding> decided(Melding melding, boolean done) {
        return melding.doorbreking().decide(melding.doorbreking().byId("d1").orElseThrow(), done, REPORT, LATER);
    }

    private static Melding received() {
        return Melding.ontvang(new MeldingIntake(new Melder("noa", Hoedanigheid.MEDEWERKER), List.of("pesten"),
                choice("vera"), "hmac-vera"), new StukReference("s0", "relaas", NOW, "noa"), NOW).state();
    }

    private static VertrouwenspersoonChoice choice(String benoeming) {
        return new VertrouwenspersoonChoice(benoeming, Set.of("vera", "vincent"), Set.of(), Set.of());
    }
}
