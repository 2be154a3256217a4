package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A module of the checkout, as its pom and its sources describe it.
 *
 * @param path  below the root, for example {@code infra/starter}
 * @param pulls the artifacts of ours that run in the same process
 * @param main  the sources that run
 * @param test  the sources of tests
 */
record JavaModule(String path, String artifact, List<String> pulls, List<JavaSource> main, List<JavaSource> test) {

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern PARENT = Pattern.compile("<parent>[\\s\\S]*?</parent>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>([\\s\\S]*?)</dependency>");

    static Map<String, JavaModule> all(Path root) {
        var modules = new LinkedHashMap<String, JavaModule>();
        MODULE.matcher(text(root.resolve("pom.xml"))).results().map(match -> read(root, match.group(1)))
                .forEach(module -> modules.put(module.artifact, module));
        return modules;
    }

    private static JavaModule read(Path root, String path) {
        var pom = PARENT.matcher(text(root.resolve(path).resolve("pom.xml"))).replaceFirst("");
        var pulls = DEPENDENCY.matcher(pom).results().map(match -> match.group(1))
                .filter(dependency -> dependency.contains("<groupId>nl.tegenkracht</groupId>")
                        && !dependency.contains("<scope>test</scope>") && !dependency.contains("<type>test-jar</type>"))
                .map(JavaModule::artifactIn).toList();
        return new JavaModule(path, artifactIn(pom), pulls, sources(root.resolve(path).resolve("src/main/java")),
                sources(root.resolve(path).resolve("src/test/java")));
    }

    /** This module and everything its pom pulls in, directly or not. */
    Set<JavaModule> process(Map<String, JavaModule> all) {
        var process = new LinkedHashSet<JavaModule>();
        process.add(this);
        pulls.forEach(pulled -> process.addAll(all.get(pulled).process(all)));
        return process;
    }

    List<String> reachableNames() {
        return main.stream().flatMap(source -> source.types().stream()).filter(JavaSource.Type::isReachable)
                .map(JavaSource.Type::name).toList();
    }

    List<String> topLevelNames() {
        return main.stream().flatMap(source -> source.types().stream())
                .filter(type -> type.place() == JavaSource.Place.TOP_LEVEL).map(JavaSource.Type::name).toList();
    }

    List<JavaSource> sources() {
        var sources = new ArrayList<>(main);
        sources.addAll(test);
        return sources;
    }

    /** Everything that runs or is read by what runs, as text. */
    String mainText(Path root) {
        return files(root.resolve(path).resolve("src/main"), List.of(".java", ".yml", ".json")).stream()
                .map(JavaModule::text).collect(Collectors.joining("\n"));
    }

    private static String artifactIn(String xml) {
        return ARTIFACT.matcher(xml).results().map(match -> match.group(1)).findFirst().orElseThrow();
    }

    private static List<JavaSource> sources(Path directory) {
        return files(directory, List.of(".java")).stream().map(file -> JavaSource.of(text(file))).toList();
    }

    private static List<Path> files(Path directory, List<String> suffixes) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.walk(directory)) {
            return files.filter(file -> suffixes.stream().anyMatch(file.toString()::endsWith)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
