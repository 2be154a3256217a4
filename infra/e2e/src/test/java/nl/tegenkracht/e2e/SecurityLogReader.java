package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;

/** What the gateway and the services record about refused requests. */
final class SecurityLogReader {

    private static final Pattern REQUEST_ID = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern LINE = Pattern
            .compile(".* : (?:TK-\\d+ )?(event=[a-z-]+(?: kind=[a-z_]*)? request=[0-9a-f]{32})$");

    private final Path gatewayLog;
    private final List<Path> allLogs;

    SecurityLogReader(RunningPlatform platform) {
        this.gatewayLog = platform.localPlatform().part("gateway").log();
        this.allLogs = Stream.concat(Stream.of("gateway"), Arrays.stream(ServiceName.values()).map(ServiceName::code))
                .map(name -> platform.localPlatform().part(name).log()).toList();
    }

    /** The lines of the gateway about a request, without time, thread and code; waits until there is one. */
    List<String> linesAbout(String requestId) {
        return linesAbout(List.of(gatewayLog), Set.of(requestId)).get(requestId);
    }

    /** The lines of the gateway and of every service about these requests; waits until there is one about each. */
    Map<String, List<String>> linesEverywhere(Set<String> requestIds) {
        return linesAbout(allLogs, requestIds);
    }

    private static Map<String, List<String>> linesAbout(List<Path> logs, Set<String> requestIds) {
        return await("a line in the security log about every request").atMost(Duration.ofMinutes(2)).until(
                () -> findLines(logs, requestIds), found -> found.keySet().equals(requestIds));
    }

    private static Map<String, List<String>> findLines(List<Path> logs, Set<String> requestIds) {
        var found = new HashMap<String, List<String>>();
        for (var log : logs) {
            try (var lines = Files.lines(log)) {
                lines.forEach(line -> idsIn(line).filter(requestIds::contains).forEach(requestId -> found
                        .computeIfAbsent(requestId, key -> new ArrayList<>()).add(withoutTime(line))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Stream<String> idsIn(String line) {
        return REQUEST_ID.matcher(line).results().map(MatchResult::group).distinct();
    }

    private static String withoutTime(String line) {
        var match = LINE.matcher(line);
        return match.matches() ? match.group(1) : "line with something else than event and request id";
    }
}
