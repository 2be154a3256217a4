package nl.tegenkracht.starter.dossier;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * Of er in een domein nog een dossier bij mag komen. Een domein in afbouw maakt af wat er loopt en neemt niets nieuws
 * meer aan; welk domein dat is staat in het landschap en geldt binnen enkele seconden.
 */
public final class Indieningen {

    private final DomainRegister domains;

    public Indieningen(DomainRegister domains) {
        this.domains = domains;
    }

    /**
     * Laat alleen een domein door dat nieuwe dossiers aanneemt.
     *
     * @throws Refused als het domein in afbouw is
     */
    public void requireOpen(DataDomain domain) {
        if (!domains.acceptsNew(domain)) {
            var name = domains.nameOf(domain);
            throw new Refused(
                    "%s neemt niets nieuws meer aan, want deze organisatie wordt opgeheven. Wat al loopt, gaat gewoon door. Een vertrouwenspersoon kan u zeggen waar u nu terechtkunt."
                            .formatted(name),
                    "het besluit tot afbouw van " + name);
        }
    }
}
