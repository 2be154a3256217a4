package nl.tegenkracht.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bestanden met één JSON-waarde per regel. Een regel telt pas als zijn regeleinde er staat. */
final class Jsonregels {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Jsonregels() {
    }

    /** Krijgt elke volledige regel, zonder regeleinde; {@code false} stopt het lezen. */
    @FunctionalInterface
    interface Lezer {

        boolean regel(byte[] bytes);
    }

    static byte[] schrijf(Object waarde) {
        return MAPPER.writeValueAsBytes(waarde);
    }

    /** Leeg als dit niet is wat er hoort te staan. */
    static <T> Optional<T> lees(byte[] regel, Class<T> soort) {
        try {
            return Optional.ofNullable(MAPPER.readValue(regel, soort));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Leest hoogstens de eerste {@code tot} bytes.
     *
     * @return het aantal bytes na het laatste regeleinde: meer dan nul is een afgebroken staart
     */
    static long lees(Path bestand, long tot, Lezer lezer) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(bestand), 1 << 16)) {
            var regel = new ByteArrayOutputStream(512);
            for (long gelezen = 0; gelezen < tot; gelezen++) {
                int teken = in.read();
                if (teken < 0) {
                    break;
                }
                if (teken != '\n') {
                    regel.write(teken);
                } else if (lezer.regel(regel.toByteArray())) {
                    regel.reset();
                } else {
                    return 0;
                }
            }
            return regel.size();
        }
    }
}
