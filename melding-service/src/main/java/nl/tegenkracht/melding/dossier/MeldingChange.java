package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.util.List;

/** A melding with some components changed: the one place, besides its beginning, that names them all. */
final class MeldingChange {

    private final Melding from;
    private MeldingState staat;
    private List<String> categorieen;
    private List<Toewijzing> toewijzingen;
    private List<Bericht> berichten;
    private Role beurt;
    private Instant sinds;
    private Instant vacantSinds;
    private Instant beantwoord;
    private Afsluiting afsluiting;
    private Voorstellen voorstellen;
    private MeldingSoort soort;
    private List<Nawoord> nawoorden;
    private Opname opname;
    private List<Doorbreking> doorbrekingen;

    MeldingChange(Melding from) {
        this.from = from;
        this.staat = from.staat();
        this.categorieen = from.categorieen();
        this.toewijzingen = from.toewijzingen();
        this.berichten = from.berichten();
        this.beurt = from.beurt();
        this.sinds = from.sinds();
        this.vacantSinds = from.vacantSinds();
        this.beantwoord = from.beantwoord();
        this.afsluiting = from.afsluiting();
        this.voorstellen = from.voorstellen();
        this.soort = from.soort();
        this.nawoorden = from.nawoorden();
        this.opname = from.opname();
        this.doorbrekingen = from.doorbrekingen();
    }

    MeldingChange staat(MeldingState value) {
        staat = value;
        return this;
    }

    MeldingChange categorieen(List<String> value) {
        categorieen = value;
        return this;
    }

    MeldingChange toewijzingen(List<Toewijzing> value) {
        toewijzingen = value;
        return this;
    }

    MeldingChange berichten(List<Bericht> value) {
        berichten = value;
        return this;
    }

    /** Whose turn it is from now on. */
    MeldingChange beurt(Role value, Instant now) {
        beurt = value;
        sinds = now;
        return this;
    }

    MeldingChange vacantSinds(Instant value) {
        vacantSinds = value;
        return this;
    }

    MeldingChange beantwoord(Instant value) {
        beantwoord = value;
        return this;
    }

    MeldingChange afsluiting(Afsluiting value) {
        afsluiting = value;
        return this;
    }

    MeldingChange voorstellen(Voorstellen value) {
        voorstellen = value;
        return this;
    }

    MeldingChange soort(MeldingSoort value) {
        soort = value;
        return this;
    }

    MeldingChange nawoorden(List<Nawoord> value) {
        nawoorden = value;
        return this;
    }

    MeldingChange opname(Opname value) {
        opname = value;
        return this;
    }

    MeldingChange doorbrekingen(List<Doorbreking> value) {
        doorbrekingen = value;
        return this;
    }

    Melding done() {
        return new Melding(staat, categorieen.getFirst(), from.hoedanigheid(), from.ontvangen(), from.melder(),
                toewijzingen, berichten, beurt, sinds, vacantSinds, beantwoord, categorieen, afsluiting,
                voorstellen, soort, nawoorden, opname, doorbrekingen);
    }
}
