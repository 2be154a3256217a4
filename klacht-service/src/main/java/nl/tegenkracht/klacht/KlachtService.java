package nl.tegenkracht.klacht;

import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.DossiersFactory;
import nl.tegenkracht.events.policy.SharedVerklaringenConfig;
import nl.tegenkracht.klacht.commissie.Opvolging;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtKind;
import nl.tegenkracht.klacht.dossier.Zaakuren;
import nl.tegenkracht.klacht.dossier.ZaakurenKind;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The procedure for a klacht (a formal complaint): it receives klaagschriften, examines them and keeps the termijnen.
 */
@SpringBootApplication(proxyBeanMethods = false)
@Import(SharedVerklaringenConfig.class)
public class KlachtService {

    public static void main(String[] args) {
        SpringApplication.run(KlachtService.class, args);
    }

    @Bean
    Dossiers<Klacht> dossiers(DossiersFactory factory, Opvolging opvolging) {
        return factory.create(new KlachtKind(opvolging));
    }

    @Bean
    Dossiers<Zaakuren> zaakurenDossiers(DossiersFactory factory) {
        return factory.create(new ZaakurenKind());
    }
}
