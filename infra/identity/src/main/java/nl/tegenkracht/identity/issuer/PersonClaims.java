package nl.tegenkracht.identity.issuer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.identity.IdentityProperties.LoginIssuer;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.identity.person.Employment;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.person.Person.Ambtsbenoeming;

/**
 * Who someone is, from the claims of their login token. What is missing or not understood gives nothing: no employer,
 * no role, no office.
 */
final class PersonClaims {

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{1,40}");
    private static final Pattern BENOEMING = Pattern.compile("[0-9a-f]{32}");
    private static final Set<Hoedanigheid> AT_HOME = Set.of(Hoedanigheid.MEDEWERKER, Hoedanigheid.KAMERLID,
            Hoedanigheid.EXTERN);

    private PersonClaims() {
    }

    static Person read(JWTClaimsSet claims, LoginIssuer settings) {
        var employment = employment(claims, settings);
        return new Person(Person.accountAt(settings.issuer(), claims.getSubject()), employment,
                employment.isPresent() ? ambten(claims, settings) : List.of());
    }

    private static Optional<Employment> employment(JWTClaimsSet claims, LoginIssuer settings) {
        var names = settings.claims();
        var domain = text(claims, names.domain()).flatMap(DataDomain::parse).filter(DataDomain::hasDossiers)
                .filter(settings::speaksFor);
        var hoedanigheid = text(claims, names.hoedanigheid()).flatMap(Hoedanigheid::parse).filter(AT_HOME::contains);
        return domain.flatMap(known -> hoedanigheid.map(as -> new Employment(known, as,
                texts(claims, names.roles()).filter(role -> ROLE.matcher(role).matches()).toList())));
    }

    /** An issuer that speaks for a few employers only cannot open the others by an office. */
    private static List<Ambtsbenoeming> ambten(JWTClaimsSet claims, LoginIssuer settings) {
        return settings.speaksForAll()
                ? texts(claims, settings.claims().ambten()).flatMap(code -> ambt(code).stream()).toList()
                : List.of();
    }

    private static Optional<Ambtsbenoeming> ambt(String code) {
        var parts = code.split(":", 2);
        return parts.length == 2 && BENOEMING.matcher(parts[1]).matches()
                ? Ambt.parse(parts[0]).map(ambt -> new Ambtsbenoeming(ambt, parts[1]))
                : Optional.empty();
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Stream<String> texts(JWTClaimsSet claims, String name) {
        return switch (claims.getClaim(name)) {
            case String text -> Stream.of(text);
            case Collection<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
