package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Documents of YAML, as maps and lists; a key that is there twice is refused. */
final class YamlFiles {

    private YamlFiles() {
    }

    /** All documents of one file. */
    static List<Map<String, Object>> read(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var documents = new ArrayList<Map<String, Object>>();
            new Yaml(new SafeConstructor(options)).loadAll(Files.readString(file))
                    .forEach(document -> documents.add(map(document)));
            return documents.stream().filter(Objects::nonNull).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> below(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** What lies under these names, or nothing. */
    static Stream<Object> at(Object value, String... names) {
        var found = Stream.of(value);
        for (var name : names) {
            found = found.map(each -> map(each).get(name)).filter(Objects::nonNull)
                    .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each));
        }
        return found;
    }
}
