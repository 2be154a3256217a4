package nl.tegenkracht.starter.dossier;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.domein.Domeinregister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Maakt af wat een verzoek niet af kreeg: lijsten herstellen, verzenden, en wezen opruimen. */
final class Veegronde {

    static final Duration RUST = Duration.ofSeconds(2);
    static final Duration WEES_NA = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Veegronde.class);
    private static final int PER_RONDE = 500;

    private final Domeinregister domeinen;
    private final Pacht pacht;
    private final Dossierdelen delen;
    private final Verzender verzender;
    private final Set<Dossiers<?>> dossiers;

    Veegronde(Domeinregister domeinen, Pacht pacht, Dossierdelen delen, Verzender verzender,
            Set<Dossiers<?>> dossiers) {
        this.domeinen = domeinen;
        this.pacht = pacht;
        this.delen = delen;
        this.verzender = verzender;
        this.dossiers = dossiers;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 3_000)
    void rondeUitgaand() {
        domeinen.ververs();
        overal("uitgaand", Duration.ofSeconds(30), this::veegUitgaand);
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    void rondeWezen() {
        overal("wezen", Duration.ofMinutes(10), this::veegWezen);
    }

    private void overal(String taak, Duration duur, Runnable werk) {
        for (var domein : domeinen.bediend()) {
            if (domein.hasDossiers()) {
                Domeincontext.doe(domein, () -> metPacht(domein, taak, duur, werk));
            }
        }
    }

    private void metPacht(DataDomain domein, String taak, Duration duur, Runnable werk) {
        try {
            if (pacht.neem(taak, duur)) {
                werk.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("Veegronde {} onderbroken ({})", taak, e.getClass().getSimpleName());
        }
    }

    void veegUitgaand() {
        var voor = delen.nu().minus(RUST);
        for (var id : delen.uitgaand().openSinds(voor, PER_RONDE)) {
            var bestaat = dossiers.stream().anyMatch(soort -> herstelLijst(soort, id));
            verzender.verzend(id);
            if (!bestaat) {
                delen.uitgaand().vergeet(id, delen.nu().minus(WEES_NA));
            }
        }
    }

    private <S> boolean herstelLijst(Dossiers<S> soort, String id) {
        var dossier = soort.afleidbaar(id);
        dossier.ifPresent(
                een -> delen.werkvoorraad().herstel(id, soort.soort().werkregels(een), een.versie()));
        return dossier.isPresent();
    }

    /** Stukken waar na 24 uur niets naar verwijst. */
    void veegWezen() {
        var tot = delen.nu().minus(WEES_NA);
        var verwezen = new HashMap<String, Set<String>>();
        for (var stuk : delen.stukken().geschreven(pacht.geveegdTot("wezen"), tot)) {
            var inDossier = verwezen.computeIfAbsent(stuk.getString("dossier"), this::verwezen);
            if (!inDossier.contains(stuk.getString("_id"))) {
                delen.stukken().verwijder(stuk.getString("_id"));
            }
        }
        pacht.geveegd("wezen", tot);
    }

    private Set<String> verwezen(String dossier) {
        var ids = new HashSet<String>();
        dossiers.forEach(soort -> soort.afleidbaar(dossier)
                .ifPresent(een -> een.stukken().forEach(stuk -> ids.add(stuk.id()))));
        return ids;
    }
}
