package nl.tegenkracht.klacht.content;

import java.util.function.Predicate;
import nl.tegenkracht.klacht.dossier.Aanvulling;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.StukKind;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.DossierDraft;
import nl.tegenkracht.starter.dossier.StukReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De inhoud van klachten. Buiten deze klasse bestaat zij alleen in het antwoord aan wie toegang heeft. */
@Component
public class DossierContent {

    private final Dossiers<Klacht> dossiers;
    private final JsonMapper json = JsonMapper.builder().build();

    DossierContent(Dossiers<Klacht> dossiers) {
        this.dossiers = dossiers;
    }

    public StukReference klaagschrift(DossierDraft opening, Klaagschrift klaagschrift, Caller by) {
        return dossiers.write(opening, StukKind.KLAAGSCHRIFT.code(), json.writeValueAsString(klaagschrift), by);
    }

    public StukReference ontvangstbevestiging(DossierDraft opening, String text, Caller by) {
        return dossiers.write(opening, StukKind.ONTVANGSTBEVESTIGING.code(), text, by);
    }

    public StukReference aanvulling(Dossier<Klacht> dossier, Klaagschrift aanvulling, Caller by) {
        return dossiers.write(dossier, StukKind.AANVULLING.code(), json.writeValueAsString(aanvulling), by);
    }

    /** Wat de klager indiende; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Klaagschrift klaagschrift(Dossier<Klacht> dossier, Caller reader) {
        return json.readValue(read(dossier, stuk -> stuk.kind().equals(StukKind.KLAAGSCHRIFT.code()), reader),
                Klaagschrift.class);
    }

    /** De bevestiging van ontvangst; de lezing staat in het auditspoor voordat dit terugkomt. */
    public String ontvangstbevestiging(Dossier<Klacht> dossier, Caller reader) {
        return read(dossier, stuk -> stuk.kind().equals(StukKind.ONTVANGSTBEVESTIGING.code()), reader);
    }

    /** Een aanvulling; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Klaagschrift aanvulling(Dossier<Klacht> dossier, Aanvulling aanvulling, Caller reader) {
        return json.readValue(read(dossier, stuk -> stuk.id().equals(aanvulling.stuk()), reader), Klaagschrift.class);
    }

    private String read(Dossier<Klacht> dossier, Predicate<StukReference> filter, Caller reader) {
        return dossiers.read(dossier, dossier.stukken().stream().filter(filter).findFirst().orElseThrow(), reader);
    }
}
