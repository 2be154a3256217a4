package nl.tegenkracht.gateway.route;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Een eigen voorraad verbindingen per klasse. De maten staan er uitdrukkelijk bij, want ongezegd staat httpclient5 er
 * vijf per dienst toe.
 */
@Component
class Verbindingen implements DisposableBean {

    /** Diensten beëindigen een stroom zelf na vijf minuten; wie dan nog zwijgt, is weg. */
    private static final Timeout STILTE = Timeout.ofMinutes(6);
    private static final int DIENSTEN = 16;

    private final Map<Routeklasse, CloseableHttpClient> clients = new EnumMap<>(Routeklasse.class);

    Verbindingen() {
        for (var klasse : Routeklasse.values()) {
            clients.put(klasse, maak(klasse));
        }
    }

    CloseableHttpClient voor(Routeklasse klasse) {
        return clients.get(klasse);
    }

    private static CloseableHttpClient maak(Routeklasse klasse) {
        var wachttijd = klasse == Routeklasse.STROOM ? STILTE : Timeout.of(klasse.wachttijd());
        var verbindingen = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX).setMaxConnPerRoute(klasse.tegelijk())
                .setMaxConnTotal(klasse.tegelijk() * DIENSTEN)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(1, TimeUnit.SECONDS)
                        .setSocketTimeout(wachttijd).setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        return HttpClients.custom().setConnectionManager(verbindingen).evictIdleConnections(TimeValue.ofSeconds(30))
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(wachttijd)
                        .setConnectionRequestTimeout(Timeout.ofSeconds(1)).setExpectContinueEnabled(false).build())
                .disableRedirectHandling().disableCookieManagement().disableAuthCaching().disableAutomaticRetries()
                .disableContentCompression().disableConnectionState().disableDefaultUserAgent().build();
    }

    @Override
    public void destroy() throws IOException {
        for (var client : clients.values()) {
            client.close();
        }
    }
}
