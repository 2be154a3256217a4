package nl.tegenkracht.rapportage.dashboard;

import java.util.Locale;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.security.Caller;

/**
 * An orgaan: a body that handles cases and may see its own raw, live figures (D-11).
 *
 * @param code      {@code VPOO} or {@code VPI} (vertrouwenspersonen), or {@code KC} (Klachtencommissie)
 * @param benoeming the appointment that gives the right; checked again for every message of the stream
 */
record Orgaan(String code, Benoeming benoeming) {

    /** The orgaan of the caller; empty for anybody who does not belong to one. */
    static Optional<Orgaan> of(Caller caller) {
        if (!caller.domain().equals(DataDomain.GEMEENSCHAPPELIJK)) {
            return Optional.empty();
        }
        return caller.benoeming(Ambt.VERTROUWENSPERSOON)
                .map(benoeming -> new Orgaan(benoeming.functie().toUpperCase(Locale.ROOT), benoeming))
                .or(() -> caller.benoeming(Ambt.KLACHTENCOMMISSIE)
                        .map(benoeming -> new Orgaan("KC", benoeming)));
    }
}
