package nl.tegenkracht.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;

/**
 * Turns an executable jar of Spring Boot into a plain one: the classes in a jar, the libraries beside it in
 * {@code lib/}, in the order of the class path. The same as {@code -Djarmode=tools extract}, but without starting a JVM
 * for every part: on two cores that costs a quarter of the first start.
 */
final class BootJarExtractor {

    private static final String CLASSES = "BOOT-INF/classes/";
    /** What Spring reads of the application itself, which Spring Boot leaves beside the classes of its loader. */
    private static final String LISTS = "META-INF/spring";
    private static final String INDEX = "BOOT-INF/classpath.idx";
    private static final Attributes.Name START_CLASS = new Attributes.Name("Start-Class");

    private BootJarExtractor() {
    }

    /**
     * @param target existing directory; the jar gets its own name there
     * @throws IOException if the jar does not have the layout of Spring Boot
     */
    static void extract(Path jar, Path target) throws IOException {
        try (var source = new JarFile(jar.toFile())) {
            var libraries = libraries(source);
            var lib = Files.createDirectory(target.resolve("lib"));
            for (var name : libraries) {
                Files.copy(source.getInputStream(source.getEntry(name)), lib.resolve(Path.of(name).getFileName()));
            }
            try (var out = Files.newOutputStream(target.resolve(jar.getFileName()))) {
                writeClasses(source, manifest(source, libraries), out);
            }
        }
    }

    /** Lines such as {@code - "BOOT-INF/lib/name.jar"}. */
    private static List<String> libraries(JarFile source) throws IOException {
        var index = source.getEntry(INDEX);
        if (index == null) {
            throw new IOException(INDEX + " is missing");
        }
        var lines = new String(source.getInputStream(index).readAllBytes(), StandardCharsets.UTF_8);
        return lines.lines().filter(line -> !line.isBlank())
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))).toList();
    }

    private static Manifest manifest(JarFile source, List<String> libraries) throws IOException {
        var original = source.getManifest().getMainAttributes();
        var created = new Manifest();
        var fields = created.getMainAttributes();
        fields.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        fields.put(Attributes.Name.MAIN_CLASS, original.getValue(START_CLASS));
        fields.put(Attributes.Name.CLASS_PATH,
                String.join(" ", libraries.stream().map(name -> "lib/" + Path.of(name).getFileName()).toList()));
        fields.put(Attributes.Name.IMPLEMENTATION_VERSION,
                String.valueOf(original.getValue(Attributes.Name.IMPLEMENTATION_VERSION)));
        return created;
    }

    /** The directories too: whoever looks for classes on the class path finds them by those. */
    private static void writeClasses(JarFile source, Manifest manifest, OutputStream out) throws IOException {
        try (var classes = new JarOutputStream(out, manifest)) {
            classes.setLevel(Deflater.NO_COMPRESSION);
            for (var item : source.stream().toList()) {
                var name = nameInPlainJar(item.getName());
                if (name.isPresent()) {
                    classes.putNextEntry(new JarEntry(name.get()));
                    source.getInputStream(item).transferTo(classes);
                }
            }
        }
    }

    private static Optional<String> nameInPlainJar(String name) {
        if (name.startsWith(LISTS)) {
            return Optional.of(name);
        }
        return name.startsWith(CLASSES) && !name.equals(CLASSES)
                ? Optional.of(name.substring(CLASSES.length()))
                : Optional.empty();
    }
}
