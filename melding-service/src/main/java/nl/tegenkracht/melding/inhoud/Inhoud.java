package nl.tegenkracht.melding.inhoud;

import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.Stuksoort;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Opening;
import nl.tegenkracht.starter.dossier.Stukverwijzing;
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

    public Stukverwijzing schrijf(Opening opening, Relaas relaas, Beller door) {
        return dossiers.schrijf(opening, Stuksoort.RELAAS.code(), json.writeValueAsString(relaas), door);
    }

    public Stukverwijzing schrijf(Dossier<Melding> dossier, String bericht, Beller door) {
        return dossiers.schrijf(dossier, Stuksoort.BERICHT.code(), bericht, door);
    }

    /** Wat de melder bij het melden schreef; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Relaas relaas(Dossier<Melding> dossier, Beller lezer) {
        var stuk = dossier.stukken().stream().filter(een -> een.soort().equals(Stuksoort.RELAAS.code())).findFirst()
                .orElseThrow();
        return json.readValue(dossiers.lees(dossier, stuk, lezer), Relaas.class);
    }

    /** De tekst van een bericht; de lezing staat in het auditspoor voordat dit terugkomt. */
    public String tekst(Dossier<Melding> dossier, Bericht bericht, Beller lezer) {
        return dossiers.lees(dossier, verwijzing(dossier, bericht), lezer);
    }

    /** De verwijzing naar het stuk van een bericht. */
    public Stukverwijzing verwijzing(Dossier<Melding> dossier, Bericht bericht) {
        return dossier.stukken().stream().filter(stuk -> stuk.id().equals(bericht.stuk())).findFirst().orElseThrow();
    }
}
