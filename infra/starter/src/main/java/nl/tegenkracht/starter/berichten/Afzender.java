package nl.tegenkracht.starter.berichten;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Topics;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;

/** Zet gebeurtenissen op het topic van (domein, dienst) en wacht op de bevestiging van de broker. */
public final class Afzender {

    private static final long WACHT_SECONDEN = 8;

    private final KafkaOperations<String, byte[]> kafka;
    private final Zegel zegel;
    private final ServiceName dienst;

    Afzender(KafkaOperations<String, byte[]> kafka, Zegel zegel, ServiceName dienst) {
        this.kafka = kafka;
        this.zegel = zegel;
        this.dienst = dienst;
    }

    /**
     * Verzendt een gebeurtenis van deze dienst in dit domein.
     *
     * @throws NietVerzonden als de broker haar niet bevestigde; opnieuw proberen is veilig
     */
    public void verzend(DataDomain domein, Event gebeurtenis) {
        verzend(Topics.events(domein, dienst), gebeurtenis.subject(), gebeurtenis);
    }

    private void verzend(String topic, String sleutel, Event gebeurtenis) {
        verzend(topic, Map.of(sleutel, gebeurtenis));
    }

    /**
     * Verzendt op een ander topic wat niet op elkaar hoeft te wachten, en komt terug als alles bevestigd is.
     *
     * @param gebeurtenissen bij hun sleutel, die bepaalt wat op volgorde blijft
     * @throws NietVerzonden als de broker er een niet bevestigde; opnieuw proberen is veilig
     */
    public void verzend(String topic, Map<String, Event> gebeurtenissen) {
        try {
            var onderweg = new ArrayList<CompletableFuture<?>>();
            gebeurtenissen.forEach((sleutel, gebeurtenis) -> onderweg
                    .add(kafka.send(topic, sleutel, zegel.sluit(topic, gebeurtenis))));
            CompletableFuture.allOf(onderweg.toArray(CompletableFuture[]::new)).get(WACHT_SECONDEN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NietVerzonden();
        } catch (ExecutionException | TimeoutException | KafkaException
                | org.springframework.kafka.KafkaException e) {
            vervangAlsHijNooitMeerZendt(NestedExceptionUtils.getMostSpecificCause(e));
            throw new NietVerzonden();
        }
    }

    /**
     * Een zender die bij de broker geweigerd werd, bijvoorbeeld omdat diens wachtwoorden er nog niet waren, blijft in
     * die fout staan, ook als de broker hem later wel kent. Alleen een nieuwe zender herstelt dat.
     */
    private void vervangAlsHijNooitMeerZendt(Throwable oorzaak) {
        if (oorzaak instanceof AuthenticationException || oorzaak instanceof ClusterAuthorizationException) {
            kafka.getProducerFactory().reset();
        }
    }
}
