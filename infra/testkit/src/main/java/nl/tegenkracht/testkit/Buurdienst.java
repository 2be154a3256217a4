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
public final class Buurdienst {

    /** Niets dan de starter. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Kern {
    }

    private Buurdienst() {
    }

    /** Start deze dienst en geeft zijn onderdelen. */
    public static ApplicationContext start(ServiceName dienst) {
        return start(dienst, context -> {});
    }

    /** Start deze dienst met eigen onderdelen erbij. De instellingen van de dienst die getest wordt gelden er niet. */
    public static ApplicationContext start(ServiceName dienst, Consumer<GenericApplicationContext> eigen) {
        var context = new SpringApplicationBuilder(Kern.class).web(WebApplicationType.SERVLET)
                .initializers((GenericApplicationContext een) -> eigen.accept(een))
                .properties("spring.config.import=classpath:tegenkracht.yml", "spring.config.name=buurdienst")
                .run(instellingen(dienst));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }

    private static String[] instellingen(ServiceName dienst) {
        var instellingen = new ArrayList<String>();
        DynamicPropertyRegistry register = (naam, waarde) -> instellingen.add("--" + naam + "=" + waarde.get());
        Proefopstelling.deze().registreer(register, dienst);
        return instellingen.toArray(String[]::new);
    }
}
