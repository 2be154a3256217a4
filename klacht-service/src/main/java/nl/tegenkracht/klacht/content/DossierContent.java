package nl.tegenkracht.klacht.content;

import java.util.function.Predicate;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierDraft;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.dossier.Aanvulling;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.StukKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The content of klachten. Outside this class it exists only in the response to whoever has access. */
@Component
public class DossierContent {

    private final Dossiers<Klacht> dossiers;
    private final JsonMapper json = JsonMapper.builder().build();

    DossierContent(Dossiers<Klacht> dossiers) {
        this.dossiers = dossiers;
    }

    public StukReference klaagschrift(DossierDraft draft, Klaagschrift klaagschrift, Caller by) {
        return dossiers.write(draft, StukKind.KLAAGSCHRIFT.code(), json.writeValueAsString(klaagschrift), by);
    }

    public StukReference ontvangstbevestiging(DossierDraft draft, String text, Caller by) {
        return dossiers.write(draft, StukKind.ONTVANGSTBEVESTIGING.code(), text, by);
    }

    public StukReference aanvulling(Dossier<Klacht> dossier, Klaagschrift aanvulling, Caller by) {
        return dossiers.write(dossier, StukKind.AANVULLING.code(), json.writeValueAsString(aanvulling), by);
    }

    /** What the klager submitted; the reading is in the audit trail before this returns. */
    public Klaagschrift klaagschrift(Dossier<Klacht> dossier, Caller reader) {
        return json.readValue(read(dossier, stuk -> stuk.kind().equals(StukKind.KLAAGSCHRIFT.code()), reader),
                Klaagschrift.class);
    }

    /** The ontvangstbevestiging; the reading is in the audit trail before this returns. */
    public String ontvangstbevestiging(Dossier<Klacht> dossier, Caller reader) {
        return read(dossier, stuk -> stuk.kind().equals(StukKind.ONTVANGSTBEVESTIGING.code()), reader);
    }

    /** An aanvulling; the reading is in the audit trail before this returns. */
    public Klaagschrift aanvulling(Dossier<Klacht> dossier, Aanvulling aanvulling, Caller reader) {
        return json.readValue(read(dossier, stuk -> stuk.id().equals(aanvulling.stuk()), reader), Klaagschrift.class);
    }

    /** A stuk as it was written; the reading is in the audit trail before this returns. */
    public String text(Dossier<Klacht> dossier, StukReference stuk, Caller reader) {
        return dossiers.read(dossier, stuk, reader);
    }

    private String read(Dossier<Klacht> dossier, Predicate<StukReference> filter, Caller reader) {
        return dossiers.read(dossier, dossier.stukken().stream().filter(filter).findFirst().orElseThrow(), reader);
    }
}
