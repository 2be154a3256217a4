package nl.tegenkracht.klacht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.klacht.proef.Regels;
import nl.tegenkracht.starter.dossier.Decision;
import nl.tegenkracht.starter.dossier.DomainEvent;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.dossier.Grant;
import nl.tegenkracht.starter.refusal.Refused;
import org.junit.jupiter.api.Test;

class KlachtTest {

    /** Vlak voor middernacht in Nederland is het in UTC nog dezelfde dag; een uur later niet meer. */
    private static final Instant LAAT = Instant.parse("2026-11-22T22:30:00Z");
    private static final Instant NA_MIDDERNACHT = Instant.parse("2026-11-22T23:30:00Z");
    private static final Optional<Geldend> GELDEND = Optional
            .of(new Geldend(Regels.kr2021(), Dekking.DOOR_VERKLARING));
    private static final StukReference STUK = new StukReference("stuk", "klaagschrift", LAAT, "klager");
    private static final Indiening INDIENING = new Indiening("klager", Hoedanigheid.MEDEWERKER,
            new Behandelaar("kiki", Rol.SECRETARIS));

    @Test
    void indienenMeldtCodesEnDatumsEnGeeftTweeMensenToegang() {
        var besluit = dienIn(compleet(), GELDEND, LAAT);

        assertThat(besluit.events()).containsExactly(new DomainEvent(EventType.KLACHT_INGEDIEND,
                new KlachtSnapshot(LocalDate.of(2026, 11, 22), List.of("pesten", "stalken"), "KR-2021", "compleet")));
        assertThat(besluit.grants()).containsExactly(new Grant("klager", "klager"),
                new Grant("kiki", "secretaris"));
        assertThat(besluit.act()).isEqualTo("klacht.ingediend");
    }

    @Test
    void deDagVanIndienenIsDieInNederland() {
        assertThat(dienIn(compleet(), GELDEND, NA_MIDDERNACHT).state().ingediendOp()).isEqualTo("2026-11-23");
    }

    @Test
    void deStaatBevatNietsVanWatDeKlagerSchreef() {
        assertThat(dienIn(compleet(), GELDEND, LAAT).state().toString()).doesNotContain("gedrag hier", "Noa",
                "Lindelaan", "Bas", "erover gepraat");
    }

    @Test
    void zonderRegelsIsDatDeStaatEnLaterWordenZijVastgelegd() {
        var zonder = dienIn(compleet(), Optional.empty(), LAAT).state();
        assertThat(zonder.staat()).isEqualTo(Klachtstaat.REGELSET_NOG_NIET_BEKEND);
        assertThat(zonder.stand().regelset()).isNull();

        var vast = zonder.legRegelsVast(GELDEND.orElseThrow(), NA_MIDDERNACHT);

        assertThat(vast.state().regels())
                .isEqualTo(new Vastgepind("KR-2021", Dekking.DOOR_VERKLARING, LocalDate.of(2026, 11, 23)));
        assertThat(vast.state().staat()).isEqualTo(Klachtstaat.COMPLEET);
        assertThat(vast.events()).extracting(DomainEvent::type).containsExactly(EventType.KLACHT_STAND);
    }

    @Test
    void watEenmaalIsVastgelegdBlijftZo() {
        var klacht = dienIn(compleet(), GELDEND, LAAT).state();
        var andere = new Geldend(Regels.met("KR-2099", Regels.VAN, null, true), Dekking.GEEN_VERKLARING);

        assertThat(klacht.legRegelsVast(andere, NA_MIDDERNACHT).state().regels()).isEqualTo(klacht.regels());
    }

    @Test
    void compleetIsDeDagVanHetLaatsteVereisteDeel() {
        var klacht = dienIn(alleen("gedrag hier"), GELDEND, LAAT).state();
        assertThat(klacht.staat()).isEqualTo(Klachtstaat.INGEDIEND);

        var aangevuld = klacht.vulAan("a", compleet(), STUK, GELDEND, NA_MIDDERNACHT);

        assertThat(aangevuld.state().compleetOp(new Volledigheid(Regels.kr2021())))
                .contains(LocalDate.of(2026, 11, 23));
        assertThat(aangevuld.events()).extracting(DomainEvent::type).containsExactly(EventType.KLACHT_AANGEVULD);
        assertThat(aangevuld.state().ontvangen()).contains(new Ontvangen(Onderdeel.GEDRAG, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void eenRegelsetZonderEenEisVraagtDieDelenNiet() {
        var klacht = dienIn(alleen("gedrag hier"), GELDEND, LAAT).state();
        var alleenC = Regels.kr2021().eisen().stream().filter(eis -> eis.code().equals("c")).toList();
        var kr = Regels.kr2021();
        var lichter = new nl.tegenkracht.contracts.Regelset(kr.code(), kr.titel(), kr.vastgesteldOp(), kr.van(), null,
                false, kr.termijnen(), kr.categorieen(), alleenC, kr.gronden(), kr.partijen());

        assertThat(new Volledigheid(lichter).ontbreekt(klacht.delen())).containsExactly(Onderdeel.AANGEKLAAGDEN,
                Onderdeel.STUKKEN);
    }

    @Test
    void eenAmbtsdragerDientBijEenAnderNietIn() {
        var elders = new Indiening("kiki", Hoedanigheid.AMBTSDRAGER, null);

        assertThatThrownBy(() -> Klacht.dienIn(elders, compleet(), List.of(), GELDEND, LAAT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void eenDossierLooptNietVolMetAanvullingen() {
        var klacht = dienIn(compleet(), GELDEND, LAAT).state();
        for (var i = 0; i < Klacht.MEESTE_AANVULLINGEN; i++) {
            klacht = klacht.vulAan("a" + i, alleen("meer"), STUK, GELDEND, LAAT).state();
        }
        var vol = klacht;

        assertThatThrownBy(() -> vol.vulAan("nog een", alleen("meer"), STUK, GELDEND, LAAT))
                .isInstanceOf(Refused.class);
    }

    private static Decision<Klacht> dienIn(Klaagschrift schrift, Optional<Geldend> geldend, Instant nu) {
        return Klacht.dienIn(INDIENING, schrift, List.of(STUK), geldend, nu);
    }

    private static Klaagschrift compleet() {
        return new Klaagschrift(List.of("stalken", "pesten"), "gedrag hier", "op de gang", "vaak",
                LocalDate.of(2026, 10, 1), "", "Noa", "Lindelaan", "medewerker", "Bas", false, "erover gepraat",
                Klaagschrift.Stukken.GEEN, "", true, LocalDate.of(2026, 11, 22), List.of());
    }

    private static Klaagschrift alleen(String gedrag) {
        return new Klaagschrift(List.of(), gedrag, "", "", null, "", "", "", "", "", false, "", null, "", false, null,
                List.of());
    }
}
