package nl.tegenkracht.gateway.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.address.QuestionClient;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.address.ServiceTarget;
import nl.tegenkracht.gateway.identity.TokenExchange;
import nl.tegenkracht.gateway.identity.TokenRefresh;
import nl.tegenkracht.gateway.session.Session;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the work lists: one request per domain and service, all at once, each within its own time. */
@Component
class WorkLists implements DisposableBean {

    private static final int PATIENCE_MS = 800;
    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_BYTES = 1 << 20;
    private static final Set<ServiceName> SERVICES = Set.of(ServiceName.MELDING, ServiceName.KLACHT);

    private final ServiceMap serviceMap;
    private final TokenExchange tokenExchange;
    private final TokenRefresh tokenRefresh;
    private final Executor background;
    private final JsonMapper json;
    private final CloseableHttpClient client;

    WorkLists(ServiceMap serviceMap, TokenExchange tokenExchange, TokenRefresh tokenRefresh, Executor background,
            JsonMapper json) {
        this.serviceMap = serviceMap;
        this.tokenExchange = tokenExchange;
        this.tokenRefresh = tokenRefresh;
        this.background = background;
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.client = QuestionClient.create(Timeout.ofMilliseconds(PATIENCE_MS), MAX_CONNECTIONS,
                MAX_CONNECTIONS * SERVICES.size());
    }

    /** A service that does not count yet gives everything it has. */
    private record WorkListResponse(@JsonProperty("regels") List<WorkItem> items, @JsonProperty("totaal") Long total,
            @JsonProperty("actie") Long waiting, @JsonProperty("lijsten") List<ListLink> lists) {

        WorkSource.Listed from(ServiceTarget target) {
            var trusted = items.stream().filter(item -> item.isTrustedFrom(target)).toList();
            return new WorkSource.Listed(target, trusted, total == null ? trusted.size() : total,
                    waiting == null ? trusted.stream().filter(WorkItem::actionRequired).count() : waiting,
                    lists == null ? List.of() : lists.stream().filter(list -> list.isTrustedFrom(target)).toList());
        }
    }

    /** All lists of someone, in a fixed order; a domain without dossiers knows no work. */
    List<WorkSource> forSession(Session session, Language language) {
        return session.login().domains().stream().sorted().flatMap(domain -> serviceMap.targets(domain).stream())
                .filter(target -> target.domain().hasDossiers() && SERVICES.contains(target.service()))
                .map(target -> fetchAsync(session, target, language)).toList().stream().map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<WorkSource> fetchAsync(Session session, ServiceTarget target, Language language) {
        return CompletableFuture.<WorkSource>supplyAsync(() -> fetch(session, target, language), background)
                .completeOnTimeout(new WorkSource.Silent(target), PATIENCE_MS, TimeUnit.MILLISECONDS)
                .exceptionally(error -> new WorkSource.Silent(target));
    }

    private WorkSource fetch(Session session, ServiceTarget target, Language language) {
        var token = tokenExchange.tokenFor(session.key(), target, tokenRefresh.loginTokens(session));
        try {
            return target.addresses().first(instance -> fetch(instance, target, token, language));
        } catch (IOException | JacksonException error) {
            return new WorkSource.Silent(target);
        }
    }

    private WorkSource fetch(URI instance, ServiceTarget target, String token, Language language)
            throws IOException {
        var request = new HttpGet(
                instance + "/" + target.domain() + "/" + target.service().code() + "/v1/werkvoorraad");
        request.setHeader("Authorization", "Bearer " + token);
        request.setHeader("Accept", "application/json");
        request.setHeader("Accept-Language", language.code());
        return client.execute(request, response -> read(target, response));
    }

    private WorkSource read(ServiceTarget target, ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            EntityUtils.consumeQuietly(response.getEntity());
            return new WorkSource.Silent(target);
        }
        var content = response.getEntity().getContent().readNBytes(MAX_BYTES);
        return json.readValue(content, WorkListResponse.class).from(target);
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
