package nl.tegenkracht.klacht.intrekken;

import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.input.Input;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.refusal.Stale;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Component;

/** The klager withdraws the klacht. */
@Component
class Intrekken {

    /** A klacht never collides more often than this; after that something else is wrong. */
    private static final int MAX_ATTEMPTS = 20;

    private final Dossiers<Klacht> dossiers;
    private final LegalClock clock;

    Intrekken(Dossiers<Klacht> dossiers, LegalClock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * The klacht, for who can withdraw it.
     *
     * @throws nl.tegenkracht.starter.refusal.NotFound if the klacht does not exist, or not for this caller
     * @throws Refused if the caller is not the klager
     */
    Dossier<Klacht> find(String id, Caller caller) {
        var dossier = dossiers.get(id, caller);
        if (dossier.roleOf(caller).filter(Role.KLAGER.code()::equals).isEmpty()) {
            throw new Refused(Text.dutch("Alleen wie de klacht indiende, kan haar intrekken."), "KR-2021 art. 9 lid 1");
        }
        return dossier;
    }

    /**
     * Reads the confirmation and withdraws. What was withdrawn before stays as it is: so a repeat gives the first
     * result.
     *
     * @throws nl.tegenkracht.starter.refusal.InvalidInput with all errors at once
     */
    Dossier<Klacht> trekIn(String id, Input input, Caller caller) {
        var dossier = find(id, caller);
        Withdrawal.requireConfirmed(input);
        for (var attempt = 1; attempt <= MAX_ATTEMPTS && dossier.state().staat().isOpen(); attempt++) {
            try {
                return dossiers.update(dossier, dossier.state().open().trekIn(clock.now()), caller);
            } catch (Stale stale) {
                dossier = find(id, caller);
            }
        }
        return dossier;
    }
}
