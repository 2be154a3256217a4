package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving.Bekend;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;

/**
 * What happened so far that has a date: terms, letters and pieces. Nothing is ever taken out of it.
 *
 * @param terms  the terms that started, oldest first
 * @param told   who was told what, oldest first
 * @param pieces the pieces, oldest first
 */
public record Ledger(List<RunningTerm> terms, List<Kennisgeving> told, List<Piece> pieces) {

    /** Nothing happened. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

    public Ledger {
        terms = List.copyOf(terms);
        told = List.copyOf(told);
        pieces = List.copyOf(pieces);
    }

    public Ledger started(RunningTerm term) {
        return new Ledger(added(terms, term), told, pieces);
    }

    /** What this term was for is done, in this part, by this party or at all. */
    public Ledger done(String code, int track, Participant by, LocalDate day) {
        return changed(term -> term.is(code, track) && (by == null || term.voor() == by), term -> term.done(day));
    }

    /**
     * Of more that run for the same in this part, one is done: each was started apart.
     *
     * @param fromEnd 1 for the newest: of the older ones there may be a term too many or too few, for one answer used to
     *                end them all
     */
    public Ledger doneAt(int fromEnd, String code, int track, LocalDate day) {
        return changedAt(fromEnd, code, track, term -> term.done(day));
    }

    /** For that one there is nothing left to do; counted as for what is done. */
    public Ledger lapsedAt(int fromEnd, String code, int track, LocalDate day) {
        return changedAt(fromEnd, code, track, term -> term.became(TermStatus.LAPSED, day));
    }

    /** Another day comes in the place of this term. */
    public Ledger replaced(String code, int track, LocalDate day) {
        return changed(term -> term.is(code, track), term -> term.replaced(day));
    }

    /** There is nothing left to do for these terms. */
    public Ledger lapsed(Predicate<RunningTerm> which, LocalDate day) {
        return changed(which, term -> term.became(TermStatus.LAPSED, day));
    }

    public Ledger telling(LetterKind letter, int track, Participant to, LocalDate day) {
        return new Ledger(terms,
                added(told, new Kennisgeving(told.size() + 1, letter, track, to, day, null, null, null)),
                pieces);
    }

    public Ledger delivered(int nr, LocalDate day) {
        return letter(nr, one -> one.deliveredOn(day));
    }

    /** Who did not read it heard of it in this way. */
    public Ledger madeKnown(int nr, Bekend how) {
        return letter(nr, one -> one.madeKnown(how));
    }

    /** Another day comes in the place of this term, through no fault of whose it is. */
    public Ledger superseded(RunningTerm which, LocalDate day) {
        return changed(which::equals, term -> term.became(TermStatus.SUPERSEDED, day));
    }

    /** The text of a letter is kept in this stuk. */
    public Ledger written(int nr, String stuk) {
        return letter(nr, one -> one.writtenAs(stuk));
    }

    public Ledger filed(Piece piece) {
        return new Ledger(terms, told, added(pieces, piece));
    }

    /** How many pieces of this kind there are in this part. */
    public int count(PieceKind kind, int track) {
        return (int) pieces.stream()
                .filter(piece -> piece.kind() == kind && piece.track() == track && !piece.isMended())
                .count();
    }

    /** Whether this participant was ever told anything about this part. */
    public boolean knows(Participant participant, int track) {
        return told.stream().anyMatch(one -> one.aan() == participant && one.track() == track);
    }

    /** The terms of this code in this part that run. */
    public Stream<RunningTerm> running(String code, int track) {
        return terms.stream().filter(term -> term.is(code, track) && term.runs());
    }

    /** Whether a term of this code in this part ended without what it was for. */
    public boolean hasLapsed(String code, int track) {
        return terms.stream().anyMatch(term -> term.is(code, track) && term.status() == TermStatus.LAPSED);
    }

    private Ledger changedAt(int fromEnd, String code, int track, UnaryOperator<RunningTerm> change) {
        var running = IntStream.range(0, terms.size())
                .filter(at -> terms.get(at).is(code, track) && terms.get(at).runs()).toArray();
        if (fromEnd > running.length) {
            return this;
        }
        var at = running[running.length - fromEnd];
        var changed = new ArrayList<>(terms);
        changed.set(at, change.apply(terms.get(at)));
        return new Ledger(changed, told, pieces);
    }

    private Ledger changed(Predicate<RunningTerm> which, UnaryOperator<RunningTerm> change) {
        return new Ledger(terms.stream().map(term -> term.runs() && which.test(term) ? change.apply(term) : term)
                .toList(), told, pieces);
    }

    private Ledger letter(int nr, UnaryOperator<Kennisgeving> change) {
        return new Ledger(terms, told.stream().map(one -> one.nr() == nr ? change.apply(one) : one).toList(), pieces);
    }

    private static <T> List<T> added(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
