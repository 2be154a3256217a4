package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The process of one part: how it is started, the first time and again.
 *
 * @param data    directory with the state and the logs
 * @param command its whole command line
 */
record PartProcess(Path data, String part, int layer, String version, List<String> command) {

    static PartProcess of(Path data, RunState.GoneProcess gone) {
        return new PartProcess(data, gone.part(), gone.layer(), gone.version(), gone.command());
    }

    PartLog openLog() {
        return PartLog.open(data.resolve("logs").resolve(part + ".log"));
    }

    /** Starts it in a session of its own and writes down that it runs, how it began and that it ought to. */
    RunState.RunningProcess start(PartLog log) throws IOException {
        var process = Jvm.detached(command).directory(Files.createDirectories(data).toFile())
                .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile())).start().toHandle();
        var running = new RunState(data).write(part, process, layer, version, command);
        new DesiredState(data).up(part);
        return running;
    }
}
