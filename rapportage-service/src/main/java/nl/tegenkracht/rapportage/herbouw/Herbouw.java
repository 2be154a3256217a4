package nl.tegenkracht.rapportage.herbouw;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.rapportage.feiten.Feiten;
import nl.tegenkracht.rapportage.feiten.Generaties;
import nl.tegenkracht.rapportage.feiten.Telling;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.domain.DomainContext;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Bouwt de projectie van een domein opnieuw: {@code herbouw-begin} maakt een lege generatie, daarna melden de diensten
 * met {@code herpubliceer} van elk dossier de stand, en {@code herbouw-wissel} laat haar gelden zodra alles wat toen op
 * de topics stond verwerkt is.
 */
@Configuration(proxyBeanMethods = false)
class Herbouw {

    private static final Duration LANGST = Duration.ofMinutes(10);

    private final Feiten feiten;
    private final Generaties generaties;
    private final Telling telling;

    Herbouw(Feiten feiten, Generaties generaties, Telling telling) {
        this.feiten = feiten;
        this.generaties = generaties;
        this.telling = telling;
    }

    @Bean
    MaintenanceJob herbouwBegin() {
        return MaintenanceJob.of("herbouw-begin", () -> feiten.aantal(generaties.begin()));
    }

    @Bean
    MaintenanceJob herbouwWissel(ConcurrentMessageListenerContainer<String, byte[]> luisteraar,
            ConsumerFactory<String, byte[]> ontvangst) {
        return MaintenanceJob.of("herbouw-wissel", () -> wissel(luisteraar.getGroupId(), ontvangst));
    }

    private int wissel(String groep, ConsumerFactory<String, byte[]> ontvangst) {
        var stand = generaties.stand();
        var nieuw = stand.opbouw().orElseThrow(() -> new IllegalStateException("Er is geen herbouw begonnen"));
        try (var consument = ontvangst.createConsumer(groep, "herbouw")) {
            wachtTotBij(consument);
        }
        generaties.wissel(nieuw);
        var cellen = new HashSet<>(feiten.cellen(nieuw));
        cellen.addAll(feiten.cellen(stand.geldend()));
        telling.tel(nieuw, cellen);
        feiten.gooiWeg(stand.geldend());
        return feiten.aantal(nieuw);
    }

    private static void wachtTotBij(Consumer<String, byte[]> consument) {
        var delen = delen(consument);
        var einden = consument.endOffsets(delen);
        var grens = System.nanoTime() + LANGST.toNanos();
        while (!bij(einden, consument.committed(delen))) {
            if (System.nanoTime() > grens) {
                throw new IllegalStateException("De projectie raakt niet bij; er is niets gewisseld");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static Set<TopicPartition> delen(Consumer<String, byte[]> consument) {
        return Set.of(ServiceName.MELDING, ServiceName.KLACHT).stream()
                .map(dienst -> Topics.events(DomainContext.current(), dienst))
                .flatMap(topic -> consument.partitionsFor(topic).stream())
                .map(deel -> new TopicPartition(deel.topic(), deel.partition())).collect(Collectors.toSet());
    }

    private static boolean bij(Map<TopicPartition, Long> einden,
            Map<TopicPartition, OffsetAndMetadata> verwerkt) {
        return einden.entrySet().stream()
                .allMatch(einde -> einde.getValue() == 0 || verwerkt.get(einde.getKey()) != null
                        && verwerkt.get(einde.getKey()).offset() >= einde.getValue());
    }
}
