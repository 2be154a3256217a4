package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Zet het trainen van AOT-caches in een eigen proces op de achtergrond, met de laagste voorrang. */
final class BackgroundTraining {

    static final String NAME = "training";
    private static final int LAYER = 4;

    private final LocalSettings settings;

    BackgroundTraining(LocalSettings settings) {
        this.settings = settings;
    }

    /** Begint met trainen, tenzij dat al loopt. */
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
            throw new StartFailure("Het trainen op de achtergrond begint niet: " + e.getMessage(), e);
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

    /** Een kopie van dit programma: een nieuwe build mag het trainen niet onderuithalen, en stoppen moet altijd kunnen. */
    private Path copy() throws IOException {
        var here = Path.of(LocalRunner.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isDirectory(here)) {
            return here;
        }
        var copy = Files.createDirectories(settings.programs()).resolve("lokaal.jar");
        if (!here.equals(copy)) {
            var temp = Files.copy(here, copy.resolveSibling(".lokaal.jar"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(temp, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}
