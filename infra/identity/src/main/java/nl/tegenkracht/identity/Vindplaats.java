package nl.tegenkracht.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.TOKEN_EXCHANGE;

import java.util.List;
import java.util.Map;

/** Wat de provider over zichzelf vertelt (OpenID Connect Discovery, RFC 8414): alleen wat hier ook echt werkt. */
final class Vindplaats {

    private static final List<String> WERKT_HIER_NIET = List.of("userinfo_endpoint", "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported", "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");
    private static final List<String> CLIENTS_TONEN_ZICH_MET = List.of("client_secret_basic");

    private Vindplaats() {
    }

    static void beschrijf(Map<String, Object> eigenschappen) {
        WERKT_HIER_NIET.forEach(eigenschappen::remove);
        eigenschappen.put("token_endpoint_auth_methods_supported", CLIENTS_TONEN_ZICH_MET);
        eigenschappen.put("revocation_endpoint_auth_methods_supported", CLIENTS_TONEN_ZICH_MET);
        eigenschappen.put("grant_types_supported",
                List.of(AUTHORIZATION_CODE.getValue(), REFRESH_TOKEN.getValue(), TOKEN_EXCHANGE.getValue()));
        eigenschappen.computeIfPresent("subject_types_supported", (naam, soorten) -> List.of("pairwise"));
    }
}
