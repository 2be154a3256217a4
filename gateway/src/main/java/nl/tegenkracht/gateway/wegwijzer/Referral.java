package nl.tegenkracht.gateway.wegwijzer;

import java.util.List;
import nl.tegenkracht.gateway.content.Zin;

/**
 * A place where someone can turn to, such as a vertrouwenspersoon (confidential adviser), the Klachtencommissie
 * (complaints committee) or the police. The page uses these names.
 *
 * @param naam   who or what it is
 * @param zinnen what to expect there, and its limits
 * @param adres  where it begins, here or at another site, or {@code null}
 * @param actie  the text of the button or link, or {@code null}
 */
record Referral(String naam, List<Zin> zinnen, String adres, String actie) {

    Referral {
        zinnen = List.copyOf(zinnen);
    }

    /** Whether this way begins at this site. */
    public boolean hier() {
        return adres != null && adres.startsWith("/");
    }
}
