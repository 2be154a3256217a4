package nl.tegenkracht.starter.dossier;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.weigering.Geweigerd;

/**
 * Of er in een domein nog een dossier bij mag komen. Een domein in afbouw maakt af wat er loopt en neemt niets nieuws
 * meer aan; welk domein dat is staat in het landschap en geldt binnen enkele seconden.
 */
public final class Indieningen {

    private final Domeinregister domeinen;

    public Indieningen(Domeinregister domeinen) {
        this.domeinen = domeinen;
    }

    /**
     * Laat alleen een domein door dat nieuwe dossiers aanneemt.
     *
     * @throws Geweigerd als het domein in afbouw is
     */
    public void eisOpen(DataDomain domein) {
        if (!domeinen.neemtAan(domein)) {
            var naam = domeinen.naam(domein);
            throw new Geweigerd(
                    "%s neemt niets nieuws meer aan, want deze organisatie wordt opgeheven. Wat al loopt, gaat gewoon door. Een vertrouwenspersoon kan u zeggen waar u nu terechtkunt."
                            .formatted(naam),
                    "het besluit tot afbouw van " + naam);
        }
    }
}
