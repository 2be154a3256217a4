package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** How often a service asks the issuer for its keys. */
class IssuerKeyReaderTest {

    private static final RSAKey KEY = key();

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;
    private HttpServer issuer;
    private JwtDecoder decoder;

    @BeforeEach
    void setUp() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(down ? 503 : 200, down ? -1 : keys.length);
            try (exchange) {
                exchange.getResponseBody().write(down ? new byte[0] : keys);
            }
        });
        issuer.start();
        decoder = IssuerKeyReader.decoder(URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks"),
                token -> OAuth2TokenValidatorResult.success());
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void madeUpKeysDoNotKeepTheIssuerBusy() {
        assertThat(decoder.decode(token("known")).getSubject()).isEqualTo("noa");
        for (int i = 0; i < 50; i++) {
            var madeUp = token("made-up-" + i);
            assertThatThrownBy(() -> decoder.decode(madeUp)).isInstanceOf(BadJwtException.class);
        }

        assertThat(asked).hasValueLessThanOrEqualTo(3);
        assertThat(decoder.decode(token("known")).getSubject()).isEqualTo("noa");
    }

    @Test
    void withoutAnyKeysATokenIsNotCalledBad() {
        down = true;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> decoder.decode(token("known"))).isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    /** It takes the connection and says nothing: the reader gives up, and calls the token not bad. */
    @Test
    void anIssuerThatHangsIsNotWaitedForForEver() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = IssuerKeyReader.decoder(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/jwks"),
                    token -> OAuth2TokenValidatorResult.success());

            assertThatThrownBy(() -> waiting.decode(token("known"))).isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("known").generate();
        } catch (JOSEException error) {
            throw new IllegalStateException(error);
        }
    }

    private static String token(String kid) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(),
                    new JWTClaimsSet.Builder().subject("noa").build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException error) {
            throw new IllegalStateException(error);
        }
    }
}
