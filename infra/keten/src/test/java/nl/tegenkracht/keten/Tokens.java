package nl.tegenkracht.keten;

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

/** Echte tokens, geruild als de deur dat doet, en alles wat er op lijkt maar niet deugt. */
final class Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEWIJS = "een-bewijs-van-ruim-drieenveertig-tekens-lang-voor-pkce";

    private final Keten keten;
    private final RSAKey echt;
    private final RSAKey vals;

    Tokens(Keten keten) throws ParseException, JOSEException {
        this.keten = keten;
        this.echt = (RSAKey) JWKSet.parse(keten.geheim("identiteit.jwk")).getKeys().getFirst();
        this.vals = new RSAKeyGenerator(3072).keyID(echt.getKeyID()).generate();
    }

    /** Het inlogtoken dat normaal alleen de deur ziet. */
    String inlog(String account) {
        var terug = keten.deur() + "/inloggen/terug";
        var begin = URI.create(keten.identiteit() + "/oauth2/authorize?" + Bezoeker.formulier(Map.of("response_type",
                "code", "client_id", "poort", "redirect_uri", terug, "scope", "openid", "state", "s", "nonce", "n",
                "code_challenge_method", "S256", "code_challenge", afdruk(BEWIJS))));
        var zoekdeel = new Bezoeker(keten.deur()).meldAan(account, begin, terug).adres().getQuery();
        var code = zoekdeel.replaceAll(".*code=([^&]+).*", "$1");
        return vraag(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", terug, "code_verifier",
                BEWIJS));
    }

    /** Een token voor een dienst in een domein, bij de uitrol die het domein bedient. */
    String ruil(String inlogtoken, ServiceName dienst, String domein) {
        var uitrol = domein.equals(Keten.DOMEIN_ELDERS) ? Keten.ELDERS : "lokaal";
        return vraag(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token",
                inlogtoken, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token", "audience",
                dienst.code() + "@" + uitrol, "resource", Claims.RESOURCE_PREFIX + domein));
    }

    private String vraag(Map<String, String> velden) {
        var geheim = Base64.getEncoder().encodeToString(
                ("poort:" + URLEncoder.encode(keten.geheim("poort.geheim"), StandardCharsets.UTF_8)).getBytes(
                        StandardCharsets.UTF_8));
        var antwoord = Bezoeker.verstuur(HttpRequest.newBuilder(keten.identiteit().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + geheim).header("Content-Type", Bezoeker.FORMULIER)
                .POST(HttpRequest.BodyPublishers.ofString(Bezoeker.formulier(velden))).build());
        if (antwoord.status() != 200) {
            throw new IllegalStateException("Geen token: " + antwoord.status() + " " + antwoord.tekst());
        }
        return JSON.readTree(antwoord.inhoud()).path("access_token").asString();
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Getekend met de echte sleutel, maar met andere inhoud: wat de identiteitsvoorziening nooit zou uitgeven. */
    String anders(String token, UnaryOperator<JWTClaimsSet.Builder> wijziging) {
        return teken(JWSAlgorithm.RS256, new Tekenaar(echt), wijziging.apply(new JWTClaimsSet.Builder(claims(token))));
    }

    String verlopen(String token) {
        var toen = Instant.now().minusSeconds(600);
        return anders(token, claims -> claims.issueTime(Date.from(toen)).notBeforeTime(Date.from(toen))
                .expirationTime(Date.from(toen.plusSeconds(300))));
    }

    /** Dezelfde inhoud en hetzelfde sleutelkenmerk, getekend met een eigen sleutel. */
    String nagemaakt(String token) {
        return teken(JWSAlgorithm.RS256, new Tekenaar(vals), new JWTClaimsSet.Builder(claims(token)));
    }

    /** Getekend met de openbare sleutel als was zij een geheim. */
    String verwisseld(String token) {
        return teken(JWSAlgorithm.HS256, () -> new MACSigner(echt.toRSAPublicKey().getEncoded()),
                new JWTClaimsSet.Builder(claims(token)));
    }

    String ongetekend(String token) {
        return new PlainJWT(claims(token)).serialize();
    }

    /** De echte handtekening onder een andere inhoud. */
    static String geknoeid(String token, String domein) {
        var delen = token.split("\\.");
        var inhoud = new String(Base64.getUrlDecoder().decode(delen[1]), StandardCharsets.UTF_8)
                .replaceAll("\"datadomein\":\"[^\"]*\"", "\"datadomein\":\"" + domein + "\"")
                .replaceAll("\"hoedanigheid\":\"[^\"]*\"", "\"hoedanigheid\":\"ambtsdrager\"");
        return delen[0] + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(inhoud.getBytes(StandardCharsets.UTF_8)) + "." + delen[2];
    }

    private interface Sleutel {

        JWSSigner tekenaar() throws JOSEException;
    }

    private record Tekenaar(RSAKey sleutel) implements Sleutel {

        @Override
        public JWSSigner tekenaar() throws JOSEException {
            return new RSASSASigner(sleutel);
        }
    }

    private String teken(JWSAlgorithm soort, Sleutel sleutel, JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(soort).keyID(echt.getKeyID()).build(), claims.build());
            token.sign(sleutel.tekenaar());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String afdruk(String bewijs) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.security.MessageDigest
                    .getInstance("SHA-256").digest(bewijs.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
