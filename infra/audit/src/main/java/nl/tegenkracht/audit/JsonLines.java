package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files with one JSON value per line. A line only counts once its line ending is there. */
final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonLines() {
    }

    /** Gets every complete line, without the line ending; {@code false} stops the reading. */
    @FunctionalInterface
    interface LineVisitor {

        boolean visit(byte[] bytes);
    }

    static byte[] serialize(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The value with the ending that makes it a line. */
    static byte[] line(Object value) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(serialize(value));
        out.write('\n');
        return out.toByteArray();
    }

    /** Empty if this is not what should be there. */
    static <T> Optional<T> parse(byte[] line, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, type));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads at most the first {@code limit} bytes.
     *
     * @return the number of bytes after the last line ending: more than zero is a broken off tail
     */
    static long read(Path file, long limit, LineVisitor visitor) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var line = new ByteArrayOutputStream(512);
            var chunk = new byte[1 << 16];
            int count;
            for (long left = limit; left > 0; left -= count) {
                count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (count < 0) {
                    break;
                }
                if (!visitLines(chunk, count, line, visitor)) {
                    return 0;
                }
            }
            return line.size();
        }
    }

    /** @param line what came before this chunk of a line that has not ended; afterwards what is left of this chunk */
    private static boolean visitLines(byte[] chunk, int count, ByteArrayOutputStream line, LineVisitor visitor) {
        int begin = 0;
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                line.write(chunk, begin, i - begin);
                begin = i + 1;
                if (!visitor.visit(line.toByteArray())) {
                    return false;
                }
                line.reset();
            }
        }
        line.write(chunk, begin, count - begin);
        return true;
    }
}
