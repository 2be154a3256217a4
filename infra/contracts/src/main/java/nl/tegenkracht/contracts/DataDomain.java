package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * De wereld van één werkgever. Een dossier hoort bij het datadomein van zijn melder of klager en verhuist nooit.
 *
 * @param value {@code ambtelijk}, {@code fractie-<naam>}, {@code extern} of {@code gemeenschappelijk}
 */
public record DataDomain(@JsonValue String value) implements Comparable<DataDomain> {

    /** Vóór de vaste waarden: die worden er al mee getoetst. */
    private static final Pattern PATTERN = Pattern
            .compile("ambtelijk|extern|gemeenschappelijk|fractie-[a-z0-9]{2,20}");

    /** De Kamerbrede ruimte: geen accounts en geen dossiers. */
    public static final DataDomain GEMEENSCHAPPELIJK = new DataDomain("gemeenschappelijk");

    @JsonCreator
    public DataDomain {
        if (value == null || !PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Geen geldig datadomein");
        }
    }

    /** Leest een waarde van buiten; leeg als zij geen datadomein kan zijn. */
    public static Optional<DataDomain> parse(String value) {
        return value != null && PATTERN.matcher(value).matches()
                ? Optional.of(new DataDomain(value))
                : Optional.empty();
    }

    /** Of hier dossiers van mensen kunnen liggen. */
    public boolean hasDossiers() {
        return !equals(GEMEENSCHAPPELIJK);
    }

    /** Herkomst zoals rapportages haar hoogstens mogen tonen (besluit 11): nooit één fractie. */
    public Herkomst herkomst() {
        return switch (value) {
            case "ambtelijk" -> Herkomst.AMBTELIJK;
            case "extern" -> Herkomst.EXTERN;
            case "gemeenschappelijk" -> throw new IllegalStateException("Gemeenschappelijk kent geen dossiers");
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
