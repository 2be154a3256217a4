package nl.tegenkracht.klacht.inhoud;

import java.util.function.Predicate;
import nl.tegenkracht.klacht.dossier.Aanvulling;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Stuksoort;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Opening;
import nl.tegenkracht.starter.dossier.Stukverwijzing;
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

    public Stukverwijzing klaagschrift(Opening opening, Klaagschrift klaagschrift, Beller door) {
        return dossiers.schrijf(opening, Stuksoort.KLAAGSCHRIFT.code(), json.writeValueAsString(klaagschrift), door);
    }

    public Stukverwijzing bevestiging(Opening opening, String tekst, Beller door) {
        return dossiers.schrijf(opening, Stuksoort.ONTVANGSTBEVESTIGING.code(), tekst, door);
    }

    public Stukverwijzing aanvulling(Dossier<Klacht> dossier, Klaagschrift aanvulling, Beller door) {
        return dossiers.schrijf(dossier, Stuksoort.AANVULLING.code(), json.writeValueAsString(aanvulling), door);
    }

    /** Wat de klager indiende; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Klaagschrift klaagschrift(Dossier<Klacht> dossier, Beller lezer) {
        return json.readValue(lees(dossier, stuk -> stuk.soort().equals(Stuksoort.KLAAGSCHRIFT.code()), lezer),
                Klaagschrift.class);
    }

    /** De bevestiging van ontvangst; de lezing staat in het auditspoor voordat dit terugkomt. */
    public String bevestiging(Dossier<Klacht> dossier, Beller lezer) {
        return lees(dossier, stuk -> stuk.soort().equals(Stuksoort.ONTVANGSTBEVESTIGING.code()), lezer);
    }

    /** Een aanvulling; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Klaagschrift aanvulling(Dossier<Klacht> dossier, Aanvulling aanvulling, Beller lezer) {
        return json.readValue(lees(dossier, stuk -> stuk.id().equals(aanvulling.stuk()), lezer), Klaagschrift.class);
    }

    private String lees(Dossier<Klacht> dossier, Predicate<Stukverwijzing> welk, Beller lezer) {
        return dossiers.lees(dossier, dossier.stukken().stream().filter(welk).findFirst().orElseThrow(), lezer);
    }
}
