package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * This program once more, in the background, with one command.
 *
 * @param name   of the process, also of its log
 * @param layer  stops before everything in a lower one
 * @param prefix in front of the command line, such as {@code nice}
 */
record RunnerProcess(LocalSettings settings, String name, int layer, List<String> prefix) {

    /** The JVM that it costs is small; it holds nothing. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m",
            "-Xss512k", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    RunState.RunningProcess start(String command) throws IOException {
        var log = PartLog.open(settings.log(name)).file();
        var runState = new RunState(settings.data());
        var builder = Jvm.detached(line(runState, classpath(), command));
        builder.environment().putAll(settings.asEnvironment());
        var process = builder.directory(settings.data().toFile()).redirectInput(new File("/dev/null"))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        return runState.write(name, process.toHandle(), layer, "");
    }

    private List<String> line(RunState runState, String classpath, String command) {
        var line = new ArrayList<>(prefix);
        line.add(Jvm.java().toString());
        line.addAll(runState.markers(name));
        line.addAll(FLAGS);
        line.addAll(List.of("-cp", classpath, LocalRunner.class.getName(), command));
        return line;
    }

    /** A copy of this program: a new build must not break what runs, and stopping must always be possible. */
    private String classpath() throws IOException {
        var here = Path.of(LocalRunner.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        // Classes instead of the one jar: a test.
        return Files.isDirectory(here) ? System.getProperty("java.class.path") : copy(here).toString();
    }

    private Path copy(Path here) throws IOException {
        var copy = Files.createDirectories(settings.programs()).resolve("lokaal.jar");
        if (!here.equals(copy)) {
            var temp = Files.copy(here, copy.resolveSibling(".lokaal.jar"), StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.close(temp);
            Files.move(temp, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}
