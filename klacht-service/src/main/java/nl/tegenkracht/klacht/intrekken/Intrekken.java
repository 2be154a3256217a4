package nl.tegenkracht.klacht.intrekken;

import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.handelen.Handelen;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** The klager withdraws the klacht. */
@Component
class Intrekken {

    private final Dossiers<Klacht> dossiers;
    private final Handelen handelen;

    Intrekken(Dossiers<Klacht> dossiers, Handelen handelen) {
        this.dossiers = dossiers;
        this.handelen = handelen;
    }

    /**
     * The klacht, for who can withdraw it.
     *
     * @throws nl.tegenkracht.core.refusal.NotFound if the klacht does not exist, or not for this caller
     * @throws Refused if the caller is not the klager
     */
    Dossier<Klacht> find(String id, Caller caller) {
        var dossier = dossiers.get(id, caller);
        if (dossier.roleOf(caller).filter(Role.KLAGER.code()::equals).isEmpty()) {
            throw new Refused(Text.of("klacht.refused.only-klager-withdraws"), null);
        }
        return dossier;
    }

    /**
     * Reads the confirmation and withdraws. What was withdrawn before stays as it is: so a repeat gives the first
     * result.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if the advice was given already
     */
    Dossier<Klacht> trekIn(String id, Input input, Caller caller) {
        var dossier = find(id, caller);
        return handelen.trekIn(dossier, Withdrawal.read(input).id(), caller);
    }
}
