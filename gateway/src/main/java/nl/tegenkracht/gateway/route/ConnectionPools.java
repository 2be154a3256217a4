package nl.tegenkracht.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
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
class ConnectionPools implements DisposableBean, MeterBinder {

    /** Services end a stream themselves after five minutes; whoever is still silent then is gone. */
    private static final Timeout STREAM_SILENCE = Timeout.ofMinutes(6);
    private static final int SERVICES = 16;

    private final Map<RouteClass, CloseableHttpClient> clients = new EnumMap<>(RouteClass.class);
    private final Map<RouteClass, PoolingHttpClientConnectionManager> pools = new EnumMap<>(RouteClass.class);

    ConnectionPools() {
        for (var routeClass : RouteClass.values()) {
            var pool = pool(routeClass);
            pools.put(routeClass, pool);
            clients.put(routeClass, client(pool, timeout(routeClass)));
        }
    }

    CloseableHttpClient clientFor(RouteClass routeClass) {
        return clients.get(routeClass);
    }

    private static Timeout timeout(RouteClass routeClass) {
        return routeClass == RouteClass.STREAM ? STREAM_SILENCE : Timeout.of(routeClass.timeout());
    }

    private static PoolingHttpClientConnectionManager pool(RouteClass routeClass) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX).setMaxConnPerRoute(routeClass.places())
                .setMaxConnTotal(routeClass.places() * SERVICES)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(1, TimeUnit.SECONDS)
                        .setSocketTimeout(timeout(routeClass)).setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
    }

    private static CloseableHttpClient client(PoolingHttpClientConnectionManager pool, Timeout timeout) {
        return HttpClients.custom().setConnectionManager(pool).evictIdleConnections(TimeValue.ofSeconds(30))
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(Timeout.ofSeconds(1)).setExpectContinueEnabled(false).build())
                .disableRedirectHandling().disableCookieManagement().disableAuthCaching().disableAutomaticRetries()
                .disableContentCompression().disableConnectionState().disableDefaultUserAgent().build();
    }

    /** Connections per class, over all services and deployments together. */
    @Override
    public void bindTo(MeterRegistry registry) {
        pools.forEach((routeClass, pool) -> {
            gauge(registry, routeClass, "leased", () -> pool.getTotalStats().getLeased());
            gauge(registry, routeClass, "available", () -> pool.getTotalStats().getAvailable());
            gauge(registry, routeClass, "pending", () -> pool.getTotalStats().getPending());
        });
    }

    private static void gauge(MeterRegistry registry, RouteClass routeClass, String state, Supplier<Number> count) {
        Gauge.builder("gateway.connections", count).tag("class", routeClass.code()).tag("state", state)
                .register(registry);
    }

    @Override
    public void destroy() throws IOException {
        for (var client : clients.values()) {
            client.close();
        }
    }
}
