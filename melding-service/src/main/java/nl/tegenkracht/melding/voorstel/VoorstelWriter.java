package nl.tegenkracht.melding.voorstel;

import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** The vertrouwenspersoon proposes an act. Who writes in the gesprek at the same time does not notice. */
@Component
public class VoorstelWriter {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final Handelingen handelingen;
    private final SocialeKaart kaart;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    VoorstelWriter(Dossiers<Melding> dossiers, DossierContent content, Handelingen handelingen,
            SocialeKaart kaart, FilingLimits filingLimits, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.handelingen = handelingen;
        this.kaart = kaart;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * Reads the voorstel and asks the melder. The same form once more asks nothing more.
     *
     * @return the id of the voorstel
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the vertrouwenspersoon does this, or if the melding was ended or closed
     * @throws FormReused if the caller sent something else with this form before
     */
    public String write(String melding, Input input, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var voorstel = NewVoorstel.read(input, handelingen, kaart);
        Role.VERTROUWENSPERSOON.require(dossier, caller, "melding.refused.only-vertrouwenspersoon-proposes",
                "KR-2021 art. 5 lid 3");
        if (!isAdded(voorstel, dossier, caller)) {
            add(dossier, voorstel, caller);
        }
        return voorstel.id();
    }

    /**
     * The melder who wanted advice only makes it an ordinary melding. Of what is one already nothing changes.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput if it was not confirmed
     * @throws Refused if anyone but the melder does this, or if the melding was ended or closed
     */
    public Dossier<Melding> zetOm(String melding, Input input, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        Omzetting.read(input);
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder-consents", "KR-2021 art. 5 lid 3");
        return dossiers.change(dossier, found -> found.state().soort() == MeldingSoort.ALLEEN_ADVIES
                ? Optional.of(found.state().consent().zetOm())
                : Optional.empty(), caller);
    }

    private void add(Dossier<Melding> dossier, NewVoorstel voorstel, Caller caller) {
        var others = !handelingen.of(voorstel.soort()).onderling();
        dossier.state().consent().requireProposable(others);
        filingLimits.count(Filing.BERICHT, caller);
        var text = content.writeVoorstel(dossier, voorstel.text(), caller);
        dossiers.change(dossier, found -> isSentMeanwhile(voorstel, text, found, caller)
                ? Optional.empty()
                : Optional.of(
                        found.state().consent().stelVoor(voorstel.id(), voorstel.soort(), others, text, clock.now())),
                caller);
    }

    /** Sent twice at once: then the text of this one is nobody's. */
    private boolean isSentMeanwhile(NewVoorstel voorstel, StukReference text, Dossier<Melding> dossier,
            Caller caller) {
        if (dossier.state().voorstellen().byId(voorstel.id()).isPresent()) {
            dossiers.stukken().discard(text);
        }
        return isAdded(voorstel, dossier, caller);
    }

    private boolean isAdded(NewVoorstel voorstel, Dossier<Melding> dossier, Caller caller) {
        return FormReused.isRepeat(dossier.state().voorstellen().byId(voorstel.id()),
                first -> first.soort().equals(voorstel.soort())
                        && content.voorstel(dossier, first, caller).equals(voorstel.text()));
    }
}
