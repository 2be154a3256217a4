package nl.tegenkracht.klacht.procedure.state;

import java.util.List;

/**
 * Who takes part from the beginning, and who must not.
 *
 * @param klager      pseudonym of the klager
 * @param secretaris  pseudonym of the benoeming that has the klacht now, or {@code null} if nobody can
 * @param uitgesloten pseudonyms of who must never have it (D-14)
 */
public record Parties(String klager, String secretaris, List<String> uitgesloten) {

    public Parties {
        uitgesloten = List.copyOf(uitgesloten);
    }

    /** The same, handled by somebody else; the previous one loses access. */
    public Parties handledBy(String kenmerk) {
        return new Parties(klager, kenmerk, uitgesloten);
    }
}
