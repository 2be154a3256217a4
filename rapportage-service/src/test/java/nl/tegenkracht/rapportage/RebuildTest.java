package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.EventSubscription;
import nl.tegenkracht.rapportage.facts.Facts;
import nl.tegenkracht.rapportage.facts.FigureCell;
import nl.tegenkracht.rapportage.facts.Generations;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A rebuild as it goes on the platform: sealed stands of every dossier over the broker, while others come in. */
@Tag("service")
@Tag("timing")
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final DataDomain DOMAIN = TestPlatform.instance().addDomain("fractie-veel");
    private static final int MANY = 20_000;
    private static final int AT_ONCE = 1_000;

    @Autowired
    private Facts facts;
    @Autowired
    private Generations generations;
    @Autowired
    private EventSubscription subscription;
    @Autowired
    private MaintenanceJob rebuildBegin;
    @Autowired
    private MaintenanceJob rebuildSwitch;

    private final TestEventSender melding = new TestEventSender(ServiceName.MELDING);
    private final AtomicInteger others = new AtomicInteger();

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    @Test
    void everyDossierIsSentAgainWhileOthersComeInAndTheFiguresAreThoseOfTheDossiers() {
        await().pollInSameThread().atMost(PATIENCE).until(() -> subscription.topics()
                .contains(Topics.events(DOMAIN, ServiceName.MELDING)));
        DomainContext.run(DOMAIN, () -> {
            var dossiers = dossiers();
            send(dossiers);
            await().pollInSameThread().atMost(PATIENCE).until(() -> facts.countDossiers(1) == MANY);
            subscription.stop();
            rebuildBegin.run();
            send(dossiers);

            var traffic = Executors.newSingleThreadScheduledExecutor();
            traffic.scheduleWithFixedDelay(this::sendAnother, 0, 20, TimeUnit.MILLISECONDS);
            subscription.start();
            rebuildAndPrintHowFast();
            traffic.close();

            assertThat(generations.state().current()).isEqualTo(2);
            await().pollInSameThread().atMost(PATIENCE).until(() -> count("agressie") == others.get());
            for (var categorie : List.of("pesten", "stalken")) {
                assertThat(count(categorie)).isEqualTo(MANY / 2)
                        .isEqualTo(facts.count(1, new FigureCell("VPOO", "2026-11", categorie)));
            }
            assertThat(count(FigureCell.TOTAL)).isEqualTo(MANY + others.get());
        });
    }

    /** From the first event on, so that joining the group is no part of it, up to and with the switch. */
    private void rebuildAndPrintHowFast() {
        await().pollInSameThread().atMost(PATIENCE).until(() -> facts.countDossiers(2) > 0);
        var rest = MANY - facts.countDossiers(2);
        var begin = System.nanoTime();
        var cpu = processorTime();
        rebuildSwitch.run();
        System.out.printf("Rebuilt %d events/s over the broker with traffic going on; %d us of processor per event%n",
                rest * 1_000_000_000L / (System.nanoTime() - begin), (processorTime() - cpu) / 1_000 / rest);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void sendAnother() {
        melding.sendMeldingen(DOMAIN, Map.of(Id.random(), stand("agressie")));
        others.incrementAndGet();
    }

    private void send(Map<String, MeldingSnapshot> dossiers) {
        var batch = new LinkedHashMap<String, MeldingSnapshot>();
        dossiers.forEach((dossier, stand) -> {
            batch.put(dossier, stand);
            if (batch.size() == AT_ONCE) {
                melding.sendMeldingen(DOMAIN, batch);
                batch.clear();
            }
        });
    }

    private static Map<String, MeldingSnapshot> dossiers() {
        var dossiers = new LinkedHashMap<String, MeldingSnapshot>();
        for (var number = 0; number < MANY; number++) {
            dossiers.put(Id.random(), stand(number % 2 == 0 ? "pesten" : "stalken"));
        }
        return dossiers;
    }

    private static MeldingSnapshot stand(String categorie) {
        return new MeldingSnapshot("VPOO", categorie, "medewerker", LocalDate.of(2026, 11, 21), "ontvangen",
                List.of(), List.of());
    }

    private long count(String categorie) {
        return facts.count(2, new FigureCell("VPOO", "2026-11", categorie));
    }
}
