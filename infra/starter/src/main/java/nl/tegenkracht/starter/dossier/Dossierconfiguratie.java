package nl.tegenkracht.starter.dossier;

import java.time.Clock;
import nl.tegenkracht.starter.Onderhoudstaak;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.audit.Auditlog;
import nl.tegenkracht.starter.berichten.Afzender;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.werkvoorraad.Werkvoorraad;
import nl.tegenkracht.crypto.KeyVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers, hun uitgaande post en de veegronde. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class Dossierconfiguratie {

    @Bean
    Werkvoorraad werkvoorraad(MongoTemplate mongo) {
        return new Werkvoorraad(mongo);
    }

    @Bean
    Dossierdelen dossierdelen(MongoTemplate mongo, KeyVault kluis, Tegenkracht instellingen, Auditlog audit,
            Werkvoorraad werkvoorraad, Clock klok, JsonMapper json) {
        return new Dossierdelen(mongo, new Stukken(mongo, klok), new Dossiersleutels(kluis, instellingen.dienst()),
                new Uitgaandlijst(mongo), new Post(json, klok, instellingen), werkvoorraad, audit, klok);
    }

    @Bean
    Verzender verzender(Dossierdelen delen, Afzender afzender) {
        return new Verzender(delen.mongo(), delen.uitgaand(), delen.post(), afzender, delen.audit());
    }

    @Bean
    Dossiersfabriek dossiersfabriek(Dossierdelen delen, Verzender verzender) {
        return new Dossiersfabriek(delen, verzender);
    }

    @Bean
    Onderhoud onderhoud(Dossiersfabriek fabriek, KeyVault kluis, Verzender verzender) {
        return new Onderhoud(fabriek, kluis, verzender);
    }

    @Bean
    Onderhoudstaak herpubliceer(Onderhoud onderhoud) {
        return Onderhoudstaak.van("herpubliceer", onderhoud::herpubliceer);
    }

    @Bean
    Onderhoudstaak roteer(Onderhoud onderhoud) {
        return Onderhoudstaak.van("roteer", onderhoud::roteer);
    }

    @Bean
    Onderhoudstaak herverpak(Onderhoud onderhoud) {
        return Onderhoudstaak.van("herverpak", onderhoud::herverpak);
    }

    @Bean
    Pacht pacht(MongoTemplate mongo, Clock klok) {
        return new Pacht(mongo, klok);
    }

    @Bean
    Veegronde veegronde(Domeinregister domeinen, Pacht pacht, Dossierdelen delen, Verzender verzender,
            Dossiersfabriek fabriek) {
        return new Veegronde(domeinen, pacht, delen, verzender, fabriek.gemaakt());
    }
}
