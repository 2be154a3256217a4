package nl.tegenkracht.gateway.identiteit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.gateway.Instellingen;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Leest inlogtokens: die van de eigen sessies en die welke een portaal van een afdeling als bearer meestuurt. Alleen de
 * eigen uitgever, alleen bestemd voor de deur, alleen RS256.
 */
@Component
public class Inlogtokens {

    private static final OAuth2Error NIET_VOOR_DE_DEUR = new OAuth2Error("invalid_token",
            "Niet bestemd voor de deur", null);

    private final JwtDecoder lezer;
    private final Clock klok;
    private final Cache<String, Aanmelding> gelezen = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1)).build();

    Inlogtokens(Instellingen instellingen, Aanbieder aanbieder, Identiteitsverbinding verbinding, Clock klok) {
        this.klok = klok;
        var nimbus = NimbusJwtDecoder.withJwkSetUri(Aanbieder.adres(instellingen, aanbieder.sleutels()))
                .jwsAlgorithm(SignatureAlgorithm.RS256).restOperations(new RestTemplate(verbinding.fabriek())).build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(tijd(klok),
                new JwtIssuerValidator(instellingen.issuer().toString()), voorDeDeur())));
        this.lezer = nimbus;
    }

    /**
     * Leest een inlogtoken; leeg als het niet deugt.
     *
     * @throws IdentiteitOnbereikbaar als de sleutels om het te toetsen niet te krijgen zijn
     */
    public Optional<Aanmelding> lees(String token) {
        try {
            return Optional.of(aanmelding(lezer.decode(token)));
        } catch (BadJwtException fout) {
            return Optional.empty();
        } catch (JwtException fout) {
            throw new IdentiteitOnbereikbaar(fout);
        }
    }

    /** Als {@link #lees}, maar een token dat de laatste minuut gelezen is wordt niet opnieuw getoetst. */
    public Optional<Aanmelding> bearer(String token, String afdruk) {
        var bekend = gelezen.getIfPresent(afdruk);
        if (bekend == null) {
            var vers = lees(token);
            vers.ifPresent(aanmelding -> gelezen.put(afdruk, aanmelding));
            return vers;
        }
        return klok.instant().isBefore(bekend.verloopt()) ? Optional.of(bekend) : Optional.empty();
    }

    private static Aanmelding aanmelding(Jwt token) {
        var domeinen = token.getClaimAsStringList(Claims.DOMAINS);
        var verloopt = token.getExpiresAt();
        if (token.getSubject() == null || domeinen == null || verloopt == null) {
            throw new JwtValidationException("Onvolledig inlogtoken", Set.of(NIET_VOOR_DE_DEUR));
        }
        return new Aanmelding(token.getSubject(), token.getClaimAsString(Claims.OWN_DOMAIN),
                new HashSet<>(domeinen), verloopt);
    }

    private static OAuth2TokenValidator<Jwt> voorDeDeur() {
        return token -> token.getAudience() != null && token.getAudience().contains(Claims.GATEWAY_AUDIENCE)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(NIET_VOOR_DE_DEUR);
    }

    private static OAuth2TokenValidator<Jwt> tijd(Clock klok) {
        var toets = new JwtTimestampValidator(Duration.ofSeconds(5));
        toets.setClock(klok);
        return toets;
    }
}
