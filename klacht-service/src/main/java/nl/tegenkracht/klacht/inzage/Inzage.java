package nl.tegenkracht.klacht.inzage;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Rol;
import nl.tegenkracht.klacht.inhoud.Inhoud;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.regels.Vastleggen;
import nl.tegenkracht.klacht.termijnen.LopendeTermijnen;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.clock.LegalClock;
import org.springframework.stereotype.Component;

/** Leest een klacht voor wie er met naam toegang toe heeft. */
@Component
class Inzage {

    private final Dossiers<Klacht> dossiers;
    private final Inhoud inhoud;
    private final Regels regels;
    private final Commissie commissie;
    private final LegalClock klok;

    Inzage(Dossiers<Klacht> dossiers, Inhoud inhoud, Regels regels, Commissie commissie, LegalClock klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.regels = regels;
        this.commissie = commissie;
        this.klok = klok;
    }

    /** Alles wat er over regels te zeggen is bij een klacht. */
    @Component
    record Regels(Regelboek boek, Vastleggen vastleggen, Bevindingen bevindingen, LopendeTermijnen termijnen) {}

    /** De klacht, met vastgelegde regels als die bekend zijn. */
    Dossier<Klacht> vind(String id, Caller beller) {
        return regels.vastleggen().bij(dossiers.get(id, beller), beller);
    }

    Klachtbeeld beeld(Dossier<Klacht> dossier, Caller beller) {
        var klacht = dossier.state();
        var rol = dossier.roleOf(beller).map(Rol::van).orElseThrow();
        var geldend = regels.boek().voor(klacht);
        var regelset = geldend.map(Geldend::regelset);
        return new Klachtbeeld(dossier.id(), rol, klacht, geldend.orElse(null),
                regels.bevindingen().van(klacht, geldend, regels.boek().op(klacht.ingediendOp()), rol),
                regelset.map(bekend -> regels.termijnen().van(klacht, bekend)).orElse(List.of()),
                straks(klacht, regelset), inhoud.bevestiging(dossier, beller), inhoud.klaagschrift(dossier, beller),
                aanvullingen(dossier, beller),
                Optional.ofNullable(klacht.behandelaar()).flatMap(commissie::naam).orElse(null), klok.today());
    }

    private List<Regelset.Termijn> straks(Klacht klacht, Optional<Regelset> regelset) {
        return regelset.map(bekend -> regels.termijnen().zodraCompleet(klacht, bekend)).orElse(List.of());
    }

    private List<Klachtbeeld.Toevoeging> aanvullingen(Dossier<Klacht> dossier, Caller beller) {
        return dossier.state().aanvullingen().stream().map(een -> new Klachtbeeld.Toevoeging(een.id(), een.op(),
                inhoud.aanvulling(dossier, een, beller))).toList();
    }
}
