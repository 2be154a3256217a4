package nl.tegenkracht.melding.content;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierDraft;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.StukKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The content of meldingen. Outside this class it exists only in the response to whoever has access. */
@Component
public class DossierContent {

    private final Dossiers<Melding> dossiers;
    private final JsonMapper json = JsonMapper.builder().build();

    DossierContent(Dossiers<Melding> dossiers) {
        this.dossiers = dossiers;
    }

    public StukReference write(DossierDraft draft, Relaas relaas, Caller by) {
        return dossiers.write(draft, StukKind.RELAAS.code(), json.writeValueAsString(relaas), by);
    }

    public StukReference write(Dossier<Melding> dossier, String bericht, Caller by) {
        return dossiers.write(dossier, StukKind.BERICHT.code(), bericht, by);
    }

    /** What the melder wrote when melding; the reading is in the audit trail before this returns. */
    public Relaas relaas(Dossier<Melding> dossier, Caller reader) {
        var stuk = dossier.stukken().stream().filter(reference -> reference.kind().equals(StukKind.RELAAS.code()))
                .findFirst()
                .orElseThrow();
        return json.readValue(dossiers.read(dossier, stuk, reader), Relaas.class);
    }

    /**
     * The texts of the first of these berichten, in this order: as many as fit in so many bytes, and at least one. The
     * readings are in the audit trail before this returns.
     */
    public List<String> texts(int maxBytes, Dossier<Melding> dossier, List<Bericht> berichten, Caller reader) {
        var stukken = berichten.stream().map(bericht -> reference(dossier, bericht)).toList();
        return dossiers.readWithin(maxBytes, dossier, stukken, reader);
    }

    /** The reference to the stuk of a bericht. */
    public StukReference reference(Dossier<Melding> dossier, Bericht bericht) {
        return dossier.stukken().stream().filter(stuk -> stuk.id().equals(bericht.stuk())).findFirst().orElseThrow();
    }
}
