package nl.tegenkracht.gateway.deur;

import nl.tegenkracht.gateway.Instellingen;
import nl.tegenkracht.gateway.antwoord.Antwoorden;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Tomcat laat hier meer door dan gewoonlijk en leest niets: zo is er één plaats die paden toetst, en blijft de inhoud van
 * een formulier ongelezen tot de dienst haar leest.
 */
@Configuration
class Voorgevel {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> gevel(Beveiligingskoppen koppen, Antwoorden antwoorden,
            Beveiligingslog beveiliging, Instellingen instellingen) {
        return new Gevel(koppen, antwoorden, beveiliging, instellingen.demo());
    }

    private record Gevel(Beveiligingskoppen koppen, Antwoorden antwoorden, Beveiligingslog beveiliging, boolean demo)
            implements
                WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
                Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory fabriek) {
            weigerDemoBuitenLoopback(fabriek);
            fabriek.addConnectorCustomizers(connector -> {
                connector.setParseBodyMethods("");
                connector.setProperty("relaxedPathChars", "\"<>[\\]^`{|}");
                connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            fabriek.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new Foutklep(koppen, antwoorden, beveiliging));
            });
        }

        /** Als laatste, zodat deze klep het dichtst bij het werk zit en als eerste antwoordt. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        private void weigerDemoBuitenLoopback(TomcatServletWebServerFactory fabriek) {
            var adres = fabriek.getAddress();
            if (demo && (adres == null || !adres.isLoopbackAddress())) {
                throw new IllegalStateException(
                        "De demonstratie maakt eigen sleutels en luistert daarom alleen op loopback (server.address).");
            }
        }
    }
}
