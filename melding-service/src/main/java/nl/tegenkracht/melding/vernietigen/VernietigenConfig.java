package nl.tegenkracht.melding.vernietigen;

import java.time.Duration;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.dossier.DossierRemoval;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.events.policy.SharedPolicyConfig;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Signalering;
import nl.tegenkracht.melding.dossier.SignaleringKind;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.dossier.UrenstaatKind;
import nl.tegenkracht.melding.dossier.Werkmap;
import nl.tegenkracht.melding.verloop.Lezingen;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.EquatedDay;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
        return new LeftWerkmappen(meldingen, new DueRemoval<>(werkmappen, removal::getObject));
    }

    @Bean
    Bewaarbesluiten bewaarbesluiten(@Value("${melding.bewaarbesluiten:}") String path, LegalClock clock) {
        return new Bewaarbesluiten(path, clock);
    }

    @Bean
    DecidedRetention<Signalering> signaleringRetention(Dossiers<Signalering> signaleringen,
            ObjectProvider<DossierRemoval> removal) {
        return new DecidedRetention<>(SignaleringKind.CODE, new DueRemoval<>(signaleringen, removal::getObject),
                (signalering, decision) -> decision.lastDay(signalering.begin()), Signalering::farewell);
    }

    @Bean
    DecidedRetention<Urenstaat> urenstaatRetention(Dossiers<Urenstaat> urenstaten,
            ObjectProvider<DossierRemoval> removal) {
        return new DecidedRetention<>(UrenstaatKind.CODE, new DueRemoval<>(urenstaten, removal::getObject),
                (staat, decision) -> staat.lastDay(decision::lastDay), Urenstaat::farewell);
    }

    @Bean
    Job destructionJob(DomainJobs jobs, Vernietigen vernietigen, LeftWerkmappen left,
            List<DecidedRetention<?>> decided, Bewaarbesluiten besluiten, LegalClock clock) {
        var job = DomainJob.leased("destruction", "vernietiging", DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofMinutes(1), Duration.ofMinutes(10), () -> jobs.run(job, () -> {
            vernietigen.round();
            left.round();
            decided.forEach(retention -> retention.round(besluiten, clock));
        }));
    }
}
