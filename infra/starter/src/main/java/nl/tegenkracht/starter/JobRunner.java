package nl.tegenkracht.starter;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
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
final class JobRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final List<MaintenanceJob> jobs;
    private final DomainRegister domains;
    private final ConfigurableApplicationContext context;
    private final String name;
    private final String domain;

    JobRunner(List<MaintenanceJob> jobs, DomainRegister domains, ConfigurableApplicationContext context, String name,
            String domain) {
        this.jobs = jobs;
        this.domains = domains;
        this.context = context;
        this.name = name;
        this.domain = domain;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var requested = DataDomain.parse(domain).filter(domains::serves)
                .orElseThrow(() -> new IllegalArgumentException("Dit domein wordt hier niet bediend"));
        var chosen = jobs.stream().filter(job -> job.name().equals(name)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("Deze taak bestaat niet");
        }
        var count = DomainContext.in(requested, () -> chosen.stream().mapToInt(MaintenanceJob::run).sum());
        LOG.info("Taak {} klaar: {} behandeld", name, count);
        new Thread(() -> System.exit(SpringApplication.exit(context)), "einde-taak").start();
    }
}
