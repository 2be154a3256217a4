package nl.tegenkracht.klacht.handelen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Handeling;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.stereotype.Component;

/** Somebody does something in the procedure of a klacht. */
@Component
public class Handelen {

    private final Dossiers<Klacht> dossiers;
    private final DossierContent content;
    private final Procedures procedures;
    private final Choices choices;
    private final People people;
    private final Deeds deeds;

    Handelen(Dossiers<Klacht> dossiers, DossierContent content, Procedures procedures, Choices choices, People people,
            Deeds deeds) {
        this.dossiers = dossiers;
        this.content = content;
        this.procedures = procedures;
        this.choices = choices;
        this.people = people;
        this.deeds = deeds;
    }

    /**
     * Reads the fields and does it. The same form once more gives the first result.
     *
     * @param deel  number of the part among those of the caller; 0 for the klacht as a whole
     * @param seen  where it says which version the form was about
     * @throws FormReused if the caller sent something else with this form before
     * @throws NotFound if the klacht does not exist, or not for this caller
     * @throws nl.tegenkracht.core.refusal.Refused if it is not for this caller, or not now
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Klacht> doe(String klacht, ActKind kind, int deel, Input input, SeenVersion seen, Caller caller) {
        var running = procedures.of(dossiers.get(klacht, caller), caller);
        var part = partOf(kind, deel, running);
        var version = seen.of(running.dossier().version(), input);
        var typed = TypedAct.read(input, choices.form(kind, part, running));
        if (isRepeat(typed, kind, part, running)) {
            return running.dossier();
        }
        requirePossible(kind, part, running);
        typed.check(input);
        input.validate();
        running.dossier().requireVersion(version);
        return deeds.does(kind, part, typed, running);
    }

    /**
     * The klager withdraws all that can still be withdrawn, whatever else happens at the same time.
     *
     * @throws nl.tegenkracht.core.refusal.Refused if it is too late for that
     */
    public Dossier<Klacht> trekIn(Dossier<Klacht> found, String form, Caller caller) {
        var tried = new ArrayList<Stacked>();
        return dossiers.change(found, dossier -> {
            tried.forEach(Stacked::discard);
            tried.clear();
            if (dossier.state().staat() == KlachtState.INGETROKKEN) {
                return Optional.empty();
            }
            var running = procedures.of(dossier, caller);
            tried.add(deeds.stacked(running));
            return Optional.of(deeds.withdrawal(form, tried.getLast(), running));
        }, caller);
    }

    /** What the caller can do now, per part; what is about the klacht as a whole is under 0. */
    public List<PossibleActs> possible(Dossier<Klacht> dossier, Caller caller) {
        var running = procedures.of(dossier, caller);
        return possible(running).map(one -> new PossibleActs(running.numbers().ofPart(one.track()), one.acts()))
                .toList();
    }

    /** The same, with what each act asks for. */
    public List<ActForm> forms(Dossier<Klacht> dossier, Caller caller) {
        var running = procedures.of(dossier, caller);
        return possible(running).flatMap(
                possible -> possible.acts().stream().map(kind -> choices.form(kind, possible.track(), running)))
                .toList();
    }

    private Stream<PossibleActs> possible(Running running) {
        var parts = running.procedure().tracks().stream().map(Track::nr);
        return Stream.concat(Stream.of(0), parts).map(nr -> possible(nr, running))
                .filter(possible -> !possible.acts().isEmpty());
    }

    private PossibleActs possible(int nr, Running running) {
        return new PossibleActs(nr, running.acts().possible(running.procedure(), running.by(), nr, running.now())
                .stream().filter(kind -> kind != ActKind.VUL_AAN)
                .filter(kind -> kind.isAboutOnePart() == (nr != 0) || isOneOfMore(kind, nr, running))
                .filter(kind -> choices.hasChoice(kind, nr, running))
                .filter(kind -> !kind.isByThePanel() || people.areAllAppointed(running)).toList());
    }

    /** Of several parts one can be withdrawn, and the others go on. */
    private static boolean isOneOfMore(ActKind kind, int nr, Running running) {
        return kind == ActKind.TREK_IN && nr != 0 && running.procedure().tracks().stream()
                .filter(part -> ActKind.TREK_IN.isPossibleIn(part.stage())).count() > 1;
    }

    /**
     * What this act asks for, with what there is to choose from now.
     *
     * @throws NotFound if the caller takes no part in this part
     * @throws nl.tegenkracht.core.refusal.Refused if it is not for the caller, or not now
     */
    public ActForm form(Dossier<Klacht> dossier, ActKind kind, int deel, Caller caller) {
        var running = procedures.of(dossier, caller);
        var part = partOf(kind, deel, running);
        requirePossible(kind, part, running);
        return choices.form(kind, part, running);
    }

    /** No decision is taken by fewer: who is no longer benoemd is missing until a deputy has the seat (art. 7 lid 4). */
    private void requirePossible(ActKind kind, int part, Running running) {
        running.acts().requirePossible(running.procedure(), kind, part, running.by(), running.now());
        if (kind.isByThePanel() && !people.areAllAppointed(running)) {
            throw new Refused(Text.of("klacht.procedure.refused.panel-incomplete"),
                    running.rules().artikel("commissie"));
        }
    }

    /** An aanvulling has a form of its own; a part somebody takes no part in is not there. */
    private static int partOf(ActKind kind, int deel, Running running) {
        var part = kind.isAboutOnePart() || kind == ActKind.TREK_IN ? running.numbers().part(deel) : 0;
        if (kind == ActKind.VUL_AAN || part != 0 && !running.procedure().takesPart(running.by(), part)
                || kind.isAboutOnePart() && running.procedure().track(part).isEmpty()) {
            throw new NotFound();
        }
        return part;
    }

    private boolean isRepeat(TypedAct typed, ActKind kind, int part, Running running) {
        return FormReused.isRepeat(running.dossier().state().handeling(typed.id(), running.by()),
                first -> isSame(first, typed, kind, part, running));
    }

    private boolean isSame(Handeling first, TypedAct typed, ActKind kind, int part, Running running) {
        return first.kind() == kind && first.track() == part
                && (first.ingevuld() != null
                        ? first.ingevuld().equals(typed.sameness())
                        : first.stukken().isEmpty() || textsOf(first, running).equals(typed.texts()));
    }

    private List<String> textsOf(Handeling first, Running running) {
        var known = running.dossier().stukken();
        return first.stukken().stream().flatMap(id -> known.stream().filter(stuk -> stuk.id().equals(id)))
                .map(stuk -> content.text(running.dossier(), stuk, running.caller())).toList();
    }
}
