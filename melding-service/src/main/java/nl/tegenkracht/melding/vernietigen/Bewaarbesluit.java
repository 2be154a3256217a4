package nl.tegenkracht.melding.vernietigen;

import java.time.LocalDate;
import java.util.Objects;
import nl.tegenkracht.contracts.DataDomain;

/**
 * A decision how long something is kept of which the regulation says nothing: per kind and per domain, with ground, day
 * and organ (D-25). A line of the file with these decisions.
 *
 * @param domein where it holds
 * @param soort  code of the kind of dossier
 * @param jaren  for how many years
 * @param grond  what it is based on; this stands in the register of what was destroyed
 * @param op     day of the decision, and from when on it holds
 * @param orgaan who decided
 */
public record Bewaarbesluit(DataDomain domein, String soort, int jaren, String grond, LocalDate op, String orgaan) {

    private static final int MOST_YEARS = 100;

    public Bewaarbesluit {
        Objects.requireNonNull(domein);
        Objects.requireNonNull(op);
        if (soort == null || jaren < 1 || jaren > MOST_YEARS || grond == null || grond.isBlank() || orgaan == null
                || orgaan.isBlank()) {
            throw new IllegalArgumentException("No decision about keeping");
        }
    }

    /** The last day on which something is kept; a term in years is not moved to a working day (Termijnenwet art. 4a). */
    public LocalDate lastDay(LocalDate from) {
        return from.plusYears(jaren);
    }
}
