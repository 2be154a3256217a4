package nl.tegenkracht.starter;

import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.dossier.Onderhoud;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Eén keer onderhoud en dan klaar: de dienst start met {@code --tegenkracht.taak.naam=herpubliceer|roteer|herverpak}
 * en {@code --tegenkracht.taak.domein=<D>} naast de draaiende dienst, en eindigt vanzelf.
 */
final class Taak implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Taak.class);

    private final Onderhoud onderhoud;
    private final Domeinregister domeinen;
    private final ConfigurableApplicationContext context;
    private final String naam;
    private final String domein;

    Taak(Onderhoud onderhoud, Domeinregister domeinen, ConfigurableApplicationContext context, String naam,
            String domein) {
        this.onderhoud = onderhoud;
        this.domeinen = domeinen;
        this.context = context;
        this.naam = naam;
        this.domein = domein;
    }

    @Override
    public void run(ApplicationArguments argumenten) {
        var gevraagd = Datadomein.lees(domein).filter(domeinen::bedient)
                .orElseThrow(() -> new IllegalArgumentException("Dit domein wordt hier niet bediend"));
        var aantal = Domeincontext.in(gevraagd, () -> switch (naam) {
            case "herpubliceer" -> onderhoud.herpubliceer();
            case "roteer" -> onderhoud.roteer();
            case "herverpak" -> onderhoud.herverpak();
            default -> throw new IllegalArgumentException("Deze taak bestaat niet");
        });
        LOG.info("Taak {} klaar: {} dossiers", naam, aantal);
        new Thread(() -> System.exit(SpringApplication.exit(context)), "einde-taak").start();
    }
}
