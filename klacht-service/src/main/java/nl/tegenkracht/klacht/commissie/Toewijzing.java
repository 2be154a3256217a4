package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Role;

/**
 * Wie van de Klachtencommissie een klacht ontvangt: de secretaris (KR-2021 art. 9 lid 4). Gaat de klacht over de
 * secretaris, dan alleen de voorzitter; gaat zij over de voorzitter, dan alleen de plaatsvervanger (besluit 14).
 */
final class Toewijzing {

    private static final List<Role> ORDER = List.of(Role.SECRETARIS, Role.VOORZITTER, Role.PLAATSVERVANGEND_VOORZITTER,
            Role.LID);

    private Toewijzing() {
    }

    /**
     * De benoeming die de klacht ontvangt; leeg als er niemand is.
     *
     * @param valid      wie nu benoemd is
     * @param excluded kenmerken van benoemingen over wie de klacht gaat, of die de klager zelf heeft
     */
    static Optional<Benoeming> choose(List<Benoeming> valid, Collection<String> excluded) {
        return ORDER.stream().skip(firstEligible(valid, excluded))
                .flatMap(role -> valid.stream().filter(benoeming -> role(benoeming).equals(Optional.of(role))))
                .filter(benoeming -> !excluded.contains(benoeming.id())).findFirst();
    }

    /** De rol bij een functie in het register. */
    static Optional<Role> role(Benoeming benoeming) {
        return ORDER.stream().filter(role -> role.naam().equals(benoeming.functie().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Gaat het over de secretaris of de voorzitter, dan krijgen ook wie ervóór in de volgorde staan de klacht niet. */
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
