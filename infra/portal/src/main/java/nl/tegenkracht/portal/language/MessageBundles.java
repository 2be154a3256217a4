package nl.tegenkracht.portal.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message bundles of all parts: {@code messages/<module>.properties} is Dutch and has every key,
 * {@code <module>_en.properties} is English. What English lacks is said in Dutch.
 */
final class MessageBundles {

    private static final String DIRECTORY = "messages/";

    private MessageBundles() {
    }

    static MessageSource ofClasspath() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names().stream().map(name -> DIRECTORY + name).toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(false);
        // Else an apostrophe would have to be doubled in a message with arguments, and only there.
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** The names of the bundles on the classpath. */
    static Set<String> names() {
        return found("*.properties")
                .map(resource -> resource.getFilename().replaceAll("(_[a-z]{2})?\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of all files with this name. */
    static Set<String> lines(String file) {
        return found(file).flatMap(resource -> {
            try {
                return resource.getContentAsString(StandardCharsets.UTF_8).lines();
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }).filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Resource> found(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + DIRECTORY + pattern));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
