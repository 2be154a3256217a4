package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.e2e.Monitoring.Alarm;
import nl.tegenkracht.e2e.Monitoring.Case;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whoever is called by an alarm finds what to do, and each alarm was tried. Reads the checkout. */
@Order(0)
class MonitoringTest {

    private static final Checkout CHECKOUT = Checkout.read(RunningPlatform.repositoryRoot());
    private static final MarkdownPage OPERATIONS = new MarkdownPage(CHECKOUT, CHECKOUT.file("docs/operations.md"));
    private static final List<String> ALARMS = Monitoring.alarms().stream().map(Alarm::name).toList();
    private static final List<String> HEADER = List.of("Alarm", "Rings when", "What it means", "What to do");

    @Test
    void everyAlarmHasARowThatSaysWhatToDoAndEveryRowAnAlarm() {
        var rows = OPERATIONS.rows();
        var table = rows.subList(rows.indexOf(HEADER) + 1, rows.size()).stream()
                .takeWhile(row -> row.getFirst().matches("(?:[A-Z][a-z]+){2,}")).toList();

        assertThat(table).extracting(List::getFirst).containsExactlyElementsOf(ALARMS);
        assertThat(table).allSatisfy(row -> assertThat(row).allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }

    @Test
    void everyAlarmHasACaseInWhichItRingsAndOneInWhichItDoesNot() {
        var cases = Monitoring.cases().stream()
                .collect(Collectors.groupingBy(Case::alarm, Collectors.mapping(Case::rings, Collectors.toSet())));

        assertThat(cases.keySet()).containsExactlyInAnyOrderElementsOf(ALARMS);
        // That alarms can reach somebody is said always.
        assertThat(cases).allSatisfy((alarm, rings) -> assertThat(rings).as(alarm).contains(true)
                .hasSize(alarm.equals("AlarmsWork") ? 1 : 2));
    }

    @Test
    void everyMeterOfOursThatAnAlarmOrABoardAsksForIsInTheManual() {
        var documented = OPERATIONS.rows().stream().flatMap(row -> MarkdownPage.codeIn(row.getFirst()))
                .map(name -> name.replace('.', '_')).toList();
        var queries = Stream.concat(Monitoring.alarms().stream().map(Alarm::query),
                Monitoring.panels().stream().map(Monitoring.BoardPanel::query)).toList();

        assertThat(queries).hasSizeGreaterThan(50);
        assertThat(queries.stream().flatMap(query -> Monitoring.meters(query).stream()).distinct()
                .filter(meter -> meter.matches("(tegenkracht|gateway|resilience4j)_.*")))
                .isNotEmpty().allMatch(meter -> documented.stream().anyMatch(meter::startsWith));
    }
}
