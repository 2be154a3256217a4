package nl.tegenkracht.dossier;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.refusal.Refused;

/**
 * Whether another dossier may be added in a domain. A domain that is winding down ({@code in afbouw}) finishes what is
 * running and takes nothing new; which domain that is, is in the landscape and takes effect within seconds.
 */
public final class Indieningen {

    private final DomainRegister domains;

    public Indieningen(DomainRegister domains) {
        this.domains = domains;
    }

    /**
     * Lets only a domain through that takes new dossiers.
     *
     * @throws Refused if the domain is winding down
     */
    public void requireOpen(DataDomain domain) {
        if (!domains.acceptsNew(domain)) {
            var name = domains.nameOf(domain);
            throw new Refused(Text.of("starter.refusal.winding-down", name), "het besluit tot afbouw van " + name);
        }
    }
}
