package nl.tegenkracht.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * De wereld van één werkgever. Een dossier hoort bij het datadomein van zijn melder of klager en verhuist nooit.
 *
 * @param waarde {@code ambtelijk}, {@code fractie-<naam>}, {@code extern} of {@code gemeenschappelijk}
 */
public record Datadomein(@JsonValue String waarde) implements Comparable<Datadomein> {

    /** Vóór de vaste waarden: die worden er al mee getoetst. */
    private static final Pattern VORM = Pattern
            .compile("ambtelijk|extern|gemeenschappelijk|fractie-[a-z0-9]{2,20}");

    /** De Kamerbrede ruimte: geen accounts en geen dossiers. */
    public static final Datadomein GEMEENSCHAPPELIJK = new Datadomein("gemeenschappelijk");

    @JsonCreator
    public Datadomein {
        if (waarde == null || !VORM.matcher(waarde).matches()) {
            throw new IllegalArgumentException("Geen geldig datadomein");
        }
    }

    /** Leest een waarde van buiten; leeg als zij geen datadomein kan zijn. */
    public static Optional<Datadomein> lees(String waarde) {
        return waarde != null && VORM.matcher(waarde).matches()
                ? Optional.of(new Datadomein(waarde))
                : Optional.empty();
    }

    /** Of hier dossiers van mensen kunnen liggen. */
    public boolean kentDossiers() {
        return !equals(GEMEENSCHAPPELIJK);
    }

    /** Herkomst zoals rapportages haar hoogstens mogen tonen (besluit 11): nooit één fractie. */
    public Herkomst herkomst() {
        return switch (waarde) {
            case "ambtelijk" -> Herkomst.AMBTELIJK;
            case "extern" -> Herkomst.EXTERN;
            case "gemeenschappelijk" -> throw new IllegalStateException("Gemeenschappelijk kent geen dossiers");
            default -> Herkomst.FRACTIES;
        };
    }

    @Override
    public int compareTo(Datadomein ander) {
        return waarde.compareTo(ander.waarde);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
