package nl.tegenkracht.melding.vertrouwenspersoon;

import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import org.springframework.stereotype.Component;

/**
 * Vacature: the vertrouwenspersoon of a melding is no longer benoemd. Nobody takes over by themselves, because only the
 * melder chooses who reads it (KR-2021 art. 5 lid 3); the melder is asked to (record 0244), unless the melding was ended
 * or closed.
 */
@Component
public class Vacature implements Succession<Melding> {

    private final Vertrouwenspersonen vertrouwenspersonen;
    private final LegalClock clock;

    Vacature(Vertrouwenspersonen vertrouwenspersonen, LegalClock clock) {
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.clock = clock;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.VERTROUWENSPERSOON.code());
    }

    @Override
    public Set<String> settled() {
        return vertrouwenspersonen.pseudonyms();
    }

    @Override
    public Optional<Decision<Melding>> successor(Dossier<Melding> dossier, StukText content) {
        var melding = dossier.state();
        if (attended(dossier) != melding.isVacant()) {
            return Optional.empty();
        }
        return Optional.of(melding.isVacant() ? melding.noLongerVacant() : melding.vacant(clock.now()));
    }

    @Override
    public boolean attended(Dossier<Melding> dossier) {
        return !dossier.state().staat().isOpen()
                || vertrouwenspersonen.pseudonyms().contains(dossier.state().vertrouwenspersoon());
    }
}
