package nl.tegenkracht.melding.doorbreking;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import org.springframework.stereotype.Component;

/** Reads what was announced, and what became of it. */
@Component
public class DoorbrekingReader {

    private final DossierContent content;

    DoorbrekingReader(DossierContent content) {
        this.content = content;
    }

    /** All of a melding, newest first. */
    public List<DoorbrekingView> all(Dossier<Melding> dossier, Caller reader) {
        var melding = dossier.state();
        return melding.doorbrekingen().reversed().stream()
                .map(one -> DoorbrekingView.of(one, content.doorbreking(dossier, one, reader),
                        content.breachReport(dossier, one, reader),
                        one.isAnnounced() && one.van().equals(melding.vertrouwenspersoon())))
                .toList();
    }
}
