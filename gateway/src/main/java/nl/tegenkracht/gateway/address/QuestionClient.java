package nl.tegenkracht.gateway.address;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * For what this gateway asks a service of its own accord, beside the requests of visitors: once, for so long, and without
 * anything that a client would do by itself.
 */
public final class QuestionClient {

    private QuestionClient() {
    }

    /**
     * Makes one.
     *
     * @param patience for a connection, and for an answer
     * @param perAddress connections at most to one instance
     * @param inAll      connections at most
     */
    public static CloseableHttpClient create(Timeout patience, int perAddress, int inAll) {
        var pool = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(perAddress)
                .setMaxConnTotal(inAll)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(patience)
                        .setSocketTimeout(patience).setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        return HttpClients.custom().setConnectionManager(pool).disableRedirectHandling()
                .disableCookieManagement().disableAutomaticRetries().disableDefaultUserAgent()
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience).build())
                .build();
    }
}
