package nl.tegenkracht.starter.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Wie dit verzoek doet, in dit domein. Zonder naam of account: een dienst kent alleen afgeleide kenmerken.
 *
 * @param domain       het domein van het adres en van het token
 * @param pseudonym      HMAC van de persoon onder de persoonssleutel van (dienst, domein)
 * @param hoedanigheid in welke hoedanigheid iemand hier is
 * @param roles       rollen in dit domein; openen nooit een dossier
 * @param benoemingen  benoemingen die token én register op dit moment kennen
 * @param grantKeys     alles waarop een toegang kan staan: de persoon en zijn benoemingen, als HMAC
 * @param sid          de sessie waaruit het verzoek komt
 */
public record Caller(DataDomain domain, String pseudonym, Hoedanigheid hoedanigheid, Set<String> roles,
        List<Benoeming> benoemingen, Set<String> grantKeys, String sid) {

    public Caller {
        roles = Set.copyOf(roles);
        benoemingen = List.copyOf(benoemingen);
        grantKeys = Set.copyOf(grantKeys);
    }

    /** Of de beller dit ambt nu draagt. */
    public boolean holds(Ambt ambt) {
        return benoeming(ambt).isPresent();
    }

    public Optional<Benoeming> benoeming(Ambt ambt) {
        return benoemingen.stream().filter(benoeming -> benoeming.ambt() == ambt).findFirst();
    }

    /** Of dit het eigen domein van de beller is: alleen daar kan iemand melden of klagen. */
    public boolean inOwnDomain() {
        return hoedanigheid != Hoedanigheid.AMBTSDRAGER && hoedanigheid != Hoedanigheid.LEZER;
    }

    @Override
    public String toString() {
        return "Beller[domein=" + domain + "]";
    }
}
