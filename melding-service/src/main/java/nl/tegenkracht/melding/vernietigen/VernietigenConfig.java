package nl.tegenkracht.melding.vernietigen;

import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.dossier.DossierRemoval;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.events.policy.SharedPolicyConfig;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Werkmap;
import nl.tegenkracht.melding.verloop.Lezingen;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.EquatedDay;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The job that tells beforehand and destroys, and the regelset it goes by. */
@Configuration(proxyBeanMethods = false)
@Import(SharedPolicyConfig.class)
class VernietigenConfig {

    @Bean
    Bewaartermijn bewaartermijn(SharedPolicy policy) {
        return new Bewaartermijn(policy::regelsets,
                new TermijnCalculator(new AlgemeneTermijnenwet(EquatedDay.table())));
    }

    @Bean
    Vernietigen vernietigen(Dossiers<Melding> meldingen, DossierContent content, Bewaartermijn termijn,
            ObjectProvider<DossierRemoval> removal, Lezingen lezingen, LegalClock clock) {
        return new Vernietigen(meldingen, content, termijn, removal::getObject, lezingen::forget, clock);
    }

    @Bean
    LeftWerkmappen leftWerkmappen(Dossiers<Melding> meldingen, Dossiers<Werkmap> werkmappen,
            ObjectProvider<DossierRemoval> removal) {
        return new LeftWerkmappen(meldingen, werkmappen, removal::getObject);
    }

    @Bean
    Job destructionJob(DomainJobs jobs, Vernietigen vernietigen, LeftWerkmappen left) {
        var job = DomainJob.leased("destruction", "vernietiging", DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofMinutes(1), Duration.ofMinutes(10), () -> jobs.run(job, () -> {
            vernietigen.round();
            left.round();
        }));
    }
}
