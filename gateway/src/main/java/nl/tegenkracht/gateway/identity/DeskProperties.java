package nl.tegenkracht.gateway.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The token desk, at {@code tegenkracht.issuer}: it gives the tokens that are valid in one domain.
 *
 * @param client name of the gateway there
 * @param secret file in the key directory with the secret of that client
 * @param token  where tokens are exchanged, below the issuer
 * @param keys   where its public keys are, below the issuer
 */
@ConfigurationProperties("tegenkracht.desk")
record DeskProperties(@DefaultValue("poort") String client, @DefaultValue("poort.geheim") String secret,
        @DefaultValue("/oauth2/token") String token, @DefaultValue("/oauth2/jwks") String keys) {}
