package nl.tegenkracht.klacht.commissie;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Rol;

/**
 * Wie van de Klachtencommissie een klacht ontvangt: de secretaris (KR-2021 art. 9 lid 4). Gaat de klacht over de
 * secretaris, dan alleen de voorzitter; gaat zij over de voorzitter, dan alleen de plaatsvervanger (besluit 14).
 */
final class Toewijzing {

    private static final List<Rol> VOLGORDE = List.of(Rol.SECRETARIS, Rol.VOORZITTER, Rol.PLAATSVERVANGEND_VOORZITTER,
            Rol.LID);

    private Toewijzing() {
    }

    /**
     * De benoeming die de klacht ontvangt; leeg als er niemand is.
     *
     * @param geldig      wie nu benoemd is
     * @param uitgesloten kenmerken van benoemingen over wie de klacht gaat, of die de klager zelf heeft
     */
    static Optional<Benoeming> kies(List<Benoeming> geldig, Collection<String> uitgesloten) {
        return VOLGORDE.stream().skip(eersteKeus(geldig, uitgesloten))
                .flatMap(rol -> geldig.stream().filter(een -> rol(een).equals(Optional.of(rol))))
                .filter(een -> !uitgesloten.contains(een.id())).findFirst();
    }

    /** De rol bij een functie in het register. */
    static Optional<Rol> rol(Benoeming benoeming) {
        return VOLGORDE.stream().filter(rol -> rol.naam().equals(benoeming.functie().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Gaat het over de secretaris of de voorzitter, dan krijgen ook wie ervóór in de volgorde staan de klacht niet. */
    private static int eersteKeus(List<Benoeming> geldig, Collection<String> uitgesloten) {
        var genoemd = geldig.stream().filter(een -> uitgesloten.contains(een.id())).flatMap(een -> rol(een).stream())
                .toList();
        if (genoemd.contains(Rol.VOORZITTER)) {
            return VOLGORDE.indexOf(Rol.VOORZITTER) + 1;
        }
        return genoemd.contains(Rol.SECRETARIS) ? VOLGORDE.indexOf(Rol.SECRETARIS) + 1 : 0;
    }
}
