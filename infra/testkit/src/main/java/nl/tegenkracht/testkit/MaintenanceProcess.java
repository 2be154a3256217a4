package nl.tegenkracht.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/** A maintenance job of a service on the test platform, as a process of its own. */
public final class MaintenanceProcess {

    private MaintenanceProcess() {
    }

    /**
     * How it ended.
     *
     * @param code of the process
     * @param log  what it wrote
     */
    public record Result(int code, String log) {}

    /** @param port of the running service: a second web server would not start there */
    public static Result run(Class<?> application, ServiceName service, int port, String job, DataDomain domain,
            Path directory) throws IOException, InterruptedException {
        var log = directory.resolve(job + ".log");
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), application.getName()));
        command.addAll(TestPlatform.instance().arguments(service));
        command.remove("--server.port=0");
        command.addAll(List.of("--server.port=" + port, "--tegenkracht.job.name=" + job,
                "--tegenkracht.job.domain=" + domain.value()));
        var code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        return new Result(code, Files.readString(log));
    }
}
