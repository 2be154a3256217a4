package nl.tegenkracht.beleid.publicatie;

import java.util.HashSet;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.domein.Domeinregister;
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

    private final Domeinregister domeinen;
    private final Publicatie publicatie;
    private final Set<DataDomain> gemeld = new HashSet<>();

    Publicatieronde(Domeinregister domeinen, Publicatie publicatie) {
        this.domeinen = domeinen;
        this.publicatie = publicatie;
    }

    @Scheduled(initialDelay = 200, fixedDelay = 3_000)
    void ronde() {
        domeinen.bediend().forEach(domein -> Domeincontext.doe(domein, () -> probeer(domein)));
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
