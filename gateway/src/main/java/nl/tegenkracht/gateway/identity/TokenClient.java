package nl.tegenkracht.gateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the token endpoints of the identity provider, as the client that the gateway is there. */
@Component
public class TokenClient {

    private final RestClient client;
    private final GatewayProperties properties;
    private final IdentityProvider identityProvider;
    private final JsonMapper json;

    TokenClient(GatewayProperties properties, IdentityProvider identityProvider, IdentityProviderConnection connection,
            JsonMapper json) {
        this.properties = properties;
        this.identityProvider = identityProvider;
        this.json = json;
        this.client = RestClient.builder().requestFactory(connection.requestFactory()).build();
    }

    /** The client secret of the gateway, read when it is needed. */
    public String clientSecret() {
        try {
            return Files.readString(properties.keyDirectory().resolve(identityProvider.secret())).strip();
        } catch (IOException error) {
            throw new UncheckedIOException("The client secret of the gateway cannot be read", error);
        }
    }

    /** A response of the token endpoint: {@code error} is {@code null} if it succeeded. */
    record TokenResponse(JsonNode fields, String error) {

        String field(String name) {
            return fields.path(name).asString(null);
        }
    }

    TokenResponse requestToken(Map<String, String> fields) {
        return post(identityProvider.token(), fields);
    }

    /** Revokes a refresh token; if that fails, it expires by itself. */
    public void revoke(String refreshToken) {
        post(identityProvider.revocation(), Map.of("token", refreshToken, "token_type_hint", "refresh_token"));
    }

    private TokenResponse post(String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        try {
            return client.post().uri(IdentityProvider.url(properties, path))
                    .headers(headers -> headers.setBasicAuth(identityProvider.client(), clientSecret(),
                            StandardCharsets.UTF_8))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED).accept(MediaType.APPLICATION_JSON)
                    .body(form)
                    .exchange((request, response) -> read(response.getStatusCode(), response.getBody().readAllBytes()));
        } catch (RestClientException | UncheckedIOException error) {
            throw new IdentityProviderUnavailable(error);
        }
    }

    private TokenResponse read(HttpStatusCode status, byte[] body) throws IOException {
        if (status.is5xxServerError() || status.is3xxRedirection()) {
            throw new IOException("Identity provider responded with " + status.value());
        }
        var fields = body.length == 0 ? json.createObjectNode() : json.readTree(body);
        return new TokenResponse(fields, status.is2xxSuccessful() ? null : fields.path("error").asString("unknown"));
    }
}
