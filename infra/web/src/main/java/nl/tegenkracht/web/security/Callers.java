package nl.tegenkracht.web.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.core.security.Caller;
import org.springframework.security.oauth2.jwt.Jwt;

/** Turns a verified token into the caller. To be called within the domain context. */
final class Callers {

    private final PersonPseudonyms pseudonyms;
    private final BenoemingenRegister register;

    Callers(PersonPseudonyms pseudonyms, BenoemingenRegister register) {
        this.pseudonyms = pseudonyms;
        this.register = register;
    }

    Caller from(Jwt token) {
        var domain = new DataDomain(token.getClaimAsString(Claims.DATA_DOMAIN));
        var hoedanigheid = Hoedanigheid.parse(token.getClaimAsString(Claims.HOEDANIGHEID)).orElseThrow();
        var pseudonym = pseudonyms.of(token.getSubject());
        var benoemingen = benoemingen(token);
        var grantKeys = new HashSet<String>();
        grantKeys.add(pseudonym);
        benoemingen.forEach(benoeming -> grantKeys.add(pseudonyms.ofBenoeming(benoeming.id())));
        return new Caller(domain, pseudonym, hoedanigheid, Set.copyOf(list(token, Claims.ROLES)), benoemingen,
                grantKeys,
                token.getClaimAsString(Claims.SID));
    }

    /** An ambt counts only if token and register both say so at this moment. */
    private List<Benoeming> benoemingen(Jwt token) {
        return list(token, Claims.AMBTEN).stream().flatMap(claim -> {
            var parts = claim.split(":", 2);
            return parts.length < 2
                    ? java.util.stream.Stream.<Benoeming>empty()
                    : register.current(parts[1]).filter(benoeming -> benoeming.ambt().code().equals(parts[0])).stream();
        }).toList();
    }

    private static List<String> list(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
