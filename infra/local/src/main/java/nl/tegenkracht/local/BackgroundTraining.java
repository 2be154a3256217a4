package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Puts the training of AOT caches into a process of its own in the background, with the lowest priority. */
final class BackgroundTraining {

    static final String NAME = "training";
    private static final int LAYER = 4;

    private final LocalSettings settings;

    BackgroundTraining(LocalSettings settings) {
        this.settings = settings;
    }

    /** Begins training, unless that is running already. */
    void start() {
        var runState = new RunState(settings.data());
        if (runState.find(NAME).isPresent()) {
            return;
        }
        var log = PartLog.open(settings.log(NAME)).file();
        try {
            var builder = Jvm.detached(command(runState, copy()));
            builder.environment().putAll(settings.asEnvironment());
            var process = builder.directory(settings.data().toFile()).redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            runState.write(NAME, process.toHandle(), LAYER, "");
        } catch (IOException e) {
            throw new StartFailure(Texts.get("training.not-started", e.getMessage()), e);
        }
    }

    private List<String> command(RunState runState, Path jar) {
        var line = new ArrayList<String>();
        if (Jvm.onPath("nice")) {
            line.addAll(List.of("nice", "-n", "19"));
        }
        line.add(Jvm.java().toString());
        line.addAll(runState.markers(NAME));
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp", jar.toString(),
                LocalRunner.class.getName(), "train"));
        return line;
    }

    /** A copy of this program: a new build must not break the training, and stopping must always be possible. */
    private Path copy() throws IOException {
        var here = Path.of(LocalRunner.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isDirectory(here)) {
            return here;
        }
        var copy = Files.createDirectories(settings.programs()).resolve("lokaal.jar");
        if (!here.equals(copy)) {
            var temp = Files.copy(here, copy.resolveSibling(".lokaal.jar"), StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.close(temp);
            Files.move(temp, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}
