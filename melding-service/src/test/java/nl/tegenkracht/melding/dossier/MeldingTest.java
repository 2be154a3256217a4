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
import nl.tegenkracht.starter.dossier.Besluit;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Feit;
import nl.tegenkracht.starter.dossier.Stukverwijzing;
import nl.tegenkracht.starter.dossier.Toegang;
import nl.tegenkracht.starter.weigering.Geweigerd;
import nl.tegenkracht.starter.werkvoorraad.Werkregel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MeldingTest {

    private static final Instant NU = Instant.parse("2026-11-20T23:30:00Z");
    private static final Stukverwijzing RELAAS = new Stukverwijzing("stuk-1", "relaas", NU, "de-melder");

    @Test
    void eenMeldingIsNaOntvangstAlleenVoorMelderEnGekozenVertrouwenspersoon() {
        var besluit = ontvangen();

        assertThat(besluit.toegang()).containsExactly(new Toegang("de-melder", "melder"),
                new Toegang("hmac-vera", "vertrouwenspersoon"));
        assertThat(besluit.staat().staat()).isEqualTo(Meldingstaat.ONTVANGEN);
        assertThat(besluit.staat().beurt()).isEqualTo(Rol.VERTROUWENSPERSOON);
        assertThat(besluit.erbij()).containsExactly(RELAAS);
        assertThat(besluit.handeling()).isEqualTo("melding.ontvangen");
    }

    @Test
    void deDagVanOntvangstIsDeDagInNederland() {
        assertThat(ontvangen().feiten()).containsExactly(new Feit(EventType.MELDING_ONTVANGEN, new MeldingSnapshot(
                "VPOO", "stalken", "medewerker", LocalDate.of(2026, 11, 21), "ontvangen")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDEWERKER", "KAMERLID", "EXTERN"})
    void iedereenMeldtInHetEigenDomein(Hoedanigheid hoedanigheid) {
        var besluit = Melding.ontvang(aanmelding(hoedanigheid, keuze("vera")), RELAAS, NU);

        assertThat(besluit.staat().hoedanigheid()).isEqualTo(hoedanigheid);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBTSDRAGER", "LEZER"})
    void niemandMeldtInHetDomeinVanEenAnder(Hoedanigheid hoedanigheid) {
        assertThatThrownBy(() -> Melding.ontvang(aanmelding(hoedanigheid, keuze("vera")), RELAAS, NU))
                .isInstanceOfSatisfying(Geweigerd.class,
                        weigering -> assertThat(weigering.artikel()).isEqualTo("KR-2021 art. 2 onder a en d"));
    }

    @Test
    void eenKeuzeDieNietKanHoudtDeMeldingTegen() {
        assertThatThrownBy(
                () -> Melding.ontvang(aanmelding(Hoedanigheid.MEDEWERKER, keuze("niemand")), RELAAS, NU))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void hetEersteAntwoordNeemtDeMeldingInBehandeling() {
        var besluit = antwoord(ontvangen().staat(), "b1");

        assertThat(besluit.staat().staat()).isEqualTo(Meldingstaat.IN_BEHANDELING);
        assertThat(besluit.staat().beurt()).isEqualTo(Rol.MELDER);
        assertThat(besluit.feiten()).extracting(Feit::type).containsExactly(EventType.MELDING_STAND);
        assertThat(besluit.feiten()).extracting(Feit::data)
                .allSatisfy(data -> assertThat(((MeldingSnapshot) data).staat()).isEqualTo("in-behandeling"));
    }

    @Test
    void eenBerichtVanDeMelderNeemtNietsInBehandelingEnMeldtNiets() {
        var besluit = ontvangen().staat().neemOp("b1", bericht("s1"), Rol.MELDER, NU.plusSeconds(60));

        assertThat(besluit.staat().staat()).isEqualTo(Meldingstaat.ONTVANGEN);
        assertThat(besluit.staat().beurt()).isEqualTo(Rol.VERTROUWENSPERSOON);
        assertThat(besluit.staat().sinds()).isEqualTo(NU.plusSeconds(60));
        assertThat(besluit.feiten()).isEmpty();
    }

    @Test
    void eenTweedeAntwoordMeldtNietsMeer() {
        var besluit = antwoord(antwoord(ontvangen().staat(), "b1").staat(), "b2");

        assertThat(besluit.feiten()).isEmpty();
        assertThat(besluit.staat().berichten()).extracting(Bericht::id).containsExactly("b1", "b2");
    }

    @Test
    void deVorigeVertrouwenspersoonVerliestDeToegangMetHetWisselen() {
        var besluit = antwoord(ontvangen().staat(), "b1").staat().wijsToe(keuze("vincent"), "hmac-vincent", NU);

        assertThat(besluit.toegang()).containsExactly(new Toegang("de-melder", "melder"),
                new Toegang("hmac-vincent", "vertrouwenspersoon"));
        assertThat(besluit.feiten()).extracting(Feit::type).containsExactly(EventType.MELDING_TOEGEWEZEN);
        assertThat(besluit.staat().beurt()).isEqualTo(Rol.VERTROUWENSPERSOON);
        assertThat(besluit.staat().staat()).isEqualTo(Meldingstaat.IN_BEHANDELING);
    }

    @Test
    void naHetWisselenIsNogTeZienWieWatSchreef() {
        var gewisseld = antwoord(ontvangen().staat(), "b1").staat().wijsToe(keuze("vincent"), "hmac-vincent", NU)
                .staat();
        var melding = antwoord(gewisseld, "b2").staat().neemOp("b3", bericht("s3"), Rol.MELDER, NU).staat();

        assertThat(melding.berichten()).extracting(Bericht::van).containsExactly("hmac-vera", "hmac-vincent",
                "de-melder");
        assertThat(melding.berichten()).extracting(melding::afzenderVan).containsExactly(Rol.VERTROUWENSPERSOON,
                Rol.VERTROUWENSPERSOON, Rol.MELDER);
    }

    @Test
    void wisselenNaarWieNietKanWordtGeweigerd() {
        var melding = ontvangen().staat();

        assertThatThrownBy(() -> melding.wijsToe(keuze("betrokkene"), "hmac", NU)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void eenBerichtIsOpZijnKenmerkTerugTeVinden() {
        var melding = antwoord(ontvangen().staat(), "b1").staat();

        assertThat(melding.bericht("b1")).map(Bericht::stuk).contains("stuk-b1");
        assertThat(melding.bericht("b2")).isEmpty();
    }

    @Test
    void eenGesprekDatNietMeerInEenDossierPastWordtNetjesAfgesloten() {
        var vol = IntStream.range(1, Melding.MEESTE_REGELS)
                .mapToObj(i -> "b" + i).reduce(ontvangen().staat(), (melding, id) -> antwoord(melding, id).staat(),
                        (een, ander) -> ander);

        assertThat(vol.berichten()).hasSize(Melding.MEESTE_REGELS - 1);
        assertThatThrownBy(() -> antwoord(vol, "nog-een")).isInstanceOf(Geweigerd.class);
        assertThatThrownBy(() -> vol.wijsToe(keuze("vincent"), "hmac-vincent", NU)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void werkregelsZijnVoorPreciesDeTweeLezersEnZonderInhoud() {
        var regels = new Meldingsoort().werkregels(dossier(ontvangen()));

        assertThat(regels).containsExactly(
                new Werkregel("dossier-1:de-melder", "de-melder", "dossier-1", "melding", "melder", "ontvangen", NU,
                        false),
                new Werkregel("dossier-1:hmac-vera", "hmac-vera", "dossier-1", "melding", "vertrouwenspersoon",
                        "ontvangen", NU, true));
    }

    @Test
    void naEenAntwoordIsDeMelderAanZet() {
        var regels = new Meldingsoort().werkregels(dossier(antwoord(ontvangen().staat(), "b1")));

        assertThat(regels).extracting(Werkregel::actie).containsExactly(true, false);
    }

    @Test
    void deStandVoorAndereDienstenBestaatUitCodesEnDatums() {
        var stand = JsonMapper.builder().build()
                .writeValueAsString(new Meldingsoort().stand(dossier(ontvangen())).data());

        assertThat(stand).isEqualTo("{\"orgaan\":\"VPOO\",\"categorie\":\"stalken\",\"hoedanigheid\":\"medewerker\","
                + "\"ontvangenOp\":\"2026-11-21\",\"staat\":\"ontvangen\"}");
    }

    private static Besluit<Melding> ontvangen() {
        return Melding.ontvang(aanmelding(Hoedanigheid.MEDEWERKER, keuze("vera")), RELAAS, NU);
    }

    private static Besluit<Melding> antwoord(Melding melding, String id) {
        return melding.neemOp(id, bericht("stuk-" + id), Rol.VERTROUWENSPERSOON, NU);
    }

    private static Aanmelding aanmelding(Hoedanigheid hoedanigheid, Keuze keuze) {
        return new Aanmelding("de-melder", hoedanigheid, "stalken", keuze, "hmac-" + keuze.benoeming());
    }

    private static Keuze keuze(String benoeming) {
        return new Keuze(benoeming, Set.of("vera", "vincent", "betrokkene"), Set.of(), Set.of("betrokkene"));
    }

    private static Stukverwijzing bericht(String stuk) {
        return new Stukverwijzing(stuk, "bericht", NU, "iemand");
    }

    private static Dossier<Melding> dossier(Besluit<Melding> besluit) {
        return new Dossier<>("dossier-1", 1, besluit.staat(), besluit.toegang(), besluit.erbij(), List.of(), 1);
    }
}
