package nl.tegenkracht.gateway.office;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.address.ServiceTarget;
import nl.tegenkracht.gateway.identity.TokenExchange;
import nl.tegenkracht.gateway.identity.TokenRefresh;
import nl.tegenkracht.gateway.people.Appointments;
import nl.tegenkracht.gateway.session.Session;
import org.springframework.stereotype.Component;

/**
 * Which offices somebody has, as the token for their own domain says, and for an ambt the register too. Only for pages
 * to say so: nothing is opened by it, each service reads token and register by itself.
 */
@Component
public class OfficesOfSession {

    private static final String OF_COMMITTEE = "kc-";
    private static final long PATIENCE_MS = 800;

    private final ServiceMap serviceMap;
    private final TokenExchange tokenExchange;
    private final TokenRefresh tokenRefresh;
    private final Appointments appointments;
    private final Executor background;

    OfficesOfSession(ServiceMap serviceMap, TokenExchange tokenExchange, TokenRefresh tokenRefresh,
            Appointments appointments, Executor background) {
        this.serviceMap = serviceMap;
        this.tokenExchange = tokenExchange;
        this.tokenRefresh = tokenRefresh;
        this.appointments = appointments;
        this.background = background;
    }

    /**
     * As what somebody is logged in.
     *
     * @param hoedanigheid code of it in the own domain, or {@code null} for who has none here
     * @param offices      codes of the offices
     */
    record Capacity(String hoedanigheid, List<String> offices) {}

    /** Their codes; empty if that cannot be known now. */
    public Optional<List<String>> of(Session session) {
        return capacity(session).map(Capacity::offices);
    }

    /** The same, with the hoedanigheid. */
    Optional<Capacity> capacity(Session session) {
        return CompletableFuture.supplyAsync(() -> target(session).flatMap(target -> claims(session, target))
                .map(this::read), background)
                .completeOnTimeout(Optional.empty(), PATIENCE_MS, TimeUnit.MILLISECONDS)
                .exceptionally(unknown -> Optional.empty()).join();
    }

    private Capacity read(JWTClaimsSet claims) {
        var own = Coded.parse(Hoedanigheid.class, String.valueOf(claims.getClaim(Claims.HOEDANIGHEID)))
                .filter(Hoedanigheid::isInOwnDomain).map(Hoedanigheid::code).orElse(null);
        return new Capacity(own, Stream.concat(ambten(claims), list(claims, Claims.ROLES)).distinct().toList());
    }

    private Optional<ServiceTarget> target(Session session) {
        var domains = session.login().ownDomain() == null
                ? session.login().domains().stream().sorted()
                : Stream.of(session.login().ownDomain());
        return domains.flatMap(domain -> serviceMap.targets(domain).stream())
                .filter(target -> target.domain().hasDossiers()).findFirst();
    }

    private Optional<JWTClaimsSet> claims(Session session, ServiceTarget target) {
        var token = tokenExchange.tokenFor(session.key(), target, tokenRefresh.loginTokens(session));
        try {
            return Optional.of(SignedJWT.parse(token).getJWTClaimsSet());
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    private Stream<String> ambten(JWTClaimsSet claims) {
        return list(claims, Claims.AMBTEN).map(ambt -> ambt.substring(ambt.indexOf(':') + 1))
                .flatMap(id -> appointments.current(id).stream()).map(OfficesOfSession::code);
    }

    private static String code(Benoeming benoeming) {
        return benoeming.ambt() == Ambt.VERTROUWENSPERSOON
                ? benoeming.ambt().code()
                : OF_COMMITTEE + benoeming.functie().replace(' ', '-');
    }

    private static Stream<String> list(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof List<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.of();
    }
}
