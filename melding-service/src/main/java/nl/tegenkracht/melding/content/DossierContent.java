package nl.tegenkracht.melding.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierDraft;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.Stukken;
import nl.tegenkracht.melding.dossier.Adviesblad;
import nl.tegenkracht.melding.dossier.Afwezigheid;
import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.ClosingAct;
import nl.tegenkracht.melding.dossier.ClosingStep;
import nl.tegenkracht.melding.dossier.Doorbreking;
import nl.tegenkracht.melding.dossier.DoorbrekingText;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingAdvies;
import nl.tegenkracht.melding.dossier.MeldingHandover;
import nl.tegenkracht.melding.dossier.MeldingRetention;
import nl.tegenkracht.melding.dossier.Nawoord;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.StukKind;
import nl.tegenkracht.melding.dossier.Voorstel;
import nl.tegenkracht.melding.dossier.VoorstelStep;
import nl.tegenkracht.melding.dossier.VoorstelText;
import org.springframework.stereotype.Component;

/** The content of meldingen. Outside this class it exists only in the response to whoever has access. */
@Component
public class DossierContent {

    private final Stukken stukken;

    DossierContent(Dossiers<Melding> dossiers) {
        this.stukken = dossiers.stukken();
    }

    public StukReference write(DossierDraft draft, Relaas relaas, Caller by) {
        return stukken.write(draft, StukKind.RELAAS, relaas, by);
    }

    public StukReference write(Dossier<Melding> dossier, String bericht, Caller by) {
        return stukken.write(dossier, StukKind.BERICHT, bericht, by);
    }

    /** Writes the confirmation of a vertrouwenspersoon that the melding was dealt with. */
    public StukReference writeAfsluitbrief(Dossier<Melding> dossier, String brief, Caller by) {
        return stukken.write(dossier, StukKind.AFSLUITBRIEF, brief, by);
    }

    /**
     * What was written when it was ended, closed or reopened; empty if nothing was. The reading is in the audit trail
     * before this returns.
     */
    public String closingText(Dossier<Melding> dossier, ClosingStep step, Caller reader) {
        if (step.stuk() == null) {
            return "";
        }
        var type = step.soort() == ClosingAct.AFGESLOTEN ? StukKind.AFSLUITBRIEF : StukKind.BERICHT;
        return stukken.read(dossier, type, reference(dossier, step.stuk()), reader);
    }

    public StukReference writeVoorstel(Dossier<Melding> dossier, VoorstelText voorstel, Caller by) {
        return stukken.write(dossier, StukKind.VOORSTEL, voorstel, by);
    }

    /** Writes what somebody says when answering a voorstel, doing it or giving it up. */
    public StukReference writeStep(Dossier<Melding> dossier, String text, Caller by) {
        return stukken.write(dossier, StukKind.VOORSTEL_STAP, text, by);
    }

    /** What is proposed; the reading is in the audit trail before this returns. */
    public VoorstelText voorstel(Dossier<Melding> dossier, Voorstel voorstel, Caller reader) {
        return stukken.read(dossier, StukKind.VOORSTEL, reference(dossier, voorstel.stuk()), reader);
    }

    /** What was said with this; empty if nothing was. */
    public String said(Dossier<Melding> dossier, VoorstelStep step, Caller reader) {
        return step.stuk() == null
                ? ""
                : stukken.read(dossier, StukKind.VOORSTEL_STAP, reference(dossier, step.stuk()), reader);
    }

    public StukReference writeNawoord(Dossier<Melding> dossier, String text, Caller by) {
        return stukken.write(dossier, StukKind.NAWOORD, text, by);
    }

    /** What the melder said later; the reading is in the audit trail before this returns. */
    public String nawoord(Dossier<Melding> dossier, Nawoord nawoord, Caller reader) {
        return stukken.read(dossier, StukKind.NAWOORD, reference(dossier, nawoord.stuk()), reader);
    }

    /** Writes why, to whom and with what confidentiality is broken. */
    public StukReference write(Dossier<Melding> dossier, DoorbrekingText doorbreking, Caller by) {
        return stukken.write(dossier, StukKind.DOORBREKING, doorbreking, by);
    }

    /** Writes what was told then, or why it was not done. */
    public StukReference writeBreach(Dossier<Melding> dossier, String report, Caller by) {
        return stukken.write(dossier, StukKind.DOORBREKING_STAP, report, by);
    }

