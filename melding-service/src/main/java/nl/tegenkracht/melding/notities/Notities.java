package nl.tegenkracht.melding.notities;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.NotitieContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.NextStep;
import nl.tegenkracht.melding.dossier.Notitie;
import nl.tegenkracht.melding.dossier.NotitieKind;
import nl.tegenkracht.melding.dossier.Werkmap;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** Reads and writes what a vertrouwenspersoon keeps for themselves about a melding (KR-2021 art. 5 lid 1 onder h). */
@Component
public class Notities {

    private final Werkmappen werkmappen;
    private final NotitieContent content;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    Notities(Werkmappen werkmappen, NotitieContent content, FilingLimits filingLimits, LegalClock clock) {
        this.werkmappen = werkmappen;
        this.content = content;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * The werkmap of the caller for a melding, newest notitie first; every reading is in the audit trail.
     *
     * @throws nl.tegenkracht.core.refusal.NotFound for everybody but the vertrouwenspersoon who has the melding
     */
    WerkmapView view(String melding, Caller caller) {
        var held = werkmappen.melding(melding, caller);
        return werkmappen.of(held, caller).map(werkmap -> view(held, werkmap, caller))
                .orElseGet(() -> WerkmapView.empty(held));
    }

    /**
     * Writes a notitie. The same form once more adds nothing.
     *
     * @throws FormReused if the caller sent something else with this form before
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws nl.tegenkracht.core.refusal.NotFound for everybody but the vertrouwenspersoon who has the melding
     */
    NewNotitie write(String melding, Input input, Caller caller) {
        var held = werkmappen.melding(melding, caller);
        var notitie = NewNotitie.read(input, clock.today());
        var werkmap = werkmappen.begin(held, caller);
        if (!isAdded(notitie, werkmap, caller)) {
            add(notitie, werkmap, caller);
        }
        return notitie;
    }

    /**
     * Changes what stands in the own list.
     *
     * @param seen the version of the melding that it was about
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws nl.tegenkracht.core.refusal.NotFound for everybody but the vertrouwenspersoon who has the melding
     * @throws Stale if the melding has changed meanwhile: then something else may come next
     */
    void plan(String melding, Input input, SeenVersion seen, Caller caller) {
        var held = werkmappen.melding(melding, caller);
        var version = seen.of(held.version(), input);
        var plan = NewPlan.read(input);
        held.requireVersion(version);
        werkmappen.change(werkmappen.begin(held, caller),
                found -> Optional.of(found.plan(plan.alias().strip(), NextStep.of(plan.stap()), plan.stapOp())),
                caller);
    }

    /** Notes that the vertrouwenspersoon opened the gesprek up to its end; of anybody else nothing is noted. */
    public void noteOpened(Dossier<Melding> melding, Caller caller) {
        if (werkmappen.isUnread(melding, caller)) {
            var count = melding.state().berichten().size();
            werkmappen.change(werkmappen.begin(melding, caller), found -> found.read(count), caller);
        }
    }

    private void add(NewNotitie notitie, Dossier<Werkmap> werkmap, Caller caller) {
        filingLimits.count(Filing.BERICHT, caller);
        var text = content.write(werkmap, notitie.tekst(), caller);
        var added = new Notitie(notitie.id(), NotitieKind.of(notitie.soort()), notitie.dagOr(clock.today()),
                notitie.aantalMinuten(), text.id());
        werkmappen.change(werkmap, found -> found.notitie(notitie.id()).isPresent()
                ? sentTwiceAtOnce(text)
                : Optional.of(found.add(added, text)), caller);
    }

    private <T> Optional<T> sentTwiceAtOnce(StukReference text) {
        content.discard(text);
        return Optional.empty();
    }

    private boolean isAdded(NewNotitie notitie, Dossier<Werkmap> werkmap, Caller caller) {
        return FormReused.isRepeat(werkmap.state().notitie(notitie.id()),
                first -> content.texts(werkmap, List.of(first), caller).getFirst().equals(notitie.tekst()));
    }

    private WerkmapView view(Dossier<Melding> melding, Dossier<Werkmap> werkmap, Caller caller) {
        var notities = werkmap.state().notities();
        var texts = content.texts(werkmap, notities, caller);
        return WerkmapView.of(melding, werkmap.state(), IntStream.range(0, notities.size())
                .mapToObj(place -> new WerkmapView.NotitieView(notities.get(place), texts.get(place))).toList()
                .reversed());
    }
}
