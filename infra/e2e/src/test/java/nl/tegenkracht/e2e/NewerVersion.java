package nl.tegenkracht.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import nl.tegenkracht.local.LocalSettings;

/**
 * A later version of the services that does not exist yet: the sources as they are, with a field more in the events and
 * with types of event that nobody knows today, really compiled. It goes in front of the class path of a part (record
 * 0303).
 */
final class NewerVersion {

    /** Of a melding, beside its stand. */
    static final String NEW_MELDING_EVENT = "nl.tegenkracht.melding.aangeraakt";
    /** Beside the tellingen, on the topic that departments share. */
    static final String NEW_RAPPORTAGE_EVENT = "nl.tegenkracht.rapportage.geteld";

    private static final List<SourcePatch> PATCHES = List.of(
            new SourcePatch("infra/contracts/src/main/java/nl/tegenkracht/contracts/EventType.java",
                    "    MELDING_STAND(", "    MELDING_AANGERAAKT(\"" + NEW_MELDING_EVENT
                            + "\", false),\n    RAPPORTAGE_GETELD(\"" + NEW_RAPPORTAGE_EVENT
                            + "\", false),\n    MELDING_STAND("),
            new SourcePatch("infra/contracts/src/main/java/nl/tegenkracht/contracts/MeldingSnapshot.java",
                    "List<CountableAct> verloop) {", """
                            List<CountableAct> verloop, String spoed) {

                                public MeldingSnapshot(String orgaan, String categorie, String hoedanigheid,
                                        LocalDate ontvangenOp, String staat, List<String> categorieen,
                                        List<CountableAct> verloop) {
                                    this(orgaan, categorie, hoedanigheid, ontvangenOp, staat, categorieen, verloop,
                                            "nieuw-veld");
                                }
                            """),
            new SourcePatch("infra/contracts/src/main/java/nl/tegenkracht/contracts/Telling.java", "long aantal) {", """
                    long aantal, String grondslag) {

                        public Telling(DataDomain domein, String orgaan, String periode, String maat, String code,
                                long aantal) {
                            this(domein, orgaan, periode, maat, code, aantal, "nieuw-veld");
                        }
                    """),
            new SourcePatch("melding-service/src/main/java/nl/tegenkracht/melding/dossier/Melding.java",
                    "\"melding.ontvangen\", EventType.MELDING_STAND",
                    "\"melding.ontvangen\", EventType.MELDING_AANGERAAKT, EventType.MELDING_STAND"),
            new SourcePatch("melding-service/src/main/java/nl/tegenkracht/melding/dossier/Melding.java",
                    "\"melding.in-behandeling\", EventType.MELDING_STAND",
                    "\"melding.in-behandeling\", EventType.MELDING_STAND, EventType.MELDING_AANGERAAKT"),
            new SourcePatch(
                    "rapportage-service/src/main/java/nl/tegenkracht/rapportage/figures/PublishingFigureCounter.java",
                    "            events.put(telling.key(),\n",
                    """
                                        events.put(telling.key() + ":geteld",
                                                new Event(Id.random(), source, EventType.RAPPORTAGE_GETELD.type(), clock.instant(),
                                                        Id.derivedFrom(telling.key() + ":geteld"), sequence, 1,
                                                        json.valueToTree(telling)));
                                        events.put(telling.key(),
                            """));

    private NewerVersion() {
    }

    /** One change to one source file of today. */
    private record SourcePatch(String file, String today, String later) {

        String applyTo(String source) {
            if (source.split(java.util.regex.Pattern.quote(today), -1).length != 2) {
                throw new IllegalStateException("Make this patch fit again: " + file + " has not once: " + today);
            }
            return source.replace(today, later);
        }
    }

    /** Compiles it against what runs, and gives the directory with its classes. */
    static Path compile(LocalSettings settings) {
        var directory = RunningPlatform.targetDirectory().resolve("newer-version");
        try {
            RunningPlatform.deleteTree(directory);
            var classes = Files.createDirectories(directory.resolve("classes"));
            var arguments = new ArrayList<>(List.of("-parameters", "-proc:none", "-nowarn", "-d", classes.toString(),
                    "-cp", classpath(settings)));
            sources(directory).forEach(source -> arguments.add(source.toString()));
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("The later version does not compile");
            }
            return classes;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<Path> sources(Path directory) throws IOException {
        var files = PATCHES.stream().map(SourcePatch::file).distinct().toList();
        var written = new ArrayList<Path>();
        for (var file : files) {
            var source = Files.readString(RunningPlatform.repositoryRoot().resolve(file));
            for (var patch : PATCHES) {
                source = patch.file.equals(file) ? patch.applyTo(source) : source;
            }
            var target = directory.resolve("sources").resolve(file);
            Files.createDirectories(target.getParent());
            written.add(Files.writeString(target, source));
        }
        return written;
    }

    /** Our own classes as they were built last; the libraries as the runner unpacked them. */
    private static String classpath(LocalSettings settings) throws IOException {
        var root = RunningPlatform.repositoryRoot();
        try (var built = Files.walk(root, 4); var libraries = Files.walk(settings.programs(), 4)) {
            return Stream.concat(built.filter(path -> path.endsWith("target/classes")),
                    libraries.filter(path -> path.getParent().endsWith("lib") && path.toString().endsWith(".jar")))
                    .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
