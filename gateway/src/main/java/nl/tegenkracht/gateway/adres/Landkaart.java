package nl.tegenkracht.gateway.adres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.gateway.Instellingen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Van (domein, dienst) naar het interne adres. Leest het landschap opnieuw als het bestand verandert, zodat een domein
 * erbij geen herstart vraagt; een onleesbaar bestand laat de vorige kaart gelden.
 */
@Component
public class Landkaart {

    private static final Logger LOG = LoggerFactory.getLogger(Landkaart.class);

    private final Instellingen instellingen;
    private volatile Map<String, Map<String, Doel>> kaart;
    private volatile FileTime gelezen;

    Landkaart(Instellingen instellingen) {
        this.instellingen = instellingen;
        this.gelezen = tijd();
        this.kaart = teken();
    }

    /** Het doel van een adres; leeg als niemand dit domein of deze dienst bedient. */
    public Optional<Doel> doel(String domein, String dienst) {
        return Optional.ofNullable(kaart.getOrDefault(domein, Map.of()).get(dienst));
    }

    /** Alle diensten in een domein. */
    public List<Doel> doelen(String domein) {
        return List.copyOf(kaart.getOrDefault(domein, Map.of()).values());
    }

    /** Een intern adres van deze dienst, ongeacht het domein; voor wat in elke uitrol gelijk is. */
    public Optional<URI> ergens(ServiceName dienst) {
        return kaart.values().stream().map(diensten -> diensten.get(dienst.code())).filter(Objects::nonNull)
                .map(Doel::basis).findFirst();
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void herlees() {
        try {
            var nu = tijd();
            if (!nu.equals(gelezen)) {
                kaart = teken();
                gelezen = nu;
            }
        } catch (RuntimeException fout) {
            LOG.warn("Landschap niet leesbaar, de vorige kaart blijft gelden ({})", fout.getClass().getSimpleName());
        }
    }

    private FileTime tijd() {
        try {
            return Files.getLastModifiedTime(instellingen.landschap());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private Map<String, Map<String, Doel>> teken() {
        var landschap = Landscape.read(instellingen.landschap());
        var nieuw = new HashMap<String, Map<String, Doel>>();
        for (var domein : landschap.domeinen()) {
            landschap.deploymentOf(domein.domein()).ifPresent(uitrol -> {
                var routes = instellingen.routes().getOrDefault(uitrol.naam(), Map.of());
                var doelen = new HashMap<String, Doel>();
                Arrays.stream(ServiceName.values()).filter(routes::containsKey)
                        .forEach(dienst -> doelen.put(dienst.code(), new Doel(domein.domein(), dienst, uitrol.naam(),
                                uitrol.audience(dienst), routes.get(dienst), domein.naam())));
                nieuw.put(domein.domein().value(), Map.copyOf(doelen));
            });
        }
        return Map.copyOf(nieuw);
    }
}
