package nl.tegenkracht.melding.gesprek;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import org.springframework.stereotype.Component;

/** Leest het gesprek van een melding. */
@Component
public class GesprekReader {

    private final DossierContent content;

    GesprekReader(DossierContent content) {
        this.content = content;
    }

    /**
     * Een gelezen bericht.
     *
     * @param id       kenmerk van het bericht
     * @param sender als wie het geschreven is
     * @param pseudonym  kenmerk (HMAC) waaronder de schrijver toegang had
     * @param at       wanneer, UTC
     * @param text    wat er staat
     * @param own    of de lezer het zelf schreef
     */
    public record ReadBericht(String id, Role sender, String pseudonym, Instant at, String text, boolean own) {

        @Override
        public String toString() {
            return "Gelezen[]";
        }
    }

    /** Alle berichten, oudste eerst; elke lezing staat in het auditspoor. */
    public List<ReadBericht> read(Dossier<Melding> dossier, Caller reader) {
        return dossier.state().berichten().stream().map(bericht -> read(dossier, bericht, reader)).toList();
    }

    private ReadBericht read(Dossier<Melding> dossier, Bericht bericht, Caller reader) {
        return new ReadBericht(bericht.id(), dossier.state().senderOf(bericht), bericht.van(),
                content.reference(dossier, bericht).writtenAt(), content.text(dossier, bericht, reader),
                reader.grantKeys().contains(bericht.van()));
    }
}
