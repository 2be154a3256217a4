package nl.tegenkracht.rapportage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.testkit.Proefopstelling;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/** Een andere dienst die echte, verzegelde gebeurtenissen zendt, onder zijn eigen naam bij de broker. */
final class Gebeurtenisbron {

    private final Afzender afzender;
    private final JsonMapper json;

    /** Niets dan de starter. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Dienstkern {
    }

    Gebeurtenisbron(Dienst dienst) {
        var eigenschappen = new HashMap<String, Object>();
        DynamicPropertyRegistry register = (naam, waarde) -> eigenschappen.put(naam, waarde.get());
        Proefopstelling.deze().registreer(register, dienst);
        var argumenten = eigenschappen.entrySet().stream().map(Map.Entry::toString).map(paar -> "--" + paar)
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Dienstkern.class).web(WebApplicationType.SERVLET)
                .properties("spring.config.import=classpath:tegenkracht.yml").run(argumenten);
        afzender = context.getBean(Afzender.class);
        json = context.getBean(JsonMapper.class);
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    void stuur(Datadomein domein, String dossier, long sequence, Gebeurtenistype type, Object data) {
        afzender.verzend(domein, new Gebeurtenis(Id.nieuw(), Gebeurtenis.bron(Gebeurtenis.DEMO_OIN, "melding-service"),
                type.type(), Instant.now(), dossier, sequence, 1, json.valueToTree(data)));
    }
}
