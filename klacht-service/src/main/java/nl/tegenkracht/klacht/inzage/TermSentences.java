package nl.tegenkracht.klacht.inzage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.inzage.CaseView.CaseTerm;
import nl.tegenkracht.klacht.brieven.TermExplanation;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.termijnen.TermijnNames;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.Verschuiving;

/**
 * The sentence behind the last day of a term: the regeling gives it, or it is a servicenorm, which is never said as law
 * (D-02), or somebody set it and said so.
 */
final class TermSentences {

    private static final Set<String> OF_A_PARTY = Set.of("nadere-stukken", "reactie-laat-stuk", "reactie-feiten");
    private static final Set<String> OF_THE_AUTHORITY = Set.of("beslissing", "bericht", "beslissing-niet-ontvankelijk",
            "advies-gelezen");

    private final TermijnCalculator calculator;

    TermSentences(TermijnCalculator calculator) {
        this.calculator = calculator;
    }

    /**
     * What the page says of a term.
     *
     * @param all      the terms that started, oldest first
     * @param regelset under which it runs, or {@code null} while that is not known here
     */
    CaseTerm of(RunningTerm term, List<RunningTerm> all, Participant reader, Regelset regelset, LocalDate today) {
        var rules = new ProcedureRules(regelset, calculator);
        var artikel = regelset == null || term.code().equals(RunningTerm.LETTER)
                ? null
                : rules.termArtikel(term.code()).orElse(null);
        var isSet = regelset == null || TermExplanation.isInPlaceOfAnother(term, all);
        var why = isSet ? set(term) : why(term, regelset, rules);
        return new CaseTerm(term.code(), TermijnNames.name(term.code()), term.einde(), why.sentence(), why.shifts(),
                artikel, term.isOverdue(today), isOf(reader, term));
    }

    /** A notice has a term for each party, but it is not the party that has to do something. */
    private static boolean isOf(Participant reader, RunningTerm term) {
        return reader == Participant.BEVOEGD_GEZAG && OF_THE_AUTHORITY.contains(term.code())
                || reader.isParty() && term.voor() == reader && OF_A_PARTY.contains(term.code());
    }

    /** How a day came about. */
    private record Why(Text sentence, List<Text> shifts) {}

    private Why why(RunningTerm term, Regelset regelset, ProcedureRules rules) {
        if (rules.isNorm(term.code()) && rules.end(term.code(), term.start()).equals(term.einde())) {
            return new Why(Text.of("klacht.term.why.norm", term.start()), List.of());
        }
        return regelset.termijn(term.code()).map(termijn -> calculator.calculate(regelset, termijn, term.start()))
                .filter(date -> date.einde().equals(term.einde()))
                .map(date -> new Why(Text.of("klacht.term.why.other", date.start(), date.regel()),
                        date.verschuivingen().stream().map(Verschuiving::reden).toList()))
                .orElseGet(() -> set(term));
    }

    private static Why set(RunningTerm term) {
        return new Why(Text.of("klacht.term.why.set", term.start()), List.of());
    }
}
