package nl.tegenkracht.klacht.content;

import java.util.Optional;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierDraft;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.StukType;
import nl.tegenkracht.dossier.Stukken;
import nl.tegenkracht.klacht.dossier.Aangeklaagden;
import nl.tegenkracht.klacht.dossier.Aanvulling;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.StukKind;
import org.springframework.stereotype.Component;

/** The content of klachten. Outside this class it exists only in the response to whoever has access. */
@Component
public class DossierContent {

    private final Stukken stukken;

    DossierContent(Dossiers<Klacht> dossiers) {
        this.stukken = dossiers.stukken();
    }

    public StukReference klaagschrift(DossierDraft draft, Klaagschrift klaagschrift, Caller by) {
        return stukken.write(draft, StukKind.KLAAGSCHRIFT, klaagschrift, by);
    }

    public StukReference ontvangstbevestiging(DossierDraft draft, String text, Caller by) {
        return stukken.write(draft, StukKind.ONTVANGSTBEVESTIGING, text, by);
    }

    public StukReference aanvulling(Dossier<Klacht> dossier, Klaagschrift aanvulling, Caller by) {
        return stukken.write(dossier, StukKind.AANVULLING, aanvulling, by);
    }

    /** What somebody wrote along with an act, or a letter. */
    public <T> StukReference write(Dossier<Klacht> dossier, StukType<T> type, T content, Caller by) {
        return stukken.write(dossier, type, content, by);
    }

    /** Removes what no decision came to refer to. */
    public void discard(StukReference stuk) {
        stukken.discard(stuk);
    }

    /** About whom it is, as the secretaris numbered it last; the reading is in the audit trail before this returns. */
    public Optional<Aangeklaagden> aangeklaagden(Dossier<Klacht> dossier, Caller reader) {
        return dossier.stukken().stream().filter(StukKind.AANGEKLAAGDEN::is).reduce((_, later) -> later)
                .map(stuk -> stukken.read(dossier, StukKind.AANGEKLAAGDEN, stuk, reader));
    }

    /** What the klager submitted; the reading is in the audit trail before this returns. */
    public Klaagschrift klaagschrift(Dossier<Klacht> dossier, Caller reader) {
        return stukken.read(dossier, StukKind.KLAAGSCHRIFT, reader);
    }

    /** The ontvangstbevestiging; the reading is in the audit trail before this returns. */
    public String ontvangstbevestiging(Dossier<Klacht> dossier, Caller reader) {
        return stukken.read(dossier, StukKind.ONTVANGSTBEVESTIGING, reader);
    }

    /** An aanvulling; the reading is in the audit trail before this returns. */
    public Klaagschrift aanvulling(Dossier<Klacht> dossier, Aanvulling aanvulling, Caller reader) {
        var reference = dossier.stukken().stream().filter(stuk -> stuk.id().equals(aanvulling.stuk())).findFirst()
                .orElseThrow();
        return stukken.read(dossier, StukKind.AANVULLING, reference, reader);
    }

    /** A stuk as it was written; the reading is in the audit trail before this returns. */
    public String text(Dossier<Klacht> dossier, StukReference stuk, Caller reader) {
        return stukken.text(dossier, stuk, reader);
    }
}
