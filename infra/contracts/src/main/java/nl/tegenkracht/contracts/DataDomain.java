package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The world of one employer. A dossier belongs to the data domain of its melder (who reports something to a
 * vertrouwenspersoon) or klager (who files a formal complaint), and never moves.
 *
 * @param value {@code ambtelijk}, {@code fractie-<name>}, {@code extern} or {@code gemeenschappelijk}
 */
public record DataDomain(@JsonValue String value) implements Comparable<DataDomain> {

    /** Declared before the constants, which are already checked against it. */
    private static final Pattern PATTERN = Pattern
            .compile("ambtelijk|extern|gemeenschappelijk|fractie-[a-z0-9]{2,20}");

    /** The space shared by the whole Kamer (Kamerbreed): no accounts and no dossiers. */
    public static final DataDomain GEMEENSCHAPPELIJK = new DataDomain("gemeenschappelijk");

    @JsonCreator
    public DataDomain {
        if (value == null || !PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid data domain");
        }
    }

    /** Reads a value from outside; empty if it cannot be a data domain. */
    public static Optional<DataDomain> parse(String value) {
        return value != null && PATTERN.matcher(value).matches()
                ? Optional.of(new DataDomain(value))
                : Optional.empty();
    }

    /** Whether dossiers of people can exist here. */
    public boolean hasDossiers() {
        return !equals(GEMEENSCHAPPELIJK);
    }

    /** Where a case comes from, in the finest detail a report may show: never a single fractie (D-11). */
    public Herkomst herkomst() {
        return switch (value) {
            case "ambtelijk" -> Herkomst.AMBTELIJK;
            case "extern" -> Herkomst.EXTERN;
            case "gemeenschappelijk" -> throw new IllegalStateException("gemeenschappelijk has no dossiers");
            default -> Herkomst.FRACTIES;
        };
    }

    @Override
    public int compareTo(DataDomain other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
