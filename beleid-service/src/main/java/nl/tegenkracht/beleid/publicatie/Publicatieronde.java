package nl.tegenkracht.beleid.publicatie;

import java.util.HashSet;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Kijkt in elk bediend domein of er iets te zenden is. Wat niet lukt, omdat de broker of de opslag weg is, lukt een
 * volgende ronde.
 */
@Component
class Publicatieronde {

    private static final Logger LOG = LoggerFactory.getLogger(Publicatieronde.class);

    private final DomainRegister domeinen;
    private final Publicatie publicatie;
    private final Set<DataDomain> gemeld = new HashSet<>();

    Publicatieronde(DomainRegister domeinen, Publicatie publicatie) {
        this.domeinen = domeinen;
        this.publicatie = publicatie;
    }

    @Scheduled(initialDelay = 200, fixedDelay = 3_000)
    void ronde() {
        domeinen.served().forEach(domein -> DomainContext.run(domein, () -> probeer(domein)));
    }

    private void probeer(DataDomain domein) {
        try {
            publicatie.zendNieuwe();
            gemeld.remove(domein);
        } catch (RuntimeException e) {
            if (gemeld.add(domein)) {
                LOG.warn("Beleid is nog niet overal bekend gemaakt; het blijft proberen ({})",
                        e.getClass().getSimpleName());
            }
        }
    }
}
