package nl.tegenkracht.gateway.identity;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The connection to the identity provider: its own pool, short timeouts, no redirects. */
@Component
public class IdentityProviderConnection {

    private static final int MAX_CONNECTIONS = 32;

    private final ClientHttpRequestFactory requestFactory;

    IdentityProviderConnection(IdentityProvider identityProvider) {
        var timeout = Timeout.ofMilliseconds(identityProvider.timeout().toMillis());
        var pool = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(1, TimeUnit.SECONDS)
                        .setSocketTimeout(timeout).setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        this.requestFactory = new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(pool).disableRedirectHandling().disableCookieManagement()
                .disableAutomaticRetries().setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout).setResponseTimeout(timeout).build())
                .build());
    }

    public ClientHttpRequestFactory requestFactory() {
        return requestFactory;
    }
}
