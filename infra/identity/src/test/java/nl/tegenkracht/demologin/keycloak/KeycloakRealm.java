package nl.tegenkracht.demologin.keycloak;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The realm for Keycloak that goes with the demo people: same accounts, same employers, roles and offices. What differs
 * per place, and every secret, Keycloak takes from its environment at import.
 */
final class KeycloakRealm {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Where {@code docker-compose.yml} has this realm. */
    private static final String ISSUER = "https://inloggen.localhost:8443/realms/tegenkracht";
    private static final List<String> ATTRIBUTES = List.of("domein", "hoedanigheid", "rollen", "ambten");
    private static final List<String> MULTIVALUED = List.of("rollen", "ambten");
    private static final int LOGIN_TOKEN_SECONDS = 300;
    private static final int IDLE_SECONDS = 6 * 3600;
    private static final int SIGN_IN_SECONDS = 10 * 3600;

    private KeycloakRealm() {
    }

    static String of(JsonNode persons) {
        var realm = new LinkedHashMap<String, Object>();
        realm.put("realm", "tegenkracht");
        realm.put("displayName", "Tegenkracht (proefomgeving)");
        realm.put("enabled", true);
        realm.put("sslRequired", "external");
        for (var off : List.of("registrationAllowed", "resetPasswordAllowed", "editUsernameAllowed", "rememberMe",
                "loginWithEmailAllowed")) {
            realm.put(off, false);
        }
        realm.put("internationalizationEnabled", true);
        realm.put("supportedLocales", List.of("nl", "en"));
        realm.put("defaultLocale", "nl");
        realm.putAll(lifetimes());
        realm.putAll(bruteForceProtection());
        realm.put("components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(userProfile())));
        realm.put("clients", List.of(gateway()));
        realm.put("users", persons.valueStream().map(KeycloakRealm::user).toList());
        return JSON.writeValueAsString(realm).replace("\r\n", "\n") + "\n";
    }

    /** As at the demo login; only the login token is short, because the desk cannot see that somebody logged out. */
    private static Map<String, Object> lifetimes() {
        return ordered(entry("accessTokenLifespan", LOGIN_TOKEN_SECONDS), entry("accessCodeLifespan", 60),
                entry("ssoSessionIdleTimeout", IDLE_SECONDS), entry("ssoSessionMaxLifespan", SIGN_IN_SECONDS),
                entry("revokeRefreshToken", true), entry("refreshTokenMaxReuse", 0));
    }

    /** Keycloak's own: an account waits, at most a minute, and never for good. */
    private static Map<String, Object> bruteForceProtection() {
        return ordered(entry("bruteForceProtected", true), entry("permanentLockout", false),
                entry("failureFactor", 10), entry("waitIncrementSeconds", 5), entry("maxFailureWaitSeconds", 60),
                entry("maxDeltaTimeSeconds", 3600), entry("quickLoginCheckMilliSeconds", 500),
                entry("minimumQuickLoginWaitSeconds", 5));
    }

    /** What the profile does not list, Keycloak drops. Only an administrator says where somebody works. */
    private static Map<String, Object> userProfile() {
        var attributes = new ArrayList<Object>();
        for (var name : List.of("username", "email", "firstName", "lastName")) {
            attributes.add(ordered(entry("name", name), entry("displayName", "${" + name + "}"),
                    entry("permissions", ordered(entry("view", List.of("admin", "user")),
                            entry("edit", List.of("admin"))))));
        }
        for (var name : ATTRIBUTES) {
            attributes.add(ordered(entry("name", name), entry("displayName", name),
                    entry("multivalued", MULTIVALUED.contains(name)),
                    entry("permissions", ordered(entry("view", List.of("admin")), entry("edit", List.of("admin"))))));
        }
        var profile = JsonMapper.builder().build().writeValueAsString(Map.of("attributes", attributes));
        return ordered(entry("providerId", "declarative-user-profile"),
                entry("config", Map.of("kc.user.profile.config", List.of(profile))));
    }

    private static Map<String, Object> gateway() {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", "poort");
        client.put("name", "Tegenkracht");
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("publicClient", false);
        client.put("clientAuthenticatorType", "client-secret");
        client.put("secret", "${POORT_GEHEIM}");
        client.put("standardFlowEnabled", true);
        for (var off : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled",
                "fullScopeAllowed", "consentRequired")) {
            client.put(off, false);
        }
        client.put("redirectUris", List.of("${POORT_ADRES}/inloggen/terug"));
        client.put("webOrigins", List.of());
        client.put("attributes", ordered(entry("pkce.code.challenge.method", "S256"),
                entry("post.logout.redirect.uris", "${POORT_ADRES}/uitgelogd"),
                entry("backchannel.logout.url", "${POORT_ADRES}/uitloggen/aanbieder"),
                entry("backchannel.logout.session.required", "true"),
                entry("access.token.signed.response.alg", "RS256")));
        client.put("defaultClientScopes", List.of("basic", "profile"));
        client.put("optionalClientScopes", List.of());
        client.put("protocolMappers", mappers());
        return client;
    }

