package nl.tegenkracht.klacht.inhoud;

import java.util.function.Predicate;
import nl.tegenkracht.klacht.dossier.Aanvulling;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Stuksoort;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.DossierDraft;
import nl.tegenkracht.starter.dossier.StukReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De inhoud van klachten. Buiten deze klasse bestaat zij alleen in het antwoord aan wie toegang heeft. */
@Component
public class Inhoud {

    private final Dossiers<Klacht> dossiers;
    private final JsonMapper json = JsonMapper.builder().build();

    Inhoud(Dossiers<Klacht> dossiers) {
        this.dossiers = dossiers;
    }

    public StukReference klaagschrift(DossierDraft opening, Klaagschrift klaagschrift, Caller door) {
        return dossiers.write(opening, Stuksoort.KLAAGSCHRIFT.code(), json.writeValueAsString(klaagschrift), door);
    }

    public StukReference bevestiging(DossierDraft opening, String tekst, Caller door) {
        return dossiers.write(opening, Stuksoort.ONTVANGSTBEVESTIGING.code(), tekst, door);
    }

    public StukReference aanvulling(Dossier<Klacht> dossier, Klaagschrift aanvulling, Caller door) {
        return dossiers.write(dossier, Stuksoort.AANVULLING.code(), json.writeValueAsString(aanvulling), door);
    }

    /** Wat de klager indiende; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Klaagschrift klaagschrift(Dossier<Klacht> dossier, Caller lezer) {
        return json.readValue(lees(dossier, stuk -> stuk.kind().equals(Stuksoort.KLAAGSCHRIFT.code()), lezer),
                Klaagschrift.class);
    }

    /** De bevestiging van ontvangst; de lezing staat in het auditspoor voordat dit terugkomt. */
    public String bevestiging(Dossier<Klacht> dossier, Caller lezer) {
        return lees(dossier, stuk -> stuk.kind().equals(Stuksoort.ONTVANGSTBEVESTIGING.code()), lezer);
    }

    /** Een aanvulling; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Klaagschrift aanvulling(Dossier<Klacht> dossier, Aanvulling aanvulling, Caller lezer) {
        return json.readValue(lees(dossier, stuk -> stuk.id().equals(aanvulling.stuk()), lezer), Klaagschrift.class);
    }

    private String lees(Dossier<Klacht> dossier, Predicate<StukReference> welk, Caller lezer) {
        return dossiers.read(dossier, dossier.stukken().stream().filter(welk).findFirst().orElseThrow(), lezer);
    }
}
