package nl.tegenkracht.melding.content;

import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierDraft;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.StukType;
import nl.tegenkracht.dossier.Stukken;
import nl.tegenkracht.melding.dossier.Signalering;
import nl.tegenkracht.melding.dossier.SignaleringText;
import nl.tegenkracht.melding.dossier.StukKind;
import org.springframework.stereotype.Component;

/** The texts of a signalering. Outside this class they exist only in the response to its two readers. */
@Component
public class SignaleringContent {

    private final Stukken stukken;

    SignaleringContent(Dossiers<Signalering> signaleringen) {
        this.stukken = signaleringen.stukken();
    }

    public StukReference write(DossierDraft draft, SignaleringText text, Caller by) {
        return stukken.write(draft, StukKind.SIGNALERING, text, by);
    }

    public StukReference writeAnswer(Dossier<Signalering> dossier, String text, Caller by) {
        return stukken.write(dossier, StukKind.SIGNALERING_ANTWOORD, text, by);
    }

    /** What was sent; the reading is in the audit trail before this returns. */
    public SignaleringText text(Dossier<Signalering> dossier, Caller reader) {
        return read(dossier, StukKind.SIGNALERING, dossier.state().tekst(), reader);
    }

    /** What was answered; empty if nothing was. */
    public String answer(Dossier<Signalering> dossier, Caller reader) {
        return dossier.state().isBeantwoord()
                ? read(dossier, StukKind.SIGNALERING_ANTWOORD, dossier.state().antwoord(), reader)
                : "";
    }

    private <T> T read(Dossier<Signalering> dossier, StukType<T> type, String id, Caller reader) {
        return stukken.read(dossier, type,
                dossier.stukken().stream().filter(stuk -> stuk.id().equals(id)).findFirst().orElseThrow(), reader);
    }
}
