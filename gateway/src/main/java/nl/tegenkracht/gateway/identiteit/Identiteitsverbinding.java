package nl.tegenkracht.gateway.identiteit;

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

/** De verbinding met de identiteitsvoorziening: eigen verbindingen, korte wachttijden, geen omleidingen. */
@Component
public class Identiteitsverbinding {

    private static final int VERBINDINGEN = 32;

    private final ClientHttpRequestFactory fabriek;

    Identiteitsverbinding(Aanbieder aanbieder) {
        var wachttijd = Timeout.ofMilliseconds(aanbieder.wachttijd().toMillis());
        var verbindingen = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnTotal(VERBINDINGEN)
                .setMaxConnPerRoute(VERBINDINGEN)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(1, TimeUnit.SECONDS)
                        .setSocketTimeout(wachttijd).setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        this.fabriek = new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(verbindingen).disableRedirectHandling().disableCookieManagement()
                .disableAutomaticRetries().setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(wachttijd).setResponseTimeout(wachttijd).build())
                .build());
    }

    public ClientHttpRequestFactory fabriek() {
        return fabriek;
    }
}
