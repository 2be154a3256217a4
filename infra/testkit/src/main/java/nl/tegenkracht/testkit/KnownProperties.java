package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Spring Boot and its libraries say can be set: a property that none of them knows (any more) does nothing. */
public final class KnownProperties {

    /** Ours are bound by records, and a wrong one of those ends the start. */
    private static final List<String> FOREIGN = List.of("spring.", "management.", "server.", "springdoc.");
    private static final String METADATA = "classpath*:META-INF/*spring-configuration-metadata.json";

    private KnownProperties() {
    }

    /** The properties in these files of the classpath that do nothing. */
    public static List<String> unknownIn(String... files) {
        var known = known();
        return Arrays.stream(files).flatMap(KnownProperties::names)
                .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
                .filter(name -> known.entrySet().stream().noneMatch(each -> matches(name, each.getKey(),
                        each.getValue())))
                .distinct().sorted().toList();
    }

    private static boolean matches(String name, String known, boolean map) {
        return name.equals(known) || name.startsWith(known + "[") || map && name.startsWith(known + ".");
    }

    /** Each with whether it is a map, whose keys are free. */
    public static Map<String, Boolean> known() {
        try {
            var known = new HashMap<String, Boolean>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(METADATA)) {
                try (var in = resource.getInputStream()) {
                    known.putAll(propertiesOf(in));
                }
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Boolean> propertiesOf(InputStream metadata) {
        return JsonMapper.shared().readTree(metadata).path("properties").valueStream()
                .filter(property -> !property.at("/deprecation/level").asString("").equals("error"))
                .collect(Collectors.toMap(property -> property.get("name").stringValue(), KnownProperties::isMap,
                        (one, other) -> one || other));
    }

    private static boolean isMap(JsonNode property) {
        return property.path("type").asString("").startsWith("java.util.Map");
    }

    private static Stream<String> names(String file) {
        try {
            return new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).stream()
                    .map(EnumerablePropertySource.class::cast)
                    .flatMap(source -> Arrays.stream(source.getPropertyNames()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
