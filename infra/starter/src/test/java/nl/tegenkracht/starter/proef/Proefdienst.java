package nl.tegenkracht.starter.proef;

import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Dossiersfabriek;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Een dienst die niets anders doet dan de starter gebruiken. */
@SpringBootApplication
public class Proefdienst {

    @Bean
    static Sabotage sabotage() {
        return new Sabotage();
    }

    @Bean
    Dossiers<Zaak> dossiers(Dossiersfabriek fabriek) {
        return fabriek.voor(new Zaaksoort());
    }
}
