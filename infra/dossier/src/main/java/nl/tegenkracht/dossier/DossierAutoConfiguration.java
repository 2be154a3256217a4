package nl.tegenkracht.dossier;

import nl.tegenkracht.dossier.concept.ConceptConfig;
import nl.tegenkracht.dossier.filing.FilingConfig;
import nl.tegenkracht.dossier.worklist.WorkListConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** What a service with dossiers has; without this module a service has no sweep, no work list and no dossier keys. */
@AutoConfiguration
@Import({DossierConfig.class, DossierKeyConfig.class, DossierDomainsConfig.class, SuccessionConfig.class,
        WorkListConfig.class, FilingConfig.class, ConceptConfig.class})
public class DossierAutoConfiguration {
}
