package nl.tegenkracht.klacht.brieven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.terms.TermijnDate;
import nl.tegenkracht.terms.Verschuiving;

/**
 * Why a term ends on its day: start, rule, what shifted it, end. A servicenorm is said as one, and a day that somebody
 * set as that (D-02).
 */
public final class TermExplanation {

    /** Terms of which somebody can say another day. */
    private static final Set<String> CAN_BE_LATER = Set.of(Letter.ADVICE, Letter.DECISION, Letter.NOTICE);

    private TermExplanation() {
    }

    /**
     * The sentences behind the last day.
     *
     * @param all the terms that started, oldest first: a day that came in the place of another was set by somebody, also
     *            if the regeling would give the same one
     */
    public static List<Text> of(RunningTerm term, List<RunningTerm> all, ProcedureRules rules) {
        if (rules.regelset() == null) {
            return List.of();
        }
        return replaced(term, all).map(before -> List.of(Text.of("brieven.why.replaced", term.start(), before.einde())))
                .or(() -> byLaw(term, rules)).or(() -> byNorm(term, rules)).orElseGet(() -> set(term, rules));
    }

    /** Whether its day was set in the place of another, also if the regeling would give the same one. */
    public static boolean isInPlaceOfAnother(RunningTerm term, List<RunningTerm> all) {
        return replaced(term, all).isPresent();
    }

    private static Optional<RunningTerm> replaced(RunningTerm term, List<RunningTerm> all) {
        return all.stream().filter(other -> CAN_BE_LATER.contains(term.code()) && !other.equals(term))
                .filter(other -> other.code().equals(term.code()) && other.track() == term.track()
                        && other.voor() == term.voor() && term.start().equals(other.op()))
                .findFirst();
    }

    private static Optional<List<Text>> byLaw(RunningTerm term, ProcedureRules rules) {
        return rules.regelset().termijn(term.code()).map(termijn -> date(termijn, term, rules))
                .filter(date -> date.einde().equals(term.einde())).map(TermExplanation::calculated);
    }

    private static TermijnDate date(Termijn termijn, RunningTerm term, ProcedureRules rules) {
        return rules.calculator().calculate(rules.regelset(), termijn, term.start());
    }

    private static List<Text> calculated(TermijnDate date) {
        var sentences = new ArrayList<Text>();
        sentences.add(Text.of("brieven.why.law", date.regel(), place(date.artikel())));
        if (!date.verschuivingen().isEmpty()) {
            sentences.add(Text.of("brieven.why.unshifted", date.ruw()));
            date.verschuivingen().stream().map(Verschuiving::reden).forEach(sentences::add);
        }
        return sentences;
    }

    private static Optional<List<Text>> byNorm(RunningTerm term, ProcedureRules rules) {
        return rules.workingDays(term.code())
                .filter(days -> rules.calculator().afterWorkingDays(term.start(), days).equals(term.einde()))
                .map(days -> List.of(Text.counted("brieven.why.norm", days, term.start())));
    }

    /** A regelset that does not know the term has no artikel for it; that does not stop an act. */
    private static List<Text> set(RunningTerm term, ProcedureRules rules) {
        return rules.termArtikel(term.code())
                .map(artikel -> List.of(Text.of("brieven.why.set", term.start(), place(artikel)))).orElse(List.of());
    }

    /** An artikel of a regelset, readable in a sentence. */
    static Text place(String artikel) {
        return RuleReferences.of(Optional.empty()).words(artikel);
    }
}
