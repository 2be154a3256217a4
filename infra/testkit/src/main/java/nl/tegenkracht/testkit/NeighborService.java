package nl.tegenkracht.testkit;

import java.util.ArrayList;
import java.util.function.Consumer;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Another service on the same platform, as small as can be: nothing but the starter, under its own name and with its
 * own rights at the broker. Runs until the test JVM ends.
 */
public final class NeighborService {

    /** Nothing but the starter. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class StarterOnly {
    }

    private NeighborService() {
    }

    /** Starts this service and returns its context. */
    public static ApplicationContext start(ServiceName service) {
        return start(service, context -> {});
    }

    /** Starts this service with beans of one's own. The settings of the service under test do not apply there. */
    public static ApplicationContext start(ServiceName service, Consumer<GenericApplicationContext> customizer) {
        var context = new SpringApplicationBuilder(StarterOnly.class).web(WebApplicationType.SERVLET)
                .initializers((GenericApplicationContext applicationContext) -> customizer.accept(applicationContext))
                .properties("spring.config.import=classpath:tegenkracht.yml", "spring.config.name=neighbor-service")
                .run(arguments(service));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }

    private static String[] arguments(ServiceName service) {
        var arguments = new ArrayList<String>();
        DynamicPropertyRegistry registry = (name, value) -> arguments.add("--" + name + "=" + value.get());
        TestPlatform.instance().register(registry, service);
        return arguments.toArray(String[]::new);
    }
}
