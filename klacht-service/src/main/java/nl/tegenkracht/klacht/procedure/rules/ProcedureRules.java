package nl.tegenkracht.klacht.procedure.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.Limit;
import nl.tegenkracht.contracts.Regelset.Norm;
import nl.tegenkracht.contracts.Regelset.PanelSeat;
import nl.tegenkracht.terms.TermijnCalculator;

/**
 * The rules under which a procedure runs: lengths, artikelen, seats and limits, all from the pinned regelset.
 *
 * @param regelset   the regelset of the day of filing, or {@code null} as long as it is not known (D-13)
 * @param calculator calculates with it
 */
public record ProcedureRules(Regelset regelset, TermijnCalculator calculator) {

    /** Whether the regelset is known here and says how a klacht is handled. */
    public boolean areKnown() {
        return regelset != null && !regelset.behandeling().zetels().isEmpty();
    }

    /** The last day of a termijn or servicenorm that starts on this day. */
    public LocalDate end(String code, LocalDate start) {
        return regelset.termijn(code).map(termijn -> calculator.calculate(regelset, termijn, start).einde())
                .or(() -> norm(code).map(norm -> calculator.afterWorkingDays(start, norm.werkdagen())))
                .orElseThrow(() -> new IllegalArgumentException("No term " + code + " in " + regelset.code()));
    }

    /** Whether this is a servicenorm: said as such, and never as law (D-02). */
    public boolean isNorm(String code) {
        return norm(code).isPresent();
    }

    /** How often this may happen in one case; without a limit as often as it is done. */
    public int limit(String code) {
        return regelset.behandeling().grenzen().stream().filter(limit -> limit.code().equals(code)).map(Limit::aantal)
                .findFirst().orElse(Integer.MAX_VALUE);
    }

    /** The seats from which a klacht is handled. */
    public List<PanelSeat> places() {
        return areKnown() ? regelset.behandeling().zetels() : List.of();
    }

    /** The artikel of what has this code, or {@code null} if the regelset says nothing of it or is not known. */
    public String artikel(String code) {
        return place(code).map(this::cited).orElse(null);
    }

    /** The same as the regelset writes it, for example {@code 9.3}: for a sentence. */
    public Optional<String> place(String code) {
        return code == null || regelset == null
                ? Optional.empty()
                : Stream.of(Optional.ofNullable(regelset.vindplaats(code)), termArtikel(code), limitArtikel(code))
                        .flatMap(Optional::stream).findFirst();
    }

    /** How many working days a servicenorm is; empty if this is none. */
    public Optional<Integer> workingDays(String code) {
        return norm(code).map(Norm::werkdagen);
    }

    /** The artikel of a termijn or servicenorm, which can be another one than that of the act of the same name. */
    public Optional<String> termArtikel(String code) {
        return regelset.termijn(code).map(Regelset.Termijn::artikel).or(() -> norm(code).map(Norm::artikel));
    }

    /** Whether a klacht can be found inadmissible for this reason: a ground, a requirement, or a finding. */
    public boolean isGround(String code) {
        return Stream.concat(regelset.gronden().stream(), regelset.eisen().stream()).map(Concept::code)
                .anyMatch(code::equals) || regelset.bevinding(code).isPresent();
    }

    private Optional<String> limitArtikel(String code) {
        return regelset.behandeling().grenzen().stream().filter(limit -> limit.code().equals(code)).map(Limit::artikel)
                .findFirst();
    }

    private Optional<Norm> norm(String code) {
        return regelset.behandeling().normen().stream().filter(norm -> norm.code().equals(code)).findFirst();
    }

    private String cited(String artikel) {
        return regelset.code() + " art. " + artikel;
    }
}
