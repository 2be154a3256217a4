package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/** A klacht with some components changed: the one place, besides its beginning, that names them all. */
final class KlachtChange {

    private final Klacht from;
    private KlachtState staat;
    private List<ReceivedOnderdeel> ontvangen;
    private List<String> categorieen;
    private LocalDate laatsteVoorval;
    private boolean overKamerlid;
    private PinnedRegels regels;
    private List<Aanvulling> aanvullingen;
    private Instant sinds;
    private Behandelaar behandelaar;
    private List<Betrokkene> betrokkenen;
    private List<Overdracht> overdrachten;
    private Procedure procedure;
    private List<Handeling> handelingen;

    KlachtChange(Klacht from) {
        this.from = from;
        this.staat = from.staat();
        this.ontvangen = from.ontvangen();
        this.categorieen = from.categorieen();
        this.laatsteVoorval = from.laatsteVoorval();
        this.overKamerlid = from.overKamerlid();
        this.regels = from.regels();
        this.aanvullingen = from.aanvullingen();
        this.sinds = from.sinds();
        this.behandelaar = from.behandelaar();
        this.betrokkenen = from.betrokkenen();
        this.overdrachten = from.overdrachten();
        this.procedure = from.procedure();
        this.handelingen = from.handelingen();
    }

    KlachtChange staat(KlachtState value) {
        staat = value;
        return this;
    }

    KlachtChange ontvangen(List<ReceivedOnderdeel> value) {
        ontvangen = value;
        return this;
    }

    KlachtChange categorieen(List<String> value) {
        categorieen = value;
        return this;
    }

    KlachtChange laatsteVoorval(LocalDate value) {
        laatsteVoorval = value;
        return this;
    }

    KlachtChange overKamerlid(boolean value) {
        overKamerlid = value;
        return this;
    }

    KlachtChange regels(PinnedRegels value) {
        regels = value;
        return this;
    }

    KlachtChange aanvullingen(List<Aanvulling> value) {
        aanvullingen = value;
        return this;
    }

    KlachtChange sinds(Instant value) {
        sinds = value;
        return this;
    }

    KlachtChange behandelaar(Behandelaar value) {
        behandelaar = value;
        return this;
    }

    KlachtChange betrokkenen(List<Betrokkene> value) {
        betrokkenen = value;
        return this;
    }

    KlachtChange overdrachten(List<Overdracht> value) {
        overdrachten = value;
        return this;
    }

    KlachtChange procedure(Procedure value) {
        procedure = value;
        return this;
    }

    KlachtChange handelingen(List<Handeling> value) {
        handelingen = value;
        return this;
    }

    Klacht done() {
        return new Klacht(staat, from.hoedanigheid(), from.ingediend(), from.klager(), behandelaar, ontvangen,
                categorieen, laatsteVoorval, overKamerlid, regels, aanvullingen, sinds, betrokkenen, overdrachten,
                procedure, handelingen);
    }
}
