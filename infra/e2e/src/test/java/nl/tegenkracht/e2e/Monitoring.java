package nl.tegenkracht.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What lies in {@code infra/monitoring}: alarms, their cases and boards. */
final class Monitoring {

    static final Path FOLDER = RunningPlatform.repositoryRoot().resolve("infra/monitoring");
    private static final Path RULES = FOLDER.resolve("prometheus/rules");
    private static final Pattern BESIDE = Pattern.compile("\\{[^}]*}|\\bby \\([^)]*\\)|\\[[^]]*]");
    private static final Pattern METER = Pattern.compile("\\b(?:up|[a-z]+(?:_[a-z0-9]+)+)\\b");

    private Monitoring() {
    }

    record Alarm(String name, String query) {}

    /** @param rings whether it has to */
    record Case(String alarm, boolean rings) {}

    record BoardPanel(String board, String title, String query) {}

    static List<Alarm> alarms() {
        return YamlFiles.at(YamlFiles.read(RULES.resolve("alarms.yml")).getFirst(), "groups", "rules")
                .map(YamlFiles::map)
                .map(rule -> new Alarm((String) rule.get("alert"), (String) rule.get("expr"))).toList();
    }

    static List<Case> cases() {
        return YamlFiles.at(YamlFiles.read(RULES.resolve("alarms.test.yml")).getFirst(), "tests", "alert_rule_test")
                .map(YamlFiles::map)
                .map(test -> new Case((String) test.get("alertname"), test.containsKey("exp_alerts"))).toList();
    }

    static List<BoardPanel> panels() {
        return Checkout.read(FOLDER).all("json").stream().flatMap(Monitoring::panels).toList();
    }

    private static Stream<BoardPanel> panels(Checkout.TextFile file) {
        var board = JsonMapper.shared().readTree(file.text());
        return board.path("panels").valueStream().flatMap(panel -> panel.path("targets").valueStream()
                .map(target -> new BoardPanel(board.path("title").asString(), panel.path("title").asString(),
                        target.path("expr").asString())));
    }

    /** The names of the meters that a query asks for. */
    static Set<String> meters(String query) {
        return METER.matcher(BESIDE.matcher(query).replaceAll("")).results().map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
