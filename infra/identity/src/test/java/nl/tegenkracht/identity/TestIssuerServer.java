package nl.tegenkracht.identity;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Id;

/** Another OpenID provider, as far as a token desk sees it: it says who it is, and with which keys it signs. */
final class TestIssuerServer implements AutoCloseable {

    final RSAKey key = newKey();
    final AtomicInteger keysAsked = new AtomicInteger();
    private final HttpServer server;

    TestIssuerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        answer("/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + issuer() + "/keys\"}");
        answer("/keys", () -> {
            keysAsked.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A login token as it should be; a test changes what it wants. */
    JWTClaimsSet.Builder claims(String subject, String domain) {
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(List.of("tegenkracht-poort", "account"))
                .subject(subject).jwtID(Id.random()).issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300))).claim("sid", "session-1")
                .claim("name", "Noa Sparrenberg").claim("domein", domain).claim("hoedanigheid", "medewerker");
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims.build(), key, JWSAlgorithm.RS256);
    }

    static String sign(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException error) {
            throw new IllegalStateException(error);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(Id.random()).generate();
        } catch (JOSEException error) {
            throw new IllegalStateException(error);
        }
    }

    private void answer(String path, Supplier<String> content) {
        server.createContext(path, exchange -> {
            var bytes = content.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
