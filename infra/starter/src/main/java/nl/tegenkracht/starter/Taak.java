package nl.tegenkracht.starter;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.domein.Domeinregister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Eén keer onderhoud en dan klaar: de dienst start met {@code --tegenkracht.taak.naam=<naam>}
 * en {@code --tegenkracht.taak.domein=<D>} naast de draaiende dienst, en eindigt vanzelf. Een dienst
 * mag onder een naam van de starter meedoen: alle taken met die naam gaan.
 */
final class Taak implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Taak.class);

    private final List<Onderhoudstaak> taken;
    private final Domeinregister domeinen;
    private final ConfigurableApplicationContext context;
    private final String naam;
    private final String domein;

    Taak(List<Onderhoudstaak> taken, Domeinregister domeinen, ConfigurableApplicationContext context, String naam,
            String domein) {
        this.taken = taken;
        this.domeinen = domeinen;
        this.context = context;
        this.naam = naam;
        this.domein = domein;
    }

    @Override
    public void run(ApplicationArguments argumenten) {
        var gevraagd = DataDomain.parse(domein).filter(domeinen::bedient)
                .orElseThrow(() -> new IllegalArgumentException("Dit domein wordt hier niet bediend"));
        var gekozen = taken.stream().filter(een -> een.naam().equals(naam)).toList();
        if (gekozen.isEmpty()) {
            throw new IllegalArgumentException("Deze taak bestaat niet");
        }
        var aantal = Domeincontext.in(gevraagd, () -> gekozen.stream().mapToInt(Onderhoudstaak::voer).sum());
        LOG.info("Taak {} klaar: {} behandeld", naam, aantal);
        new Thread(() -> System.exit(SpringApplication.exit(context)), "einde-taak").start();
    }
}
