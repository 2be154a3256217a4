package nl.tegenkracht.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Wat er te starten valt: één proces.
 *
 * @param name         kort, kleine letters; ook de naam van log en staat
 * @param program    wat het proces uitvoert
 * @param layer         wat op een lagere laag leunt; gestopt wordt van hoog naar laag: 0 opslag, 1 berichten,
 *                     2 identiteit, 3 de deur en de diensten
 * @param heapMb     hoogste omvang van de heap in MB
 * @param ports      namen in {@link Ports} waarop het luistert
 * @param readiness   hoe te zien is dat het werk aankan
 * @param properties systeemeigenschappen; nooit een geheim, want een opdrachtregel is leesbaar voor anderen
 */
record PartSpec(String name, Program program, int layer, int heapMb, List<String> ports, Readiness readiness,
        Map<String, String> properties) {

    PartSpec {
        ports = List.copyOf(ports);
        properties = Map.copyOf(properties);
    }

    /** Wat een proces uitvoert. */
    sealed interface Program {
    }

    /** Een uitvoerbare jar van Spring Boot; wordt eenmaal per versie uitgepakt, dan start hij sneller. */
    record BootJar(Path jar) implements Program {}

    /** Een hoofdklasse op een klassepad. */
    record MainClass(String classpath, String className) implements Program {}
}
