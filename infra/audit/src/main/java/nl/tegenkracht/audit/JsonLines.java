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
final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonLines() {
    }

    /** Krijgt elke volledige regel, zonder regeleinde; {@code false} stopt het lezen. */
    @FunctionalInterface
    interface LineVisitor {

        boolean visit(byte[] bytes);
    }

    static byte[] serialize(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Leeg als dit niet is wat er hoort te staan. */
    static <T> Optional<T> parse(byte[] line, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, type));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Leest hoogstens de eerste {@code tot} bytes.
     *
     * @return het aantal bytes na het laatste regeleinde: meer dan nul is een afgebroken staart
     */
    static long read(Path file, long limit, LineVisitor visitor) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream(512);
            for (long read = 0; read < limit; read++) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                if (next != '\n') {
                    line.write(next);
                } else if (visitor.visit(line.toByteArray())) {
                    line.reset();
                } else {
                    return 0;
                }
            }
            return line.size();
        }
    }
}
