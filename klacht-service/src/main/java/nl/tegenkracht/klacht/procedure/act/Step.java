package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Ledger;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Panel;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Surroundings;
import nl.tegenkracht.klacht.procedure.state.Track;

/**
 * One step of a procedure while it is taken, and afterwards what came of it.
 *
 * @param before    as it was
 * @param procedure as it is now
 * @param rules     the rules it runs under
 * @param by        who takes the step
 * @param day       on which day, Europe/Amsterdam
 */
public record Step(Procedure before, Procedure procedure, ProcedureRules rules, Actor by, LocalDate day) {

    /** Who is told what because of this step. */
    public List<Kennisgeving> told() {
        return List.copyOf(procedure.ledger().told().subList(before.ledger().told().size(),
                procedure.ledger().told().size()));
    }

    Track track(int nr) {
        return procedure.track(nr).orElseThrow(NotFound::new);
    }

    /** Refuses unless this holds: the reason is a text, the artikel is what the regelset says of the basis. */
    Step requires(boolean holds, String reason, String basis) {
        if (!holds) {
            throw new Refused(Text.of("klacht.procedure.refused." + reason), rules.artikel(basis));
        }
        return this;
    }

    Step now(Procedure next) {
        return new Step(before, next, rules, by, day);
    }

    Step now(Panel next) {
        return now(procedure.with(next));
    }

    Step change(int track, UnaryOperator<Track> change) {
        return now(procedure.changed(track, change));
    }

    /** Every part that was not judged or withdrawn yet goes on together. */
    Step intakeTo(Stage stage) {
        return change(0, part -> part.stage().isIntake() ? part.at(stage) : part);
    }

    /** With a part that is over an attempt to solve it together is over too. */
    Step to(int track, Stage stage) {
        var moved = change(track, part -> part.at(stage));
        return !stage.isOver()
                ? moved
                : procedure.surroundings().mediation(track)
                        .map(one -> moved.around(around -> around.mediated(one.nr(), Status.GESTOPT))).orElse(moved);
    }

    Step ledger(UnaryOperator<Ledger> change) {
        return now(procedure.with(change.apply(procedure.ledger())));
    }

    Step around(UnaryOperator<Surroundings> change) {
        return now(procedure.with(change.apply(procedure.surroundings())));
    }

    /** Where something of who acts alone belongs: of the klager it is the whole, an aangeklaagde has a part. */
    int ownTrack() {
        return ownTrackOf(by);
    }

    int ownTrackOf(Actor party) {
        return party.as() == Participant.KLAGER
                ? 0
                : procedure.tracks().stream().map(Track::nr).filter(nr -> procedure.takesPart(party, nr)).findFirst()
                        .orElseThrow(NotFound::new);
    }

    /** A term of the regelset starts to run. */
    Step starts(String term, int track, Participant voor, LocalDate from) {
        return runs(term, track, voor, from, rules.end(term, from));
    }

    /** A term runs up to a day that somebody set; of who died none does, since nothing would ever end it. */
    Step runs(String term, int track, Participant voor, LocalDate from, LocalDate until) {
        return voor != null && procedure.surroundings().isDead(voor, track)
                ? this
                : ledger(ledger -> ledger
                        .started(new RunningTerm(term, track, voor, from, until, TermStatus.RUNNING, null)));
    }

    Step done(String term, int track) {
        return done(term, track, null);
    }

    Step done(String term, int track, Participant party) {
        return ledger(ledger -> ledger.done(term, track, party, day));
    }

    Step lapses(String term, int track) {
        return ledger(ledger -> ledger.lapsed(one -> one.code().equals(term) && one.track() == track, day));
    }

    Step tells(LetterKind letter, int track, Participant... to) {
        var told = this;
        for (var participant : to) {
            told = procedure.surroundings().isDead(participant, track)
                    ? told
                    : told.ledger(ledger -> ledger.telling(letter, track, participant, day));
        }
        return told;
    }

    /** A stuk becomes part of the procedure; nothing if there is none. */
    Step files(PieceKind kind, int track, String stuk) {
        return stuk == null ? this : ledger(ledger -> ledger.filed(new Piece(stuk, kind, track, by.as(), day)));
    }
}
