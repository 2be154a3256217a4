package nl.tegenkracht.starter;

import java.net.URI;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings every service has.
 *
 * @param service            which service this is
 * @param deployment        name of the deployment; determines the domains and {@code aud}
 * @param landscape         file of domains and deployments
 * @param benoemingen       file with the register of benoemingen (appointments to an office)
 * @param issuer            who issues the tokens
 * @param jwks              where its public keys are; empty: below the issuer
 * @param publicOrigin address at which people know the platform
 * @param keyDirectory        directory of key files
 * @param auditDirectory          directory of the audit chains
 * @param oin               organization in the source of events
 * @param epoch             raised after a backup has been restored
 * @param demo              whether demo data and a movable date are allowed; only on loopback
 * @param legalClock        file with the offset of the legal date; only in the demo
 */
@ConfigurationProperties("tegenkracht")
public record TegenkrachtProperties(ServiceName service, @DefaultValue("lokaal") String deployment, Path landscape,
        Path benoemingen,
        URI issuer, URI jwks, URI publicOrigin, Path keyDirectory, Path auditDirectory,
        @DefaultValue(Event.DEMO_OIN) String oin, @DefaultValue("1") long epoch,
        @DefaultValue("false") boolean demo, Path legalClock) {

    /** Address of the public keys. */
    public URI jwksUri() {
        return jwks != null ? jwks : URI.create(issuer + "/oauth2/jwks");
    }

    /** The only {@code aud} this service accepts. */
    public String audience() {
        return service.code() + "@" + deployment;
    }

    /** Name at the broker. */
    public String principal() {
        return service.applicationName() + "." + deployment;
    }
}
