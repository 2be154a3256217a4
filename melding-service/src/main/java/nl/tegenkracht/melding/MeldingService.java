package nl.tegenkracht.melding;

import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.DossiersFactory;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingKind;
import nl.tegenkracht.melding.dossier.Signalering;
import nl.tegenkracht.melding.dossier.SignaleringKind;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.dossier.UrenstaatKind;
import nl.tegenkracht.melding.dossier.Werkmap;
import nl.tegenkracht.melding.dossier.WerkmapKind;
import nl.tegenkracht.melding.vertrouwenspersoon.Vacature;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Melden: making a melding (an informal report) with a vertrouwenspersoon ongewenste omgangsvormen. */
@SpringBootApplication(proxyBeanMethods = false)
public class MeldingService {

    public static void main(String[] args) {
        SpringApplication.run(MeldingService.class, args);
    }

    @Bean
    Dossiers<Melding> dossiers(DossiersFactory factory, Vacature vacature) {
        return factory.create(new MeldingKind(vacature));
    }

    @Bean
    Dossiers<Werkmap> werkmapDossiers(DossiersFactory factory) {
        return factory.create(new WerkmapKind());
    }

    @Bean
    Dossiers<Signalering> signaleringDossiers(DossiersFactory factory) {
        return factory.create(new SignaleringKind());
    }

    @Bean
    Dossiers<Urenstaat> urenstaatDossiers(DossiersFactory factory) {
        return factory.create(new UrenstaatKind());
    }
}