    private static List<Object> mappers() {
        var mappers = new ArrayList<Object>();
        mappers.add(ordered(entry("name", "poort"), entry("protocol", "openid-connect"),
                entry("protocolMapper", "oidc-audience-mapper"),
                entry("config", ordered(entry("included.custom.audience", "tegenkracht-poort"),
                        entry("access.token.claim", "true"), entry("id.token.claim", "false")))));
        ATTRIBUTES.forEach(name -> mappers.add(ordered(entry("name", name), entry("protocol", "openid-connect"),
                entry("protocolMapper", "oidc-usermodel-attribute-mapper"),
                entry("config", ordered(entry("user.attribute", name), entry("claim.name", name),
                        entry("jsonType.label", "String"),
                        entry("multivalued", String.valueOf(MULTIVALUED.contains(name))),
                        entry("access.token.claim", "true"), entry("id.token.claim", "false"),
                        entry("userinfo.token.claim", "false"))))));
        return mappers;
    }

    /** The same people as an HR system would give them, for {@code CreateAdresboeken}. */
    static String employedPeople(JsonNode persons) {
        return JSON.writeValueAsString(persons.valueStream().map(person -> ordered(entry("issuer", ISSUER),
                entry("sub", id(person.path("account").asString())), entry("naam", person.path("naam").asString()),
                entry("domein", person.path("domein").asString()), entry("functie", person.path("uitleg").asString()),
                entry("bevoegdGezag", person.path("rollen").valueStream()
                        .anyMatch(role -> role.asString().equals("bevoegd-gezag"))),
                entry("benoemingen", person.path("ambten").valueStream()
                        .map(ambt -> ambt.path("benoeming").asString()).toList())))
                .toList()).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> user(JsonNode person) {
        var names = person.path("naam").asString().split(" ", 2);
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("domein", List.of(person.path("domein").asString()));
        attributes.put("hoedanigheid", List.of(person.path("hoedanigheid").asString()));
        attributes.put("rollen", person.path("rollen").valueStream().map(JsonNode::asString).toList());
        attributes.put("ambten", person.path("ambten").valueStream()
                .map(ambt -> ambt.path("ambt").asString() + ":" + ambt.path("benoeming").asString()).toList());
        attributes.values().removeIf(values -> ((List<?>) values).isEmpty());
        var account = person.path("account").asString();
        return ordered(entry("id", id(account)), entry("username", account), entry("enabled", true),
                entry("firstName", names[0]), entry("lastName", names[1]), entry("attributes", attributes),
                entry("credentials", List.of(ordered(entry("type", "password"),
                        entry("value", "${PROEF_WACHTWOORD}")))));
    }

    /** Always the same: whoever is imported again is who they were, also for what they filed before. */
    private static String id(String account) {
        return UUID.nameUUIDFromBytes(("tegenkracht:" + account).getBytes(StandardCharsets.UTF_8)).toString();
    }

    @SafeVarargs
    private static Map<String, Object> ordered(Map.Entry<String, ?>... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
