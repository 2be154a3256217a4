package nl.tegenkracht.testkit;

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

/** Geeft tokens uit met een eigen sleutel, en toont zijn openbare sleutel zoals de echte voorziening dat doet. */
public final class Proefuitgever implements AutoCloseable {

    private final RSAKey sleutel = nieuweSleutel();
    private final RSAKey vreemdeSleutel = nieuweSleutel();
    private final HttpServer server;

    Proefuitgever() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = new JWKSet(sleutel.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", verzoek -> {
            verzoek.getResponseHeaders().set("Content-Type", "application/json");
            verzoek.sendResponseHeaders(200, bytes.length);
            try (var uit = verzoek.getResponseBody()) {
                uit.write(bytes);
            }
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Een token dat klopt, ondertekend door deze uitgever. */
    public String onderteken(JWTClaimsSet claims) {
        return onderteken(claims, sleutel);
    }

    /** Een vervalst token: alles klopt behalve de handtekening. */
    public String vervals(JWTClaimsSet claims) {
        return onderteken(claims, vreemdeSleutel);
    }

    private String onderteken(JWTClaimsSet claims, RSAKey met) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(sleutel.getKeyID()).build(),
                    claims);
            token.sign(new RSASSASigner(met));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey nieuweSleutel() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
