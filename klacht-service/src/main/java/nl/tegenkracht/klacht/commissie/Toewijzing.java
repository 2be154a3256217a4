package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Role;

/**
 * Who of the Klachtencommissie receives a klacht: the secretaris (KR-2021 art. 9 lid 4). If the klacht is about the
 * secretaris, only the voorzitter; if it is about the voorzitter, only the plaatsvervanger (D-14).
 */
final class Toewijzing {

    private static final List<Role> ORDER = List.of(Role.SECRETARIS, Role.VOORZITTER, Role.PLAATSVERVANGEND_VOORZITTER,
            Role.LID);

    private Toewijzing() {
    }

    /**
     * The benoeming that receives the klacht; empty if there is nobody.
     *
     * @param valid    who is benoemd now
     * @param excluded ids of the benoemingen the klacht is about, or that the klager holds
     */
    static Optional<Benoeming> choose(List<Benoeming> valid, Collection<String> excluded) {
        return ORDER.stream().skip(firstEligible(valid, excluded))
                .flatMap(role -> valid.stream().filter(benoeming -> role(benoeming).equals(Optional.of(role))))
                .filter(benoeming -> !excluded.contains(benoeming.id())).findFirst();
    }

    /** The role for a functie in the register. */
    static Optional<Role> role(Benoeming benoeming) {
        return ORDER.stream().filter(role -> role.naam().equals(benoeming.functie().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** If it is about the secretaris or the voorzitter, those before them in the order do not get the klacht either. */
    private static int firstEligible(List<Benoeming> valid, Collection<String> excluded) {
        var mentioned = valid.stream().filter(benoeming -> excluded.contains(benoeming.id()))
                .flatMap(benoeming -> role(benoeming).stream())
                .toList();
        if (mentioned.contains(Role.VOORZITTER)) {
            return ORDER.indexOf(Role.VOORZITTER) + 1;
        }
        return mentioned.contains(Role.SECRETARIS) ? ORDER.indexOf(Role.SECRETARIS) + 1 : 0;
    }
}
