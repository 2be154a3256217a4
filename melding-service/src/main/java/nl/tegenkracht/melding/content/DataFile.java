package nl.tegenkracht.melding.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A file of this service with what is data: lists of codes with their names and sources (records 0170, 0334, 0352, 0367). */
public final class DataFile {

    private DataFile() {
    }

    /** What is in this file. */
    public static <T> T read(String name, TypeReference<T> type) {
        try (var file = DataFile.class.getResourceAsStream("/melding/" + name)) {
            return JsonMapper.builder().build().readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
