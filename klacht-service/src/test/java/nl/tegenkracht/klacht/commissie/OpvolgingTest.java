package nl.tegenkracht.klacht.commissie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Overdracht;
import nl.tegenkracht.klacht.dossier.Overdracht.Reden;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a klacht when benoemingen in the Klachtencommissie begin and end (D-14, KR-2021 art. 8). */
class OpvolgingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");
    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final String KIKI = "secretaris";

    @TempDir
    private Path keys;
    private final List<Benoeming> benoemd = new ArrayList<>();
    private Commissie commissie;
    private Opvolging opvolging;

    @BeforeEach
    void setUp() {
        commissie = new Commissie(new BenoemingenRegister() {

            @Override
            public List<Benoeming> current(Ambt ambt) {
                return List.copyOf(benoemd);
            }

            @Override
            public Optional<Benoeming> current(String id) {
                return benoemd.stream().filter(one -> one.id().equals(id)).findFirst();
            }
        }, new PersonPseudonyms(KeyFileVault.in(keys), ServiceName.KLACHT));
        opvolging = new Opvolging(commissie, () -> NOW);
        begins(KIKI, "secretaris");
        begins("voorzitter", "voorzitter");
        begins("plaatsvervanger", "plaatsvervangend voorzitter");
        begins("lid", "lid");
    }

    @Test
    void asLongAsTheSecretarisIsBenoemdNothingChanges() {
        assertThat(successor(klacht(Stream.of()))).isEmpty();
    }

    @Test
    void theSuccessorOfTheSecretarisTakesOverAndTheKlachtSaysWhy() {
        var klacht = klacht(Stream.of());
        ends(KIKI);
        begins("kaat", "secretaris");

        var taken = successor(klacht).orElseThrow();

        assertThat(holder(taken)).isEqualTo(behandelaar("kaat", Role.SECRETARIS));
        assertThat(taken.state().overdrachten()).containsExactly(new Overdracht(klacht.behandelaar(),
                behandelaar("kaat", Role.SECRETARIS), NOW, Reden.BENOEMING_GEEINDIGD));
        assertThat(taken.grants()).extracting(grant -> grant.role()).containsExactly("klager", "secretaris");
        assertThat(taken.grants().getLast().holder()).isEqualTo(kenmerk("kaat"));
        assertThat(taken.act()).isEqualTo("klacht.overgedragen");
        assertThat(taken.events()).isEmpty();
    }

    @Test
    void withoutASuccessorTheDeputyTakesOverAndWithoutADeputyTheVoorzitter() {
        var klacht = klacht(Stream.of());
        ends(KIKI);
        assertThat(holder(successor(klacht).orElseThrow())).isEqualTo(behandelaar("voorzitter", Role.VOORZITTER));

        begins("deputy", "plaatsvervangend secretaris");
        assertThat(holder(successor(klacht).orElseThrow()))
                .isEqualTo(behandelaar("deputy", Role.PLAATSVERVANGEND_SECRETARIS));
    }

    @Test
    void aSecretarisWhoIsBenoemdLaterGetsWhatTheVoorzitterKeptMeanwhile() {
        var klacht = klacht(Stream.of());
        ends(KIKI);
        var kept = successor(klacht).orElseThrow().state();
        assertThat(successor(kept)).isEmpty();
        begins("kaat", "secretaris");

        var taken = successor(kept).orElseThrow().state();

        assertThat(taken.behandelaar()).isEqualTo(behandelaar("kaat", Role.SECRETARIS));
        assertThat(taken.overdrachten()).extracting(Overdracht::reden).containsExactly(Reden.BENOEMING_GEEINDIGD,
                Reden.BENOEMD);
    }

    @Test
    void whoIsInvolvedNeverGetsItWhoeverElseGoes() {
        var klacht = klacht(Stream.of("voorzitter", KIKI));
        assertThat(klacht.behandelaar()).isEqualTo(behandelaar("plaatsvervanger", Role.PLAATSVERVANGEND_VOORZITTER));

        ends("plaatsvervanger");
        var lid = successor(klacht).orElseThrow().state();
        assertThat(lid.behandelaar()).isEqualTo(behandelaar("lid", Role.LID));

        ends("lid");
        assertThat(successor(lid)).isEmpty();
        assertThat(opvolging.isAttended(in(() -> lid))).isFalse();
        begins("kaat", "secretaris");
        assertThat(successor(lid)).as("a klacht about the voorzitter stays past the secretariaat").isEmpty();
    }

    @Test
    void thatSomebodyIsInvolvedIsNotForgottenWhenTheirBenoemingEnds() {
        var klacht = klacht(Stream.of(KIKI));
        ends(KIKI);
        begins("kaat", "secretaris");

        assertThat(successor(klacht)).as("only the queue of the voorzitter").isEmpty();
    }

    @Test
    void aKlachtThatNobodyCouldHaveIsFoundBySomebodyLater() {
        benoemd.clear();
        var klacht = klacht(Stream.of());
        assertThat(klacht.behandelaar()).isNull();
        assertThat(successor(klacht)).isEmpty();

        begins("kaat", "secretaris");

        assertThat(successor(klacht).orElseThrow().state().overdrachten()).containsExactly(
                new Overdracht(null, behandelaar("kaat", Role.SECRETARIS), NOW, Reden.BENOEMD));
    }

    @Test
    void whenNobodyIsLeftTheKlachtStaysAsItIsSoThatAMistakeInTheRegisterMovesNothing() {
        var klacht = klacht(Stream.of());
        benoemd.clear();

        assertThat(successor(klacht)).isEmpty();
    }

    @Test
    void ofAKlachtOfBeforeThisTheStoredKlaagschriftSaysWhoIsInvolved() {
        var klacht = of(behandelaar("voorzitter", Role.VOORZITTER), null);
        var lifted = successor(klacht, "voorzitter");
        assertThat(holder(lifted.orElseThrow()))
                .isEqualTo(behandelaar("plaatsvervanger", Role.PLAATSVERVANGEND_VOORZITTER));

        var aboutTheSecretaris = successor(klacht, KIKI).orElseThrow();
        assertThat(aboutTheSecretaris.act()).isEqualTo("klacht.betrokkenen-vastgelegd");
        ends(KIKI);
        begins("kaat", "secretaris");
        assertThat(successor(aboutTheSecretaris.state())).isEmpty();
    }

    @Test
    void ofAKlachtOfBeforeThisTheSecretarisGivesUpWhatAnAanvullingSaysIsAboutThem() {
        var klacht = of(behandelaar(KIKI, Role.SECRETARIS), null);

        var known = in(() -> opvolging.alsoInvolving(commissie.involved(Stream.of(KIKI)), dossier(klacht),
                asked -> klaagschrift()));
        var after = in(() -> opvolging.after(known.bySystem("klacht.aangevuld"), NOW));

        assertThat(holder(after)).isEqualTo(behandelaar("voorzitter", Role.VOORZITTER));
        assertThat(after.grants()).extracting(grant -> grant.holder()).doesNotContain(kenmerk(KIKI));
    }

    private Klacht klacht(Stream<String> involved) {
        return in(() -> {
            var betrokkenen = commissie.involved(involved);
            return of(commissie.behandelaar(betrokkenen).orElse(null), betrokkenen);
        });
    }

    private static Klacht of(Behandelaar behandelaar,
            List<nl.tegenkracht.klacht.dossier.Betrokkene> betrokkenen) {
        return new Klacht(KlachtState.COMPLEET, Hoedanigheid.MEDEWERKER, NOW, "klager", behandelaar, List.of(),
                List.of(), null, false, null, List.of(), NOW, betrokkenen, List.of(), null,
                List.of());
    }

    private Optional<Decision<Klacht>> successor(Klacht klacht, String... named) {
        return in(() -> opvolging.successor(dossier(klacht), asked -> klaagschrift(named)));
    }

    private static Dossier<Klacht> dossier(Klacht klacht) {
        var stuk = new StukReference("stuk", "klaagschrift", NOW, "klager");
        return new Dossier<>("dossier", 1, klacht, List.of(), List.of(stuk), List.of(), 1);
    }

    private static String klaagschrift(String... named) {
        var text = named.length == 0 ? "" : "\"" + String.join("\",\"", named) + "\"";
        return "{\"categorieen\":[],\"gedrag\":\"\",\"waar\":\"\",\"wanneer\":\"\",\"getuigen\":\"\","
                + "\"naam\":\"\",\"adres\":\"\",\"functie\":\"\",\"aangeklaagden\":\"\",\"overKamerlid\":false,"
                + "\"stappen\":\"\",\"stukken\":null,\"stuktekst\":\"\",\"ondertekend\":false,"
                + "\"dagtekening\":null,\"betrokken\":[" + text + "]}";
    }

    private Behandelaar behandelaar(String benoeming, Role rol) {
        return new Behandelaar(kenmerk(benoeming), rol);
    }

    private String kenmerk(String benoeming) {
        return in(() -> commissie.involved(Stream.of(benoeming)).getFirst().kenmerk());
    }

    private static Behandelaar holder(Decision<Klacht> decision) {
        return decision.state().behandelaar();
    }

    private void begins(String id, String functie) {
        benoemd.add(new Benoeming(id, Ambt.KLACHTENCOMMISSIE, functie, "Naam", "buiten de Kamer",
                LocalDate.of(2025, 1, 1), null));
    }

    private void ends(String id) {
        benoemd.removeIf(one -> one.id().equals(id));
    }

    private static <T> T in(java.util.function.Supplier<T> work) {
        return DomainContext.in(NOORD, work::get);
    }
}
