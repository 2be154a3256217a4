package nl.tegenkracht.identity.toegang;

import static nl.tegenkracht.contracts.DataDomain.GEMEENSCHAPPELIJK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.persoon.Persoon;

/**
 * De muur aan de kant van het token: het eigen domein en het gemeenschappelijke, en alleen wie een ambt heeft ook de
 * andere. Een ambt opent de muur, nooit een dossier; of de benoeming geldt, vraagt elke dienst zelf aan het register.
 */
public final class Toegangsregel {

    private Toegangsregel() {
    }

    /** De bediende domeinen die deze persoon mag betreden, op alfabet. */
    public static Set<DataDomain> domeinen(Persoon persoon, Landscape landschap) {
        var open = new TreeSet<DataDomain>();
        for (var domein : landschap.servedDomains()) {
            if (in(domein, persoon, landschap).isPresent()) {
                open.add(domein);
            }
        }
        return open;
    }

    /** Als wat deze persoon in dit domein is; leeg als hij er niet in mag of niemand het bedient. */
    public static Optional<Domeintoegang> in(DataDomain domein, Persoon persoon, Landscape landschap) {
        if (!landschap.servedDomains().contains(domein)) {
            return Optional.empty();
        }
        if (domein.equals(persoon.domein())) {
            return Optional.of(new Domeintoegang(persoon.hoedanigheid(), persoon.rollen()));
        }
        if (persoon.ambtsdrager()) {
            return Optional.of(new Domeintoegang(Hoedanigheid.AMBTSDRAGER, List.of()));
        }
        return domein.equals(GEMEENSCHAPPELIJK)
                ? Optional.of(new Domeintoegang(Hoedanigheid.LEZER, List.of()))
                : Optional.empty();
    }
}
