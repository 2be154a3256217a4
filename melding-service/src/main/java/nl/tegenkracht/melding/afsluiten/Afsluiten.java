package nl.tegenkracht.melding.afsluiten;

import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.ClosingAct;
import nl.tegenkracht.melding.dossier.ClosingStep;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/**
 * Ends, closes and reopens a melding. What was done last and is asked again, word for word, gives the first result; all
 * else needs the version that is current, so that nobody ends what the other has just written in.
 */
@Component
public class Afsluiten {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Categorieen categorieen;
    private final ClosingCodes codes;
    private final LegalClock clock;

    Afsluiten(Dossiers<Melding> dossiers, DossierContent content, Vertrouwenspersonen vertrouwenspersonen,
            Categorieen categorieen, ClosingCodes codes, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.categorieen = categorieen;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The melder ends the melding.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the melder does this, or if it was ended or closed before
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Melding> beeindig(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var text = Einde.read(input).slotwoord();
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder-ends", "KR-2021 art. 5 lid 3");
        if (isRepeat(dossier, ClosingAct.BEEINDIGD, text, caller)) {
            return dossier;
        }
        requirePossible(ClosingAct.BEEINDIGD, dossier, version);
        return dossiers.update(dossier,
                dossier.state().closing().beeindig(bericht(dossier, text, caller), clock.now()), caller);
    }

    /**
     * The vertrouwenspersoon closes the melding.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the vertrouwenspersoon does this, or if it was closed before
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Melding> sluitAf(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var afsluiting = NewAfsluiting.read(input, categorieen, codes);
        Role.VERTROUWENSPERSOON.require(dossier, caller, "melding.refused.only-vertrouwenspersoon-closes",
                "KR-2021 art. 5 lid 1 onder i");
        if (isRepeat(dossier, ClosingAct.AFGESLOTEN, afsluiting.brief(), caller) && dossier.state().afsluiting()
                .last(ClosingAct.AFGESLOTEN).map(ClosingStep::registratie).filter(afsluiting.registratie()::equals)
                .isPresent()) {
            return dossier;
        }
        requirePossible(ClosingAct.AFGESLOTEN, dossier, version);
        var brief = content.writeAfsluitbrief(dossier, afsluiting.brief(), caller);
        return dossiers.update(dossier,
                dossier.state().closing().sluitAf(brief, afsluiting.registratie(), clock.now()), caller);
    }

    /**
     * The melder reopens the melding.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the melder does this, or if it is open
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Melding> heropen(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var text = Heropening.read(input).tekst();
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder-ends", "KR-2021 art. 5 lid 3");
        if (isRepeat(dossier, ClosingAct.HEROPEND, text, caller)) {
            return dossier;
        }
        requirePossible(ClosingAct.HEROPEND, dossier, version);
        var benoemd = vertrouwenspersonen.byPseudonym(dossier.state().vertrouwenspersoon()).isPresent();
        return dossiers.update(dossier,
                dossier.state().closing().heropen(bericht(dossier, text, caller), benoemd, clock.now()), caller);
    }

    private Optional<StukReference> bericht(Dossier<Melding> dossier, String text, Caller caller) {
        return text.isBlank() ? Optional.empty() : Optional.of(content.write(dossier, text, caller));
    }

    /** Whether this was the last thing done about the end, with these words. */
    private boolean isRepeat(Dossier<Melding> dossier, ClosingAct act, String text, Caller caller) {
        return dossier.state().afsluiting().last(act)
                .filter(step -> content.closingText(dossier, step, caller).strip().equals(text.strip())).isPresent();
    }

    private static void requirePossible(ClosingAct act, Dossier<Melding> dossier, long version) {
        dossier.requireVersion(version);
        dossier.state().closing().requirePossible(act);
    }
}
