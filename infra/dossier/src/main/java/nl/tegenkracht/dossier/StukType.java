package nl.tegenkracht.dossier;

import java.util.function.Function;
import nl.tegenkracht.core.dossier.StukReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of stuk, and how its content is written down: what was written as one type is never read as another.
 *
 * @param <T> the content
 */
public final class StukType<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String code;
    private final Function<T, String> writer;
    private final Function<String, T> reader;

    private StukType(String code, Function<T, String> writer, Function<String, T> reader) {
        this.code = code;
        this.writer = writer;
        this.reader = reader;
    }

    /** A stuk that is one text. */
    public static StukType<String> text(String code) {
        return new StukType<>(code, Function.identity(), Function.identity());
    }

    /** A stuk with several fields, those of this record. */
    public static <T extends Record> StukType<T> document(String code, Class<T> type) {
        return new StukType<>(code, JSON::writeValueAsString, text -> JSON.readValue(text, type));
    }

    /** In references and in what the audit trail says about reading; never changes. */
    public String code() {
        return code;
    }

    /** Whether this stuk is of this kind. */
    public boolean is(StukReference stuk) {
        return code.equals(stuk.kind());
    }

    String write(T content) {
        return writer.apply(content);
    }

    /** The content of a stuk of this kind, from how it was written down. */
    public T read(String text) {
        return reader.apply(text);
    }

    /** @throws IllegalArgumentException if this stuk is of another kind */
    void require(StukReference stuk) {
        if (!is(stuk)) {
            throw new IllegalArgumentException("A stuk of another kind than " + code);
        }
    }
}
