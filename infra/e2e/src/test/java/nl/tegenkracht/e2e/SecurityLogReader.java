package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

/**
 * What the gateway and the services record about refused requests from here on. What others did before is not read again
 * and again: a log of the whole level has tens of thousands of lines.
 */
final class SecurityLogReader {

    private static final Pattern REQUEST_ID = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern LINE = Pattern
            .compile(".* : (?:TK-\\d+ )?(event=[a-z-]+(?: kind=[a-z_]*)? request=[0-9a-f]{32})$");

    private final LogFromHere gatewayLog;
    private final List<LogFromHere> allLogs;

    SecurityLogReader(RunningPlatform platform) {
        this.gatewayLog = LogFromHere.of(platform.localPlatform().part("gateway").log());
        this.allLogs = Stream.concat(Stream.of(gatewayLog), Arrays.stream(ServiceName.values()).map(ServiceName::code)
                .map(name -> LogFromHere.of(platform.localPlatform().part(name).log()))).toList();
    }

    private record LogFromHere(Path file, long begin) {

        static LogFromHere of(Path file) {
            return new LogFromHere(file, file.toFile().length());
        }

        Stream<String> lines() {
            try (var log = FileChannel.open(file)) {
                log.position(begin);
                return new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8).lines();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The lines of the gateway about a request, without time, thread and code; waits until there is one. */
    List<String> linesAbout(String requestId) {
        return linesAbout(List.of(gatewayLog), Set.of(requestId)).get(requestId);
    }

    /** The lines of the gateway and of every service about these requests; waits until there is one about each. */
    Map<String, List<String>> linesEverywhere(Set<String> requestIds) {
        return linesAbout(allLogs, requestIds);
    }

    private static Map<String, List<String>> linesAbout(List<LogFromHere> logs, Set<String> requestIds) {
        return await("a line in the security log about every request").atMost(Duration.ofMinutes(2)).until(
                () -> findLines(logs, requestIds), found -> found.keySet().equals(requestIds));
    }

    private static Map<String, List<String>> findLines(List<LogFromHere> logs, Set<String> requestIds) {
        var found = new HashMap<String, List<String>>();
        for (var log : logs) {
            log.lines().forEach(line -> idsIn(line).filter(requestIds::contains).forEach(requestId -> found
                    .computeIfAbsent(requestId, key -> new ArrayList<>()).add(withoutTime(line))));
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
