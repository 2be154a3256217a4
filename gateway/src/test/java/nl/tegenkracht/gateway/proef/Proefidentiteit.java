package nl.tegenkracht.gateway.proef;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Een identiteitsvoorziening voor proeven: echte handtekeningen, echte PKCE, en ieder die zich aandient mag erin. */
public final class Proefidentiteit implements AutoCloseable {

    static final String GEHEIM = "proefgeheim-van-de-poort";
    private static final Map<String, List<String>> MENSEN = Map.of("noa", List.of("fractie-noord", "gemeenschappelijk"),
            "zeno", List.of("fractie-zuid", "gemeenschappelijk"), "merel", List.of("ambtelijk", "gemeenschappelijk"),
            "vera", List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern", "gemeenschappelijk"));

    public final AtomicInteger geruild = new AtomicInteger();
    public final AtomicInteger ververst = new AtomicInteger();
    public final Set<String> ingetrokken = ConcurrentHashMap.newKeySet();
    /** Domeinen die niemand meer bedient: geen token, en ook niet meer genoemd. */
    public final Set<String> dicht = ConcurrentHashMap.newKeySet();
    public volatile boolean weg;
    public volatile String wie = "noa";
    /** Levensduur van een inlogtoken, in seconden. */
    public volatile int inlogtoken = 3600;

    private final HttpServer server;
    private final RSAKey sleutel;
    private final Clock klok;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> verversing = new ConcurrentHashMap<>();

    Proefidentiteit(Clock klok) throws IOException, JOSEException {
        this.klok = klok;
        this.sleutel = new RSAKeyGenerator(2048).keyID("proef").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::behandel);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Geen enkele sessie is nog te vernieuwen. */
    public void vergeetVerversing() {
        verversing.clear();
    }

    /** Een inlogtoken zoals een portaal van een afdeling het heeft. */
    public String bearer(String wie) {
        return inlogtoken(wie, issuer(), "tegenkracht-poort", inlogtoken, sleutel);
    }

    /** Een token waaraan iets mankeert. */
    public String bearer(String wie, String uitgever, String bestemd, int seconden) {
        return inlogtoken(wie, uitgever, bestemd, seconden, sleutel);
    }

    /** Een token met de goede naam op de verkeerde sleutel. */
    public String vervalst(String wie) {
        try {
            return inlogtoken(wie, issuer(), "tegenkracht-poort", 600,
                    new RSAKeyGenerator(2048).keyID("proef").generate());
        } catch (JOSEException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private void behandel(HttpExchange lijn) throws IOException {
        try (lijn) {
            if (weg) {
                return;
            }
            switch (lijn.getRequestURI().getPath()) {
                case "/oauth2/authorize" -> verwijs(lijn, velden(lijn.getRequestURI().getRawQuery()));
                case "/oauth2/token" -> token(lijn, velden(tekst(lijn)));
                case "/oauth2/jwks" -> antwoord(lijn, 200, new JWKSet(sleutel).toString());
                case "/connect/logout" -> {
                    lijn.getResponseHeaders().set("Location",
                            velden(lijn.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
                    lijn.sendResponseHeaders(302, -1);
                }
                case "/oauth2/revoke" -> {
                    ingetrokken.add(velden(tekst(lijn)).get("token"));
                    antwoord(lijn, 200, "");
                }
                default -> antwoord(lijn, 404, "");
            }
        }
    }

    private void verwijs(HttpExchange lijn, Map<String, String> vraag) throws IOException {
        var code = UUID.randomUUID().toString();
        vraag.put("wie", wie);
        codes.put(code, vraag);
        lijn.getResponseHeaders().set("Location", vraag.get("redirect_uri") + "?code=" + code + "&state="
                + vraag.get("state").replace("=", "%3D"));
        lijn.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange lijn, Map<String, String> vraag) throws IOException {
        var verwacht = "Basic "
                + Base64.getEncoder().encodeToString(("poort:" + GEHEIM).getBytes(StandardCharsets.UTF_8));
        if (!verwacht.equals(lijn.getRequestHeaders().getFirst("Authorization"))) {
            antwoord(lijn, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var uitkomst = switch (vraag.get("grant_type")) {
            case "authorization_code" -> metCode(vraag);
            case "refresh_token" -> metVerversing(vraag);
            default -> metRuil(vraag);
        };
        antwoord(lijn, uitkomst.startsWith("{\"error") ? 400 : 200, uitkomst);
    }

    private String metCode(Map<String, String> vraag) {
        var begin = codes.remove(vraag.get("code"));
        if (begin == null || !begin.get("code_challenge").equals(s256(vraag.get("code_verifier")))
                || !begin.get("redirect_uri").equals(vraag.get("redirect_uri"))) {
            return "{\"error\":\"invalid_grant\"}";
        }
        return tokens(begin.get("wie"), begin.get("nonce"));
    }

    private String metVerversing(Map<String, String> vraag) {
        ververst.incrementAndGet();
        var mens = verversing.remove(vraag.get("refresh_token"));
        return mens == null || ingetrokken.contains(vraag.get("refresh_token"))
                ? "{\"error\":\"invalid_grant\"}"
                : tokens(mens, null);
    }

    private String metRuil(Map<String, String> vraag) {
        geruild.incrementAndGet();
        var claims = claims(vraag.get("subject_token"));
        if (!claims.getExpirationTime().toInstant().isAfter(klok.instant())) {
            return "{\"error\":\"invalid_grant\"}";
        }
        var domein = vraag.get("resource").replace("urn:tegenkracht:datadomein:", "");
        var mag = (List<?>) claims.getClaim("domeinen");
        if (!mag.contains(domein) || dicht.contains(domein)) {
            return "{\"error\":\"invalid_target\"}";
        }
        var token = teken(new JWTClaimsSet.Builder().issuer(issuer()).audience(vraag.get("audience"))
                .subject("pseudoniem-" + claims.getSubject() + "-" + domein).claim("datadomein", domein)
                .jwtID(UUID.randomUUID().toString()), 300, sleutel);
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    }

    private String tokens(String mens, String nonce) {
        var toegang = inlogtoken(mens, issuer(), "tegenkracht-poort", inlogtoken, sleutel);
        var bewijs = teken(new JWTClaimsSet.Builder().issuer(issuer()).audience("poort").subject(mens)
                .claim("name", "Proefpersoon " + mens).claim("nonce", nonce), 300, sleutel);
        var vernieuwer = "ververs-" + UUID.randomUUID();
        verversing.put(vernieuwer, mens);
        return "{\"access_token\":\"" + toegang + "\",\"token_type\":\"Bearer\",\"expires_in\":" + inlogtoken
                + ",\"refresh_token\":\"" + vernieuwer + "\",\"id_token\":\"" + bewijs + "\"}";
    }

    private String inlogtoken(String mens, String uitgever, String bestemd, int seconden, RSAKey met) {
        return teken(new JWTClaimsSet.Builder().issuer(uitgever).audience(bestemd).subject(mens)
                .jwtID(UUID.randomUUID().toString()).claim("eigen_domein", MENSEN.get(mens).getFirst())
                .claim("domeinen", MENSEN.get(mens).stream().filter(domein -> !dicht.contains(domein)).toList()),
                seconden, met);
    }

    private String teken(JWTClaimsSet.Builder claims, int seconden, RSAKey met) {
        var nu = klok.instant();
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(met.getKeyID()).build(),
                claims.issueTime(Date.from(nu)).expirationTime(Date.from(nu.plusSeconds(seconden))).build());
        try {
            token.sign(new RSASSASigner(met));
        } catch (JOSEException fout) {
            throw new IllegalStateException(fout);
        }
        return token.serialize();
    }

    /** De inhoud van een token, zonder het te toetsen. */
    public static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (java.text.ParseException fout) {
            throw new IllegalArgumentException(fout);
        }
    }

    private static String s256(String bewijs) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(bewijs.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static String tekst(HttpExchange lijn) throws IOException {
        return new String(lijn.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> velden(String tekst) {
        var velden = new HashMap<String, String>();
        Arrays.stream(tekst.split("&")).map(deel -> deel.split("=", 2))
                .forEach(deel -> velden.put(deel[0], URLDecoder.decode(deel[1], StandardCharsets.UTF_8)));
        return velden;
    }

    private static void antwoord(HttpExchange lijn, int status, String inhoud) throws IOException {
        var bytes = inhoud.getBytes(StandardCharsets.UTF_8);
        lijn.getResponseHeaders().set("Content-Type", "application/json");
        lijn.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        lijn.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
