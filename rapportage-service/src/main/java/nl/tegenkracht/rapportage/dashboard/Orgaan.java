package nl.tegenkracht.rapportage.dashboard;

import java.util.Locale;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.security.Caller;

/**
 * Een orgaan dat zijn eigen ruwe, levende cijfers ziet (besluit 11).
 *
 * @param code      {@code VPOO}, {@code VPI} of {@code KC}
 * @param title     boven de pagina
 * @param benoeming de benoeming die het recht geeft; bij elk bericht van de stroom opnieuw nagekeken
 */
record Orgaan(String code, String title, Benoeming benoeming) {

    /** Het orgaan van de beller; leeg voor iedereen die er niet bij hoort. */
    static Optional<Orgaan> of(Caller caller) {
        if (!caller.domain().equals(DataDomain.GEMEENSCHAPPELIJK)) {
            return Optional.empty();
        }
        return caller.benoeming(Ambt.VERTROUWENSPERSOON)
                .map(benoeming -> new Orgaan(benoeming.functie().toUpperCase(Locale.ROOT),
                        "Meldingen bij de vertrouwenspersonen", benoeming))
                .or(() -> caller.benoeming(Ambt.KLACHTENCOMMISSIE)
                        .map(benoeming -> new Orgaan("KC", "Klachten bij de Klachtencommissie", benoeming)));
    }
}
