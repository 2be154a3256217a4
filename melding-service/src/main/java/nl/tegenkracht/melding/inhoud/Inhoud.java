package nl.tegenkracht.melding.inhoud;

import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.Stuksoort;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.DossierDraft;
import nl.tegenkracht.starter.dossier.StukReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De inhoud van meldingen. Buiten deze klasse bestaat zij alleen in het antwoord aan wie toegang heeft. */
@Component
public class Inhoud {

    private final Dossiers<Melding> dossiers;
    private final JsonMapper json = JsonMapper.builder().build();

    Inhoud(Dossiers<Melding> dossiers) {
        this.dossiers = dossiers;
    }

    public StukReference schrijf(DossierDraft opening, Relaas relaas, Caller door) {
        return dossiers.write(opening, Stuksoort.RELAAS.code(), json.writeValueAsString(relaas), door);
    }

    public StukReference schrijf(Dossier<Melding> dossier, String bericht, Caller door) {
        return dossiers.write(dossier, Stuksoort.BERICHT.code(), bericht, door);
    }

    /** Wat de melder bij het melden schreef; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Relaas relaas(Dossier<Melding> dossier, Caller lezer) {
        var stuk = dossier.stukken().stream().filter(een -> een.kind().equals(Stuksoort.RELAAS.code())).findFirst()
                .orElseThrow();
        return json.readValue(dossiers.read(dossier, stuk, lezer), Relaas.class);
    }

    /** De tekst van een bericht; de lezing staat in het auditspoor voordat dit terugkomt. */
    public String tekst(Dossier<Melding> dossier, Bericht bericht, Caller lezer) {
        return dossiers.read(dossier, verwijzing(dossier, bericht), lezer);
    }

    /** De verwijzing naar het stuk van een bericht. */
    public StukReference verwijzing(Dossier<Melding> dossier, Bericht bericht) {
        return dossier.stukken().stream().filter(stuk -> stuk.id().equals(bericht.stuk())).findFirst().orElseThrow();
    }
}
