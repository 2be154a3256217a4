package nl.tegenkracht.melding.gesprek;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** Writes a bericht in the gesprek. Two people who write at the same time do not notice each other. */
@Component
public class BerichtWriter {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    BerichtWriter(Dossiers<Melding> dossiers, DossierContent content, FilingLimits filingLimits, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * Reads the bericht and adds it. The same form once more adds nothing.
     *
     * @throws nl.tegenkracht.core.refusal.Refused if the melding was ended or closed
     * @throws FormReused if the caller sent something else with this form before
     * @throws nl.tegenkracht.core.refusal.TooManyFilings if the caller wrote more today than anybody needs
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws nl.tegenkracht.core.refusal.NotFound if the melding does not exist, or not for this caller
     */
    public NewBericht write(String melding, Input input, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var bericht = NewBericht.read(input);
        if (!isAdded(bericht, dossier, caller)) {
            add(dossier, bericht, caller);
        }
        return bericht;
    }

    private void add(Dossier<Melding> dossier, NewBericht bericht, Caller caller) {
        dossier.state().requireOpen();
        filingLimits.count(Filing.BERICHT, caller);
        var text = content.write(dossier, bericht.tekst(), caller);
        dossiers.change(dossier, found -> isSentMeanwhile(bericht, text, found, caller)
                ? Optional.empty()
                : Optional.of(found.state().addBericht(bericht.id(), text, Role.of(found, caller), clock.now())),
                caller);
    }

    /** Sent twice at once: then the text of this one is nobody's. */
    private boolean isSentMeanwhile(NewBericht bericht, StukReference text, Dossier<Melding> dossier, Caller caller) {
        if (dossier.state().bericht(bericht.id(), Role.of(dossier, caller)).isPresent()) {
            dossiers.stukken().discard(text);
        }
        return isAdded(bericht, dossier, caller);
    }

    private boolean isAdded(NewBericht bericht, Dossier<Melding> dossier, Caller caller) {
        return FormReused.isRepeat(dossier.state().bericht(bericht.id(), Role.of(dossier, caller)),
                first -> content.texts(Integer.MAX_VALUE, dossier, List.of(first), caller).getFirst()
                        .equals(bericht.tekst()));
    }
}
