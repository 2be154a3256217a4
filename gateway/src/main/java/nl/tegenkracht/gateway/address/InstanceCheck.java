package nl.tegenkracht.gateway.address;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import nl.tegenkracht.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Asks each instance of a service that has several whether it can take work, so that one that is stopping gets nothing
 * more and one that is back gets its share. A service with one instance is not asked: there is nothing to choose.
 */
@Component
class InstanceCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ServiceMap serviceMap;
    private final Executor background;
    private final HttpClient client;

    InstanceCheck(ServiceMap serviceMap, Executor background) {
        this.serviceMap = serviceMap;
        this.background = background;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .executor(background).build();
    }

    @Bean
    Job instancesJob() {
        return new Job("instances", Duration.ofSeconds(1), Duration.ofSeconds(1), this::look);
    }

    void look() {
        serviceMap.services().stream().filter(ServiceAddresses::isChoice)
                .forEach(service -> service.all().forEach(address -> background.execute(() -> look(service, address))));
    }

    private void look(ServiceAddresses service, URI address) {
        if (isReady(address)) {
            service.isBack(address);
        } else {
            service.isAway(address);
        }
    }

    private boolean isReady(URI address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).timeout(PATIENCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
