package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.core.dossier.Decision;

/**
 * What a melding is about, as the vertrouwenspersoon registers it: at any time, also before and after it was closed. What
 * the melder wrote never changes by it.
 */
public final class MeldingCategorie {

    private final Melding melding;

    MeldingCategorie(Melding melding) {
        this.melding = melding;
    }

    /** Registers it; empty if it was registered like this already. */
    public Optional<Decision<Melding>> registreer(List<String> categorieen) {
        return melding.categorieen().equals(categorieen)
                ? Optional.empty()
                : Optional.of(melding.change().categorieen(categorieen).done().decision(List.of(),
                        "melding.categorie-gewijzigd", EventType.MELDING_STAND));
    }
}
