package nl.tegenkracht.starter;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Maintenance that runs once and ends: the service starts with {@code --tegenkracht.job.name=<name>} and
 * {@code --tegenkracht.job.domain=<D>} next to the running service, and exits by itself. A service may join in under a
 * name of the starter: every job of that name runs.
 */
final class JobRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** What the jobs were called up to e039ee1; read for one release. */
    private static final Map<String, String> FORMER_NAMES = Map.of("herpubliceer", "republish", "roteer", "rotate",
            "herverpak", "rewrap", "herbouw-begin", "rebuild-begin", "herbouw-wissel", "rebuild-switch");

    private final List<MaintenanceJob> jobs;
    private final DomainRegister domains;
    private final Runnable end;
    private final String name;
    private final String domain;

    /** @param end of the process, once the job is done */
    JobRunner(List<MaintenanceJob> jobs, DomainRegister domains, Runnable end, String name, String domain) {
        this.jobs = jobs;
        this.domains = domains;
        this.end = end;
        this.name = FORMER_NAMES.getOrDefault(name, name);
        this.domain = domain;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var requested = DataDomain.parse(domain).filter(domains::serves)
                .orElseThrow(() -> new IllegalArgumentException("This domain is not served here"));
        var chosen = jobs.stream().filter(job -> job.name().equals(name)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("There is no such job");
        }
        var count = DomainContext.in(requested, () -> chosen.stream().mapToInt(MaintenanceJob::run).sum());
        LOG.info(LogCode.JOB_DONE.pattern(), name, count);
        end.run();
    }
}
