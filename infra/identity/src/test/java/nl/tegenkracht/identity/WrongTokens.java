package nl.tegenkracht.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that looks like the login token of an issuer and is none. */
record WrongTokens(TestIssuerServer issuer, TestIssuerServer other) {

    /** By what is wrong with it. */
    Map<String, String> all() throws JOSEException {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("another audience", issuer.sign(issuer.claims("4711", "fractie-noord").audience("poort")));
        wrong.put("no audience", issuer.sign(issuer.claims("4711", "fractie-noord").audience((String) null)));
        wrong.put("over", issuer.sign(issuer.claims("4711", "fractie-noord")
                .expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        wrong.put("no end", issuer.sign(issuer.claims("4711", "fractie-noord").expirationTime(null)));
        wrong.put("not yet", issuer.sign(issuer.claims("4711", "fractie-noord")
                .notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
        wrong.put("no subject", issuer.sign(issuer.claims("4711", "fractie-noord").subject(null)));
        wrong.put("unknown issuer", issuer.sign(issuer.claims("4711", "fractie-noord").issuer("http://localhost:1")));
        wrong.put("issuer with a slash",
                issuer.sign(issuer.claims("4711", "fractie-noord").issuer(issuer.issuer() + "/")));
        wrong.put("no issuer", issuer.sign(issuer.claims("4711", "fractie-noord").issuer(null)));
        wrong.put("key of another issuer", other.sign(issuer.claims("4711", "fractie-noord")));
        wrong.put("no signature", new PlainJWT(issuer.claims("4711", "fractie-noord").build()).serialize());
        wrong.put("public key as secret", withPublicKeyAsSecret(issuer.claims("4711", "fractie-noord").build()));
        wrong.put("changed", tampered(issuer.sign(issuer.claims("4711", "fractie-noord"))));
        wrong.put("no token", "x.y.z");
        return wrong;
    }

    private String withPublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.key.getKeyID()).build(),
                claims);
        token.sign(new MACSigner(issuer.key.toPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String tampered(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("fractie-noord",
                "fractie-zuid-");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes())
                + "." + parts[2];
    }
}
