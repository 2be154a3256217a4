package nl.tegenkracht.melding.content;

import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.StukKind;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.DossierDraft;
import nl.tegenkracht.starter.dossier.StukReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De inhoud van meldingen. Buiten deze klasse bestaat zij alleen in het antwoord aan wie toegang heeft. */
@Component
public class DossierContent {

    private final Dossiers<Melding> dossiers;
    private final JsonMapper json = JsonMapper.builder().build();

    DossierContent(Dossiers<Melding> dossiers) {
        this.dossiers = dossiers;
    }

    public StukReference write(DossierDraft opening, Relaas relaas, Caller by) {
        return dossiers.write(opening, StukKind.RELAAS.code(), json.writeValueAsString(relaas), by);
    }

    public StukReference write(Dossier<Melding> dossier, String bericht, Caller by) {
        return dossiers.write(dossier, StukKind.BERICHT.code(), bericht, by);
    }

    /** Wat de melder bij het melden schreef; de lezing staat in het auditspoor voordat dit terugkomt. */
    public Relaas relaas(Dossier<Melding> dossier, Caller reader) {
        var stuk = dossier.stukken().stream().filter(reference -> reference.kind().equals(StukKind.RELAAS.code()))
                .findFirst()
                .orElseThrow();
        return json.readValue(dossiers.read(dossier, stuk, reader), Relaas.class);
    }

    /** De tekst van een bericht; de lezing staat in het auditspoor voordat dit terugkomt. */
    public String text(Dossier<Melding> dossier, Bericht bericht, Caller reader) {
        return dossiers.read(dossier, reference(dossier, bericht), reader);
    }

    /** De verwijzing naar het stuk van een bericht. */
    public StukReference reference(Dossier<Melding> dossier, Bericht bericht) {
        return dossier.stukken().stream().filter(stuk -> stuk.id().equals(bericht.stuk())).findFirst().orElseThrow();
    }
}
