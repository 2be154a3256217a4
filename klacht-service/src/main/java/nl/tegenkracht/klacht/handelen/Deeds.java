package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.commissie.Opvolging;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Handeling;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import org.springframework.stereotype.Component;

/**
 * Does what somebody asked for, in one write: the act, what goes by itself after it, the letters, and who has access
 * from now on. Whether it is possible is seen before anything is written.
 */
@Component
class Deeds {

    /** So that a dossier stays well below the limit of 256 KB. */
    static final int MAX_ACTS = 500;
    /** Of these one party, or who reads along with one: so that nobody fills a dossier in which others have to act. */
    static final int MAX_OWN_ACTS = 60;

    private final Dossiers<Klacht> dossiers;
    private final DossierContent content;
    private final RegelsRepository regelsRepository;
    private final Opvolging opvolging;
    private final People people;
    private final Optional<Brieven> brieven;

    Deeds(Dossiers<Klacht> dossiers, DossierContent content, RegelsRepository regelsRepository, Opvolging opvolging,
            People people, Optional<Brieven> brieven) {
        this.dossiers = dossiers;
        this.content = content;
        this.regelsRepository = regelsRepository;
        this.opvolging = opvolging;
        this.people = people;
        this.brieven = brieven;
    }

    Dossier<Klacht> does(ActKind kind, int track, TypedAct typed, Running running) {
        requireRoom(kind, running.dossier().state().handelingen(), running.by());
        taken(new ActBuilder(typed, running, track, new Written.Nowhere(), people).act(kind), running);
        var stacked = stacked(running);
        try {
            var act = new ActBuilder(typed, running, track, stacked, people).act(kind);
            var handeling = new Handeling(typed.id(), kind, track, running.by(), running.now(), stacked.typed(),
                    typed.sameness());
            return dossiers.update(running.dossier(), decision(act, handeling, stacked, running), running.caller());
        } catch (Refused notDone) {
            stacked.discard();
            throw notDone;
        }
    }

    /** Withdrawing is always possible. */
    static void requireRoom(ActKind kind, List<Handeling> done, Actor by) {
        if (done.size() >= MAX_ACTS) {
            throw new Refused(Text.of("klacht.refused.too-many-acts"), null);
        }
        var outside = by.as().isParty() || by.as() == Participant.VERTROUWENSPERSOON;
        if (outside && kind != ActKind.TREK_IN
                && done.stream().filter(act -> act.door().equals(by)).count() >= MAX_OWN_ACTS) {
            throw new Refused(Text.of("klacht.refused.too-many-own"), null);
        }
    }

    /** The klager withdraws; the letters are to be taken back if nothing comes of it. */
    Decision<Klacht> withdrawal(String form, Stacked stacked, Running running) {
        return decision(new Act.TrekIn(0), new Handeling(form, ActKind.TREK_IN, 0, running.by(), running.now(),
                List.of(), null), stacked, running);
    }

    Stacked stacked(Running running) {
        return new Stacked(content, running.dossier(), running.caller(), bySeat -> people.voted(bySeat, running));
    }

    private Decision<Klacht> decision(Act act, Handeling handeling, Stacked stacked, Running running) {
        var next = letters(taken(act, running), stacked, running);
        var decision = running.dossier().state().did(next, handeling, stacked.added(), geldend(running),
                auditCode(handeling.kind()));
        return opvolging.after(decision, running.now());
    }

    /** What happened before there was a procedure goes by the name it had. */
    private static String auditCode(ActKind kind) {
        return kind == ActKind.TREK_IN ? "klacht.ingetrokken" : "klacht." + kind.code();
    }

    private Optional<Geldend> geldend(Running running) {
        return regelsRepository.forKlacht(running.dossier().state());
    }

    /** An advice with both signatures lies readable at once: from then on its term runs (art. 13 lid 1). */
    private static Procedure taken(Act act, Running running) {
        var procedure = running.acts().take(running.procedure(), act, running.by(), running.now()).procedure();
        for (var part : parts(procedure, Stage.ADVIES_UITGEBRACHT)) {
            procedure = bySystem(new Act.LegAdviesTerInzage(part.nr(), running.today()), procedure, running);
        }
        return procedure;
    }

    private static List<Track> parts(Procedure procedure, Stage stage) {
        return procedure.tracks().stream().filter(part -> part.stage() == stage).toList();
    }

    private static Procedure bySystem(Act act, Procedure procedure, Running running) {
        return running.acts().take(procedure, act, Actor.SYSTEEM, running.now()).procedure();
    }

    /** Each letter is written down, and is there at once for who can read it here. */
    private Procedure letters(Procedure taken, Stacked stacked, Running running) {
        var procedure = taken;
        var before = running.procedure().ledger().told().size();
        for (var letter : taken.ledger().told().subList(before, taken.ledger().told().size())) {
            procedure = written(letter, procedure, stacked, running);
            procedure = isReadable(letter, procedure) ? delivered(letter, procedure, running) : procedure;
        }
        return procedure;
    }

    private Procedure written(Kennisgeving letter, Procedure procedure, Stacked stacked, Running running) {
        return brieven.map(writer -> writer.text(letter, procedure, running.rules(), running.dossier(),
                stacked.texts())).map(stacked::letter)
                .map(stuk -> procedure.with(procedure.ledger().written(letter.nr(), stuk))).orElse(procedure);
    }

    /** While the rules are not known no term of a letter runs either. */
    private static Procedure delivered(Kennisgeving letter, Procedure procedure, Running running) {
        return running.rules().areKnown()
                ? bySystem(new Act.Bezorg(letter.nr(), running.today()), procedure, running)
                : procedure.with(procedure.ledger().delivered(letter.nr(), running.today()));
    }

    /** A letter to who wants to be reached in another way is delivered by the secretaris, who says when. */
    private static boolean isReadable(Kennisgeving letter, Procedure procedure) {
        return Reading.readers(procedure).stream()
                .anyMatch(reader -> reader.as() == letter.aan() && procedure.takesPart(reader, letter.track())
                        && procedure.surroundings().channelOf(reader) == Kanaal.PORTAAL)
                && procedure.surroundings().isHere(letter.aan(), letter.track());
    }
}
