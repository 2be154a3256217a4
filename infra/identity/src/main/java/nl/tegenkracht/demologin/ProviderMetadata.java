package nl.tegenkracht.demologin;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.TOKEN_EXCHANGE;

import java.util.List;
import java.util.Map;

/** What the provider tells about itself (OpenID Connect Discovery, RFC 8414): only what really works here. */
final class ProviderMetadata {

    private static final List<String> NOT_SUPPORTED = List.of("userinfo_endpoint", "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported", "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");
    private static final List<String> CLIENT_AUTHENTICATION = List.of("client_secret_basic");

    private ProviderMetadata() {
    }

    static void describe(Map<String, Object> metadata) {
        NOT_SUPPORTED.forEach(metadata::remove);
        metadata.put("token_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
        metadata.put("revocation_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
        metadata.put("grant_types_supported",
                List.of(AUTHORIZATION_CODE.getValue(), REFRESH_TOKEN.getValue(), TOKEN_EXCHANGE.getValue()));
        metadata.put("backchannel_logout_supported", true);
        metadata.put("backchannel_logout_session_supported", true);
        metadata.computeIfPresent("subject_types_supported", (name, types) -> List.of("pairwise"));
    }
}
