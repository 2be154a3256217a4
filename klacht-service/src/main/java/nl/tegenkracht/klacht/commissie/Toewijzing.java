package nl.tegenkracht.klacht.commissie;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Role;

/**
 * Who of the Klachtencommissie receives a klacht: the secretaris (KR-2021 art. 9 lid 4) or a deputy (art. 8). If the klacht is about the
 * secretaris, only the voorzitter; not their deputy either; if it is about the voorzitter, only the plaatsvervanger (D-14).
 */
final class Toewijzing {

    private static final List<Role> ORDER = List.of(Role.SECRETARIS, Role.PLAATSVERVANGEND_SECRETARIS, Role.VOORZITTER,
            Role.PLAATSVERVANGEND_VOORZITTER, Role.LID, Role.PLAATSVERVANGEND_LID);

    private Toewijzing() {
    }

    /**
     * The benoeming that receives the klacht; empty if there is nobody.
     *
     * @param valid     who is benoemd now
     * @param excluded  who must not receive it
     * @param mentioned the functies of those the klacht is about, at the time they were mentioned
     */
    static Optional<Benoeming> choose(List<Benoeming> valid, Predicate<Benoeming> excluded, Set<Role> mentioned) {
        return ORDER.stream().skip(firstEligible(mentioned))
                .flatMap(role -> valid.stream().filter(benoeming -> role(benoeming).equals(Optional.of(role))))
                .filter(excluded.negate()).findFirst();
    }

    /** Whether somebody in this functie may have a klacht about these functies. */
    static boolean allows(Role role, Set<Role> mentioned) {
        return ORDER.indexOf(role) >= firstEligible(mentioned);
    }

    /** The role for a functie in the register. */
    static Optional<Role> role(Benoeming benoeming) {
        return ORDER.stream().filter(role -> role.naam().equals(benoeming.functie().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** If it is about the secretaris or the voorzitter, those before them in the order do not get the klacht either. */
    private static int firstEligible(Set<Role> mentioned) {
        if (mentioned.contains(Role.VOORZITTER)) {
            return ORDER.indexOf(Role.VOORZITTER) + 1;
        }
        return mentioned.contains(Role.SECRETARIS) ? ORDER.indexOf(Role.VOORZITTER) : 0;
    }
}
