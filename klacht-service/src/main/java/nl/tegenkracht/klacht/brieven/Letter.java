package nl.tegenkracht.klacht.brieven;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Bijstand.Soort;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.terms.TermijnText;

/**
 * A letter with what it can draw on: only what the ledger already had on its day, so that it reads the same later.
 *
 * @param notice    which letter, to whom, on which day
 * @param procedure the procedure with that letter in it
 * @param rules     the rules of the day of filing
 * @param written   what was written along with it, by id of the stuk
 */
record Letter(Kennisgeving notice, Procedure procedure, ProcedureRules rules, Map<String, String> written) {

    static final String COMPLETION = "aanvulling";
    static final String ADMISSIBILITY = "ontvankelijkheid";
    static final String INADMISSIBLE = "beslissing-niet-ontvankelijk";
    static final String ADVICE = "advies";
    static final String FURTHER = "nadere-stukken";
    static final String ANSWER = "reactie-laat-stuk";
    static final String REACTION = "reactie-feiten";
    static final String DECISION = "beslissing";
    static final String NOTICE = "bericht";
    static final String ADJOURNMENT = "verdaging";
    static final String MEASURE = "voorziening";
    static final String RECUSAL = "wraking";

    LocalDate day() {
        return notice.op();
    }

    boolean isTo(Participant participant) {
        return notice.aan() == participant;
    }

    boolean isToAParty() {
        return notice.aan().isParty();
    }

    /** The part it is about, if it is about one. */
    Optional<Track> part() {
        return procedure.track(notice.track());
    }

    /** The parts about the same aangeklaagde: what is partly admissible became two. */
    List<Track> sameSubject() {
        return part().stream().flatMap(one -> procedure.tracks().stream()
                .filter(other -> other.subject().aangeklaagde() == one.subject().aangeklaagde())).toList();
    }

    /** The last term of this code that had started, of this addressee if each has its own. */
    Optional<RunningTerm> term(String code) {
        return started(code, notice.track()).reduce((earlier, later) -> later);
    }

    /** The term of this code that started with this letter, in one of these parts. */
    Optional<RunningTerm> startedNow(String code, List<Track> parts) {
        return parts.stream().flatMap(track -> started(code, track.nr())).filter(term -> term.start().equals(day()))
                .findFirst();
    }

    private Stream<RunningTerm> started(String code, int track) {
        return procedure.ledger().terms().stream().filter(term -> term.code().equals(code))
                .filter(term -> term.track() == track || term.track() == 0).filter(term -> !term.start().isAfter(day()))
                .filter(term -> term.voor() == null || term.voor() == notice.aan());
    }

    /** Whether a piece of this kind came with it. */
    boolean has(PieceKind kind) {
        return procedure.ledger().pieces().stream().anyMatch(piece -> piece.kind() == kind
                && piece.track() == notice.track() && piece.op().equals(day()));
    }

    /** What was written in a piece of this kind that came with it. */
    Optional<String> writtenIn(PieceKind kind) {
        return procedure.ledger().pieces().stream().filter(piece -> piece.kind() == kind)
                .flatMap(piece -> Optional.ofNullable(written.get(piece.stuk())).stream()).findFirst();
    }

    /** Whether the bevoegd gezag mended something of it on that day. */
    boolean isMendedByAuthority() {
        return procedure.ledger().pieces().stream().anyMatch(piece -> piece.isMended() && piece.op().equals(day())
                && piece.track() == notice.track() && piece.door() == Participant.BEVOEGD_GEZAG);
    }

    /** How many pieces of this kind there were. */
    long count(PieceKind kind) {
        return procedure.ledger().pieces().stream().filter(piece -> piece.kind() == kind
                && piece.track() == notice.track() && !piece.isMended() && !piece.op().isAfter(day())).count();
    }

    /** Whether this side was assisted so on the day of the letter; of an aangeklaagde in this part. */
    boolean isAssisted(Soort soort, Participant side) {
        return procedure.surroundings().bijstand().stream()
                .filter(one -> one.soort() == soort && one.partij().as() == side && one.isOn(day()))
                .anyMatch(one -> procedure.takesPart(one.partij(), notice.track()));
    }

    /** Whose letter it is, also in the one about it to who handles it: the klager has no part of their own. */
    Participant side() {
        return notice.track() == 0 ? Participant.KLAGER : Participant.AANGEKLAAGDE;
    }

    /** Whether on this day the last one of that side ended who assisted so. */
    boolean hasAssistanceEnded(Soort soort) {
        return !isAssisted(soort, side()) && procedure.surroundings().bijstand().stream()
                .filter(one -> one.soort() == soort && one.partij().as() == side())
                .filter(one -> procedure.takesPart(one.partij(), notice.track()))
                .anyMatch(one -> day().equals(one.tot()));
    }

    boolean aangeklaagdeKnows() {
        return procedure.ledger().told().stream().anyMatch(one -> one.aan() == Participant.AANGEKLAAGDE
                && one.track() == notice.track() && !one.op().isAfter(day()));
    }

    /** How long the termijn with this code is; empty if the regelset has none. */
    Optional<Text> duration(String code) {
        return Optional.ofNullable(rules.regelset()).flatMap(regelset -> regelset.termijn(code))
                .map(TermijnText::duration);
    }

    @Override
    public String toString() {
        return "Letter[]";
    }
}
