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
 * A connection pool per class. The sizes are explicit, because by default httpclient5 allows five connections per
 * service.
 */
@Component
class ConnectionPools implements DisposableBean {

    /** Services end a stream themselves after five minutes; whoever is still silent then is gone. */
    private static final Timeout STREAM_SILENCE = Timeout.ofMinutes(6);
    private static final int SERVICES = 16;

    private final Map<RouteClass, CloseableHttpClient> clients = new EnumMap<>(RouteClass.class);

    ConnectionPools() {
        for (var routeClass : RouteClass.values()) {
            clients.put(routeClass, create(routeClass));
        }
    }

    CloseableHttpClient clientFor(RouteClass routeClass) {
        return clients.get(routeClass);
    }

    private static CloseableHttpClient create(RouteClass routeClass) {
        var timeout = routeClass == RouteClass.STREAM ? STREAM_SILENCE : Timeout.of(routeClass.timeout());
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX).setMaxConnPerRoute(routeClass.places())
                .setMaxConnTotal(routeClass.places() * SERVICES)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(1, TimeUnit.SECONDS)
                        .setSocketTimeout(timeout).setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        return HttpClients.custom().setConnectionManager(pool).evictIdleConnections(TimeValue.ofSeconds(30))
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout)
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
