package nl.tegenkracht.melding.gesprek;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Bericht;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Component;

/** Reads the gesprek of a melding. */
@Component
public class GesprekReader {

    private final DossierContent content;

    GesprekReader(DossierContent content) {
        this.content = content;
    }

    /**
     * A bericht that has been read.
     *
     * @param id        id of the bericht
     * @param sender    as whom it was written
     * @param pseudonym pseudonym (HMAC) under which the writer had access
     * @param at        when, UTC
     * @param text      what it says
     * @param own       whether the reader wrote it
     */
    public record ReadBericht(String id, Role sender, String pseudonym, Instant at, String text, boolean own) {

        @Override
        public String toString() {
            return "ReadBericht[]";
        }
    }

    /** All berichten, oldest first; every reading is in the audit trail. */
    public List<ReadBericht> read(Dossier<Melding> dossier, Caller reader) {
        return dossier.state().berichten().stream().map(bericht -> read(dossier, bericht, reader)).toList();
    }

    private ReadBericht read(Dossier<Melding> dossier, Bericht bericht, Caller reader) {
        return new ReadBericht(bericht.id(), dossier.state().senderOf(bericht), bericht.van(),
                content.reference(dossier, bericht).writtenAt(), content.text(dossier, bericht, reader),
                reader.grantKeys().contains(bericht.van()));
    }
}
