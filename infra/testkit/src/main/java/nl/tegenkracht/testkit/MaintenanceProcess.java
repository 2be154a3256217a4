package nl.tegenkracht.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.boot.SpringApplication;

/**
 * Maintenance jobs of a service on the test platform in a process of their own, one after the other: each with an
 * application of its own, as if it were alone.
 */
public final class MaintenanceProcess {

    private static final Runnable GO_ON = () -> {};

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
    public static Result run(Class<?> application, ServiceName service, int port, List<String> jobs, DataDomain domain,
            Path directory) throws IOException, InterruptedException {
        var log = directory.resolve("maintenance.log");
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), MaintenanceProcess.class.getName(), application.getName(),
                String.join(",", jobs)));
        command.addAll(TestPlatform.instance().arguments(service));
        command.remove("--server.port=0");
        command.addAll(List.of("--server.port=" + port, "--tegenkracht.job.domain=" + domain.value()));
        var code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        return new Result(code, Files.readString(log));
    }

    /**
     * The application, the jobs and the arguments of each. The first job that does not end well ends the process, and
     * the last one does so itself, as it does in reality.
     */
    public static void main(String[] arguments) throws ClassNotFoundException {
        var application = Class.forName(arguments[0]);
        var jobs = List.of(arguments[1].split(","));
        for (var job : jobs.subList(0, jobs.size() - 1)) {
            var going = new SpringApplication(application);
            going.addInitializers(context -> context.getBeanFactory().registerSingleton("jobEnd", GO_ON));
            var code = SpringApplication.exit(going.run(of(job, arguments)));
            if (code != 0) {
                System.exit(code);
            }
        }
        SpringApplication.run(application, of(jobs.getLast(), arguments));
    }

    private static String[] of(String job, String[] arguments) {
        return Stream.concat(Stream.of(arguments).skip(2), Stream.of("--tegenkracht.job.name=" + job))
                .toArray(String[]::new);
    }
}
