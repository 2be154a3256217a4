package nl.tegenkracht.klacht.regels;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.klacht.dossier.Dekking;
import org.springframework.stereotype.Component;

/**
 * Of every employer whether the regeling applied to it on a day. It has to apply to the employer of the aangeklaagde
 * too (KR-2021 art. 1, D-06); only the Klachtencommissie and its secretaris read this (D-18).
 */
@Component
public class CoveredEmployers {

    private final SharedPolicy policy;
    private final DomainRegister domains;

    CoveredEmployers(SharedPolicy policy, DomainRegister domains) {
        this.policy = policy;
        this.domains = domains;
    }

    /**
     * An employer.
     *
     * @param domein  its domain
     * @param naam    its name
     * @param dekking whether the regeling applied to it
     * @param sinds   first day of its verklaring, or {@code null} without one
     */
    public record Employer(DataDomain domein, String naam, Dekking dekking, LocalDate sinds) {}

    /** The employers of the landscape, also those that another deployment serves, on a day (Europe/Amsterdam). */
    public List<Employer> on(LocalDate day, Regelset regelset) {
        var verklaringen = policy.verklaringen();
        return domains.landscape().domeinen().stream().map(Landscape.DomainEntry::domein)
                .filter(DataDomain::hasDossiers).map(domain -> employer(domain, day, regelset, verklaringen)).toList();
    }

    private Employer employer(DataDomain domain, LocalDate day, Regelset regelset,
            List<Toepasselijkverklaring> verklaringen) {
        var dekking = Dekking.on(day, domain, regelset, verklaringen);
        var since = verklaringen.stream().filter(one -> dekking == Dekking.DOOR_VERKLARING
                && one.domein().equals(domain) && one.regelset().equals(regelset.code()) && one.appliesOn(day))
                .map(Toepasselijkverklaring::van).min(LocalDate::compareTo).orElse(null);
        return new Employer(domain, domains.nameOf(domain), dekking, since);
    }
}
