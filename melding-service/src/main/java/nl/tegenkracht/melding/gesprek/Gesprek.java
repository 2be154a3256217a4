package nl.tegenkracht.melding.gesprek;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import org.springframework.stereotype.Component;

/** Leest het gesprek van een melding. */
@Component
public class Gesprek {

    private final Inhoud inhoud;

    Gesprek(Inhoud inhoud) {
        this.inhoud = inhoud;
    }

    /**
     * Een gelezen bericht.
     *
     * @param id       kenmerk van het bericht
     * @param afzender als wie het geschreven is
     * @param kenmerk  kenmerk (HMAC) waaronder de schrijver toegang had
     * @param op       wanneer, UTC
     * @param tekst    wat er staat
     * @param eigen    of de lezer het zelf schreef
     */
    public record Gelezen(String id, Rol afzender, String kenmerk, Instant op, String tekst, boolean eigen) {

        @Override
        public String toString() {
            return "Gelezen[]";
        }
    }

    /** Alle berichten, oudste eerst; elke lezing staat in het auditspoor. */
    public List<Gelezen> lees(Dossier<Melding> dossier, Caller lezer) {
        return dossier.state().berichten().stream().map(bericht -> lees(dossier, bericht, lezer)).toList();
    }

    private Gelezen lees(Dossier<Melding> dossier, Bericht bericht, Caller lezer) {
        return new Gelezen(bericht.id(), dossier.state().afzenderVan(bericht), bericht.van(),
                inhoud.verwijzing(dossier, bericht).writtenAt(), inhoud.tekst(dossier, bericht, lezer),
                lezer.grantKeys().contains(bericht.van()));
    }
}
