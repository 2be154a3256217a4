package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;

/** Een spoor van melding-service in fractie-noord, met een klok die de proef verzet. */
record Proefspoor(Path auditmap, Path sleutelmap, AtomicReference<Instant> nu) {

    static final DataDomain NOORD = new DataDomain("fractie-noord");
    static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");

    static Proefspoor in(Path map) {
        return new Proefspoor(map.resolve("audit"), map.resolve("sleutels"), new AtomicReference<>(BEGIN));
    }

    Auditsporen open() {
        return open(Schijf::nieuw);
    }

    Auditsporen open(Logbestand.Maker maker) {
        return Auditsporen.open(auditmap, sleutelmap, ServiceName.MELDING.applicationName(), klok(),
                Duration.ofHours(1), maker);
    }

    /** Schrijft in een eigen run en sluit die. */
    List<Auditregel> schrijf(int aantal) {
        try (var sporen = open()) {
            var regels = new ArrayList<Auditregel>();
            for (int i = 0; i < aantal; i++) {
                regels.add(regel());
                sporen.van(NOORD).schrijf(regels.getLast());
            }
            return regels;
        }
    }

    Auditregel regel() {
        return regel(nu.get());
    }

    static Auditregel regel(Instant op) {
        return new Auditregel(Id.random(), op, "stuk-gelezen", Id.random(), Id.random(), "gelukt",
                "00f067aa0ba902b7");
    }

    Spoormap map() {
        return Spoormap.van(auditmap, koppenmap(), ServiceName.MELDING.applicationName(), NOORD.value());
    }

    Path koppenmap() {
        return auditmap.resolve(Spoormap.KOPPEN);
    }

    Rapport controleer() throws IOException {
        return new Verificateur(auditmap, koppenmap(), sleutelmap).controleer();
    }

    /** Het gelezen spoor: elke bewaarde regel waarvan ook de schakel er is, van alle runs, in volgorde. */
    List<Auditregel> gelezen() throws IOException {
        var regels = new ArrayList<Auditregel>();
        for (var run : map().runs()) {
            var schakels = new HashSet<String>();
            Jsonregels.lees(map().keten(run), Long.MAX_VALUE, bytes -> {
                Jsonregels.lees(bytes, Schakel.class).ifPresent(schakel -> schakels.add(schakel.regel()));
                return true;
            });
            Jsonregels.lees(map().regels(run), Long.MAX_VALUE, bytes -> {
                Jsonregels.lees(bytes, Bewaard.class).filter(bewaard -> schakels.contains(Hash.van(bytes)))
                        .ifPresent(bewaard -> regels.add(bewaard.regel()));
                return true;
            });
        }
        return regels;
    }

    /** Herschrijft een bestand regel voor regel, zoals iemand met toegang tot de schijf zou doen. */
    static void vervals(Path bestand, UnaryOperator<List<String>> ingreep) throws IOException {
        var regels = ingreep.apply(new ArrayList<>(Files.readAllLines(bestand)));
        Files.writeString(bestand, regels.isEmpty() ? "" : String.join("\n", regels) + "\n");
    }

    private Clock klok() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return nu.get();
            }
        };
    }
}
