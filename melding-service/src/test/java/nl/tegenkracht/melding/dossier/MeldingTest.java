package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.starter.dossier.Decision;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.DomainEvent;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.dossier.Grant;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.worklist.WorkItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MeldingTest {

    private static final Instant NU = Instant.parse("2026-11-20T23:30:00Z");
    private static final StukReference RELAAS = new StukReference("stuk-1", "relaas", NU, "de-melder");

    @Test
    void eenMeldingIsNaOntvangstAlleenVoorMelderEnGekozenVertrouwenspersoon() {
        var besluit = ontvangen();

        assertThat(besluit.grants()).containsExactly(new Grant("de-melder", "melder"),
                new Grant("hmac-vera", "vertrouwenspersoon"));
        assertThat(besluit.state().staat()).isEqualTo(Meldingstaat.ONTVANGEN);
        assertThat(besluit.state().beurt()).isEqualTo(Rol.VERTROUWENSPERSOON);
        assertThat(besluit.added()).containsExactly(RELAAS);
        assertThat(besluit.act()).isEqualTo("melding.ontvangen");
    }

    @Test
    void deDagVanOntvangstIsDeDagInNederland() {
        assertThat(ontvangen().events())
                .containsExactly(new DomainEvent(EventType.MELDING_ONTVANGEN, new MeldingSnapshot(
                        "VPOO", "stalken", "medewerker", LocalDate.of(2026, 11, 21), "ontvangen")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDEWERKER", "KAMERLID", "EXTERN"})
    void iedereenMeldtInHetEigenDomein(Hoedanigheid hoedanigheid) {
        var besluit = Melding.ontvang(aanmelding(hoedanigheid, keuze("vera")), RELAAS, NU);

        assertThat(besluit.state().hoedanigheid()).isEqualTo(hoedanigheid);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBTSDRAGER", "LEZER"})
    void niemandMeldtInHetDomeinVanEenAnder(Hoedanigheid hoedanigheid) {
        assertThatThrownBy(() -> Melding.ontvang(aanmelding(hoedanigheid, keuze("vera")), RELAAS, NU))
                .isInstanceOfSatisfying(Refused.class,
                        weigering -> assertThat(weigering.artikel()).isEqualTo("KR-2021 art. 2 onder a en d"));
    }

    @Test
    void eenKeuzeDieNietKanHoudtDeMeldingTegen() {
        assertThatThrownBy(
                () -> Melding.ontvang(aanmelding(Hoedanigheid.MEDEWERKER, keuze("niemand")), RELAAS, NU))
                .isInstanceOf(Refused.class);
    }

    @Test
    void hetEersteAntwoordNeemtDeMeldingInBehandeling() {
        var besluit = antwoord(ontvangen().state(), "b1");

        assertThat(besluit.state().staat()).isEqualTo(Meldingstaat.IN_BEHANDELING);
        assertThat(besluit.state().beurt()).isEqualTo(Rol.MELDER);
        assertThat(besluit.events()).extracting(DomainEvent::type).containsExactly(EventType.MELDING_STAND);
        assertThat(besluit.events()).extracting(DomainEvent::data)
                .allSatisfy(data -> assertThat(((MeldingSnapshot) data).staat()).isEqualTo("in-behandeling"));
    }

    @Test
    void eenBerichtVanDeMelderNeemtNietsInBehandelingEnMeldtNiets() {
        var besluit = ontvangen().state().neemOp("b1", bericht("s1"), Rol.MELDER, NU.plusSeconds(60));

        assertThat(besluit.state().staat()).isEqualTo(Meldingstaat.ONTVANGEN);
        assertThat(besluit.state().beurt()).isEqualTo(Rol.VERTROUWENSPERSOON);
        assertThat(besluit.state().sinds()).isEqualTo(NU.plusSeconds(60));
        assertThat(besluit.events()).isEmpty();
    }

    @Test
    void eenTweedeAntwoordMeldtNietsMeer() {
        var besluit = antwoord(antwoord(ontvangen().state(), "b1").state(), "b2");

        assertThat(besluit.events()).isEmpty();
        assertThat(besluit.state().berichten()).extracting(Bericht::id).containsExactly("b1", "b2");
    }

    @Test
    void deVorigeVertrouwenspersoonVerliestDeToegangMetHetWisselen() {
        var besluit = antwoord(ontvangen().state(), "b1").state().wijsToe(keuze("vincent"), "hmac-vincent", NU);

        assertThat(besluit.grants()).containsExactly(new Grant("de-melder", "melder"),
                new Grant("hmac-vincent", "vertrouwenspersoon"));
        assertThat(besluit.events()).extracting(DomainEvent::type).containsExactly(EventType.MELDING_TOEGEWEZEN);
        assertThat(besluit.state().beurt()).isEqualTo(Rol.VERTROUWENSPERSOON);
        assertThat(besluit.state().staat()).isEqualTo(Meldingstaat.IN_BEHANDELING);
    }

    @Test
    void naHetWisselenIsNogTeZienWieWatSchreef() {
        var gewisseld = antwoord(ontvangen().state(), "b1").state().wijsToe(keuze("vincent"), "hmac-vincent", NU)
                .state();
        var melding = antwoord(gewisseld, "b2").state().neemOp("b3", bericht("s3"), Rol.MELDER, NU).state();

        assertThat(melding.berichten()).extracting(Bericht::van).containsExactly("hmac-vera", "hmac-vincent",
                "de-melder");
        assertThat(melding.berichten()).extracting(melding::afzenderVan).containsExactly(Rol.VERTROUWENSPERSOON,
                Rol.VERTROUWENSPERSOON, Rol.MELDER);
    }

    @Test
    void wisselenNaarWieNietKanWordtGeweigerd() {
        var melding = ontvangen().state();

        assertThatThrownBy(() -> melding.wijsToe(keuze("betrokkene"), "hmac", NU)).isInstanceOf(Refused.class);
    }

    @Test
    void eenBerichtIsOpZijnKenmerkTerugTeVinden() {
        var melding = antwoord(ontvangen().state(), "b1").state();

        assertThat(melding.bericht("b1")).map(Bericht::stuk).contains("stuk-b1");
        assertThat(melding.bericht("b2")).isEmpty();
    }

    @Test
    void eenGesprekDatNietMeerInEenDossierPastWordtNetjesAfgesloten() {
        var vol = IntStream.range(1, Melding.MEESTE_REGELS)
                .mapToObj(i -> "b" + i).reduce(ontvangen().state(), (melding, id) -> antwoord(melding, id).state(),
                        (een, ander) -> ander);

        assertThat(vol.berichten()).hasSize(Melding.MEESTE_REGELS - 1);
        assertThatThrownBy(() -> antwoord(vol, "nog-een")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> vol.wijsToe(keuze("vincent"), "hmac-vincent", NU)).isInstanceOf(Refused.class);
    }

    @Test
    void werkregelsZijnVoorPreciesDeTweeLezersEnZonderInhoud() {
        var regels = new Meldingsoort().workItems(dossier(ontvangen()));

        assertThat(regels).containsExactly(
                new WorkItem("dossier-1:de-melder", "de-melder", "dossier-1", "melding", "melder", "ontvangen", NU,
                        false),
                new WorkItem("dossier-1:hmac-vera", "hmac-vera", "dossier-1", "melding", "vertrouwenspersoon",
                        "ontvangen", NU, true));
    }

    @Test
    void naEenAntwoordIsDeMelderAanZet() {
        var regels = new Meldingsoort().workItems(dossier(antwoord(ontvangen().state(), "b1")));

        assertThat(regels).extracting(WorkItem::actionNeeded).containsExactly(true, false);
    }

    @Test
    void deStandVoorAndereDienstenBestaatUitCodesEnDatums() {
        var stand = JsonMapper.builder().build()
                .writeValueAsString(new Meldingsoort().snapshot(dossier(ontvangen())).data());

        assertThat(stand).isEqualTo("{\"orgaan\":\"VPOO\",\"categorie\":\"stalken\",\"hoedanigheid\":\"medewerker\","
                + "\"ontvangenOp\":\"2026-11-21\",\"staat\":\"ontvangen\"}");
    }

    private static Decision<Melding> ontvangen() {
        return Melding.ontvang(aanmelding(Hoedanigheid.MEDEWERKER, keuze("vera")), RELAAS, NU);
    }

    private static Decision<Melding> antwoord(Melding melding, String id) {
        return melding.neemOp(id, bericht("stuk-" + id), Rol.VERTROUWENSPERSOON, NU);
    }

    private static Aanmelding aanmelding(Hoedanigheid hoedanigheid, Keuze keuze) {
        return new Aanmelding("de-melder", hoedanigheid, "stalken", keuze, "hmac-" + keuze.benoeming());
    }

    private static Keuze keuze(String benoeming) {
        return new Keuze(benoeming, Set.of("vera", "vincent", "betrokkene"), Set.of(), Set.of("betrokkene"));
    }

    private static StukReference bericht(String stuk) {
        return new StukReference(stuk, "bericht", NU, "iemand");
    }

    private static Dossier<Melding> dossier(Decision<Melding> besluit) {
        return new Dossier<>("dossier-1", 1, besluit.state(), besluit.grants(), besluit.added(), List.of(), 1);
    }
}
