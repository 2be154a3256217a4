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
 * Een andere dienst op dezelfde opstelling, zo klein als kan: niets dan de starter, onder zijn eigen naam en met zijn
 * eigen rechten bij de broker. Draait tot de test-JVM eindigt.
 */
public final class NeighborService {

    /** Niets dan de starter. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class StarterOnly {
    }

    private NeighborService() {
    }

    /** Start deze dienst en geeft zijn onderdelen. */
    public static ApplicationContext start(ServiceName service) {
        return start(service, context -> {});
    }

    /** Start deze dienst met eigen onderdelen erbij. De instellingen van de dienst die getest wordt gelden er niet. */
    public static ApplicationContext start(ServiceName service, Consumer<GenericApplicationContext> customizer) {
        var context = new SpringApplicationBuilder(StarterOnly.class).web(WebApplicationType.SERVLET)
                .initializers((GenericApplicationContext applicationContext) -> customizer.accept(applicationContext))
                .properties("spring.config.import=classpath:tegenkracht.yml", "spring.config.name=buurdienst")
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
