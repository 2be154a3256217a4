package nl.tegenkracht.dossier;

import java.time.Clock;
import nl.tegenkracht.audit.AuditNotWritten;
import nl.tegenkracht.audit.DestructionRegister;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;

/** Destroys a dossier by its keys: first in the register, then the wraps. May be repeated wherever it broke off. */
public final class DossierDestruction {

    private final DestructionRegister register;
    private final Clock clock;

    DossierDestruction(DestructionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Destroys a dossier of the current domain.
     *
     * @param ground      code of the article that says so
     * @param kid         id of the key under which the wraps are
     * @param deleteWraps takes the wraps away; only done when the register is certain to be on disk
     * @throws AuditNotWritten if it is not: then nothing was taken away
     */
    public void destroy(String dossier, String ground, String kid, Runnable deleteWraps) {
        register.record(DomainContext.current(), dossier, LegalClock.day(clock.instant()), ground,
                kid);
        deleteWraps.run();
    }

    /** Whether a restore must leave this dossier out. */
    public boolean isDestroyed(String dossier) {
        return register.isDestroyed(DomainContext.current(), dossier);
    }
}
