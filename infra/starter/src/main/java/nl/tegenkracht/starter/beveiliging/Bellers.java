package nl.tegenkracht.starter.beveiliging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import org.springframework.security.oauth2.jwt.Jwt;

/** Maakt van een nagekeken token de beller. Binnen de domeincontext aan te roepen. */
final class Bellers {

    private final Personen personen;
    private final Benoemingenregister register;

    Bellers(Personen personen, Benoemingenregister register) {
        this.personen = personen;
        this.register = register;
    }

    Beller van(Jwt token) {
        var domein = new DataDomain(token.getClaimAsString(Claims.DATA_DOMAIN));
        var hoedanigheid = Hoedanigheid.parse(token.getClaimAsString(Claims.HOEDANIGHEID)).orElseThrow();
        var persoon = personen.van(token.getSubject());
        var benoemingen = benoemingen(token);
        var sleutels = new HashSet<String>();
        sleutels.add(persoon);
        benoemingen.forEach(benoeming -> sleutels.add(personen.vanBenoeming(benoeming.id())));
        return new Beller(domein, persoon, hoedanigheid, Set.copyOf(lijst(token, Claims.ROLES)), benoemingen, sleutels,
                token.getClaimAsString(Claims.SID));
    }

    /** Een ambt telt alleen als token en register het allebei op dit moment zeggen. */
    private List<Benoeming> benoemingen(Jwt token) {
        return lijst(token, Claims.AMBTEN).stream().flatMap(claim -> {
            var delen = claim.split(":", 2);
            return delen.length < 2
                    ? java.util.stream.Stream.<Benoeming>empty()
                    : register.geldig(delen[1]).filter(benoeming -> benoeming.ambt().code().equals(delen[0])).stream();
        }).toList();
    }

    private static List<String> lijst(Jwt token, String claim) {
        var waarde = token.getClaimAsStringList(claim);
        return waarde == null ? List.of() : waarde;
    }
}