    /** What was announced; the reading is in the audit trail before this returns. */
    public DoorbrekingText doorbreking(Dossier<Melding> dossier, Doorbreking doorbreking, Caller reader) {
        return stukken.read(dossier, StukKind.DOORBREKING, reference(dossier, doorbreking.stuk()), reader);
    }

    /** What became of it; empty if nothing did yet. */
    public String breachReport(Dossier<Melding> dossier, Doorbreking doorbreking, Caller reader) {
        return doorbreking.verslag() == null
                ? ""
                : stukken.read(dossier, StukKind.DOORBREKING_STAP, reference(dossier, doorbreking.verslag()), reader);
    }

    /** Writes when the vertrouwenspersoon is away. */
    public StukReference write(Dossier<Melding> dossier, Afwezigheid afwezigheid, Caller by) {
        return stukken.write(dossier, StukKind.AFWEZIGHEID, afwezigheid, by);
    }

    /** When whoever has the melding is away, as they said last. */
    public Optional<Afwezigheid> absence(Dossier<Melding> dossier, Caller reader) {
        return MeldingHandover.absence(dossier)
                .map(stuk -> stukken.read(dossier, StukKind.AFWEZIGHEID, stuk, reader));
    }

    public StukReference writeAdvies(Dossier<Melding> dossier, Adviesblad advies, Caller by) {
        return stukken.write(dossier, StukKind.ADVIESBLAD, advies, by);
    }

    /** The adviesblad, if there is one; the reading is in the audit trail before this returns. */
    public Optional<Adviesblad> advies(Dossier<Melding> dossier, Caller reader) {
        return MeldingAdvies.blad(dossier).map(stuk -> stukken.read(dossier, StukKind.ADVIESBLAD, stuk, reader));
    }

    public StukReference writeAdviesKeuze(Dossier<Melding> dossier, Adviesblad keuze, Caller by) {
        return stukken.write(dossier, StukKind.ADVIESKEUZE, keuze, by);
    }

    /** What the melder ticked on it. */
    public Optional<Adviesblad> adviesKeuze(Dossier<Melding> dossier, Caller reader) {
        return MeldingAdvies.keuze(dossier).map(stuk -> stukken.read(dossier, StukKind.ADVIESKEUZE, stuk, reader));
    }

    /** Writes when the last remedy of a klacht that followed ended. */
    public StukReference writeRemedies(Dossier<Melding> dossier, LocalDate day, Caller by) {
        return stukken.write(dossier, StukKind.RECHTSMIDDELEN, day.toString(), by);
    }

    /** When the last remedy of a klacht that followed ended. */
    public Optional<LocalDate> remedies(Dossier<Melding> dossier, Caller reader) {
        return MeldingRetention.remedies(dossier)
                .map(stuk -> stukken.read(dossier, StukKind.RECHTSMIDDELEN, stuk, reader)).map(LocalDate::parse);
    }

    /** The same, for what the system does by itself. */
    public Optional<LocalDate> remediesBySystem(Dossier<Melding> dossier) {
        return MeldingRetention.remedies(dossier)
                .map(stuk -> stukken.readBySystem(dossier, StukKind.RECHTSMIDDELEN, stuk)).map(LocalDate::parse);
    }

    /** Writes that the melding will be destroyed after this day. */
    public StukReference writeAnnouncement(Dossier<Melding> dossier, LocalDate lastDay) {
        return stukken.writeBySystem(dossier, StukKind.VERNIETIGINGSBERICHT, lastDay.toString());
    }

    /** What the melder wrote when melding; the reading is in the audit trail before this returns. */
    public Relaas relaas(Dossier<Melding> dossier, Caller reader) {
        return stukken.read(dossier, StukKind.RELAAS, reader);
    }

    /**
     * The texts of the first of these berichten, in this order: as many as fit in so many bytes, and at least one. The
     * readings are in the audit trail before this returns.
     */
    public List<String> texts(int maxBytes, Dossier<Melding> dossier, List<Bericht> berichten, Caller reader) {
        var references = berichten.stream().map(bericht -> reference(dossier, bericht)).toList();
        return stukken.readWithin(maxBytes, dossier, StukKind.BERICHT, references, reader);
    }

    /** The reference to the stuk of a bericht. */
    public StukReference reference(Dossier<Melding> dossier, Bericht bericht) {
        return reference(dossier, bericht.stuk());
    }

    private static StukReference reference(Dossier<Melding> dossier, String id) {
        return dossier.stukken().stream().filter(stuk -> stuk.id().equals(id)).findFirst().orElseThrow();
    }
}
