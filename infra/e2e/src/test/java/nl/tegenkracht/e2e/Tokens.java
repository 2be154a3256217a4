package nl.tegenkracht.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.ServiceName;
import tools.jackson.databind.json.JsonMapper;

/** Real tokens, exchanged as the gateway does it, and everything that looks like one but is no good. */
final class Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CODE_VERIFIER = "a-verifier-of-more-than-forty-three-characters-for-pkce";

    private final RunningPlatform platform;
    private final RSAKey realKey;
    private final RSAKey forgedKey;

    Tokens(RunningPlatform platform) throws ParseException {
        this.platform = platform;
        this.realKey = (RSAKey) JWKSet.parse(platform.secret("identiteit.jwk")).getKeys().getFirst();
        this.forgedKey = new RSAKey.Builder(ForgedKey.MADE_ONCE).keyID(realKey.getKeyID()).build();
    }

    /** Making one takes seconds; under the id of the real one it is as forged on every platform. */
    private static final class ForgedKey {

        static final RSAKey MADE_ONCE = make();

        private static RSAKey make() {
            try {
                return new RSAKeyGenerator(3072).generate();
            } catch (JOSEException error) {
                throw new IllegalStateException(error);
            }
        }
    }

    /** The login token that normally only the gateway sees. */
    String loginToken(String account) {
        var redirectUri = platform.gateway() + "/inloggen/terug";
        var start = URI.create(platform.identity() + "/oauth2/authorize?"
                + WebVisitor.formEncode(Map.of("response_type",
                        "code", "client_id", "poort", "redirect_uri", redirectUri, "scope", "openid", "state", "s",
                        "nonce", "n",
                        "code_challenge_method", "S256", "code_challenge", codeChallenge(CODE_VERIFIER))));
        var queryString = new WebVisitor(platform.gateway()).logIn(account, start, redirectUri).url().getQuery();
        var code = queryString.replaceAll(".*code=([^&]+).*", "$1");
        return requestToken(
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri, "code_verifier",
                        CODE_VERIFIER));
    }

    /** A token for a service in a domain, at the deployment that serves the domain. */
    String exchange(String loginToken, ServiceName service, String domain) {
        return exchange(loginToken, service, domain,
                domain.equals(RunningPlatform.ELSEWHERE_DOMAIN) ? RunningPlatform.ELSEWHERE : "lokaal");
    }

    String exchange(String loginToken, ServiceName service, String domain, String deployment) {
        return requestToken(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token",
                loginToken, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token", "audience",
                service.code() + "@" + deployment, "resource", Claims.RESOURCE_PREFIX + domain));
    }

    private String requestToken(Map<String, String> fields) {
        var credentials = Base64.getEncoder().encodeToString(
                ("poort:" + URLEncoder.encode(platform.secret("poort.geheim"), StandardCharsets.UTF_8)).getBytes(
                        StandardCharsets.UTF_8));
        var response = WebVisitor.exchange(HttpRequest.newBuilder(platform.identity().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials).header("Content-Type", WebVisitor.FORM)
                .POST(HttpRequest.BodyPublishers.ofString(WebVisitor.formEncode(fields))).build());
        if (response.status() != 200) {
            throw new IllegalStateException("No token: " + response.status() + " " + response.text());
        }
        return JSON.readTree(response.body()).path("access_token").asString();
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Signed with the real key, but with other content: what the identity provider would never issue. */
    String altered(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(JWSAlgorithm.RS256, new RsaSigningKey(realKey),
                change.apply(new JWTClaimsSet.Builder(claims(token))));
    }

    String expired(String token) {
        var past = Instant.now().minusSeconds(600);
        return altered(token, claims -> claims.issueTime(Date.from(past)).notBeforeTime(Date.from(past))
                .expirationTime(Date.from(past.plusSeconds(300))));
    }

    /** The same content and the same key id, signed with a key of our own. */
    String forged(String token) {
        return sign(JWSAlgorithm.RS256, new RsaSigningKey(forgedKey), new JWTClaimsSet.Builder(claims(token)));
    }

    /** Signed with the public key as if it were a secret. */
    String algorithmConfused(String token) {
        return sign(JWSAlgorithm.HS256, () -> new MACSigner(realKey.toRSAPublicKey().getEncoded()),
                new JWTClaimsSet.Builder(claims(token)));
    }

    String unsigned(String token) {
        return new PlainJWT(claims(token)).serialize();
    }

    /** The real signature under other content. */
    static String tampered(String token, String domain) {
        var parts = token.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceAll("\"datadomein\":\"[^\"]*\"", "\"datadomein\":\"" + domain + "\"")
                .replaceAll("\"hoedanigheid\":\"[^\"]*\"", "\"hoedanigheid\":\"ambtsdrager\"");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    private interface SigningKey {

        JWSSigner signer() throws JOSEException;
    }

    private record RsaSigningKey(RSAKey key) implements SigningKey {

        @Override
        public JWSSigner signer() throws JOSEException {
            return new RSASSASigner(key);
        }
    }

    private String sign(JWSAlgorithm algorithm, SigningKey key, JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(realKey.getKeyID()).build(),
                    claims.build());
            token.sign(key.signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String codeChallenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.security.MessageDigest
                    .getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
