package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;

/** Further pieces of the parties: in time, and late. */
final class PieceActs {

    /** Code of the term for further pieces, that the invitation names. */
    static final String FURTHER = "nadere-stukken";
    /** Code of the servicenorm in which the other party reacts to a late piece that was admitted. */
    static final String ANSWER = "reactie-laat-stuk";

    private PieceActs() {
    }

    static Step submit(Act.DienStukIn act, Step step) {
        var track = act.track();
        var party = step.by().as();
        var presented = step.track(track).stage() == Stage.FEITEN_VOORGELEGD;
        step.requires(!presented || act.nieuw(), "only-new", FURTHER);
        return isInTime(track, step)
                ? step.files(PieceKind.STUK, track, act.stuk()).done(ANSWER, track, party)
                        .tells(LetterKind.STUK_ANDERE_PARTIJ, track, party.otherParty())
                : step.files(PieceKind.LAAT_STUK, track, act.stuk());
    }

    /** Before there is an invitation nothing is late. */
    private static boolean isInTime(int track, Step step) {
        var ledger = step.procedure().ledger();
        return step.track(track).stage() == Stage.VERSTREKT
                || List.of(FURTHER, ANSWER).stream().flatMap(term -> ledger.running(term, track))
                        .anyMatch(term -> term.voor() == step.by().as() && !term.isOverdue(step.day()));
    }

    /** Whether a late piece waits for a decision: they are decided on in the order in which they came. */
    static boolean hasUndecided(int track, Step step) {
        return late(track, step).size() > decided(track, step);
    }

    static Step decide(Act.BeslisLaatStuk act, Step step) {
        var track = act.track();
        step.requires(hasUndecided(track, step)
                && late(track, step).get(decided(track, step)).stuk().equals(act.laatStuk()), "late-piece", FURTHER);
        var piece = late(track, step).get(decided(track, step));
        var decided = step.files(PieceKind.BESLISSING_LAAT_STUK, track, act.reden())
                .tells(LetterKind.LAAT_STUK_BESLIST, track, piece.door());
        var other = piece.door().otherParty();
        return !act.toegelaten()
                ? decided
                : decided.ledger(ledger -> ledger
                        .filed(new Piece(piece.stuk(), PieceKind.STUK, track, piece.door(), piece.op())))
                        .runs(ANSWER, track, other, step.day(), answerBy(piece, step))
                        .tells(LetterKind.STUK_ANDERE_PARTIJ, track, other);
    }

    /** As many days as were left to the hearing when it came in, and at least the servicenorm. */
    private static LocalDate answerBy(Piece piece, Step step) {
        var least = step.rules().end(ANSWER, step.day());
        var left = ChronoUnit.DAYS.between(piece.op(), step.track(piece.track()).hearing().op());
        var same = step.day().plusDays(Math.max(left, 0));
        return same.isAfter(least) ? same : least;
    }

    private static List<Piece> late(int track, Step step) {
        return step.procedure().ledger().pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.LAAT_STUK && piece.track() == track).toList();
    }

    private static int decided(int track, Step step) {
        return step.procedure().ledger().count(PieceKind.BESLISSING_LAAT_STUK, track);
    }
}
