package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a process keeps in memory is gone at its end and unknown to its neighbor: the page of such state knows it all. */
class ProcessStateTest {

    private static final String SECTION = "### State outside the store";
    /** A field that can hold more, or something else, tomorrow. */
    private static final Pattern STATE = Pattern.compile("(?m)^    private (?:static )?(?:final [^=;()]*=\\s*(?:new (?:"
            + "ConcurrentHashMap|HashMap|LinkedHashMap|ConcurrentLinked|Atomic|LongAdder|CopyOnWrite|ArrayDeque|"
            + "ReentrantLock)|ConcurrentHashMap\\.newKeySet|Caffeine|Stream\\.generate)|volatile )");

    /** Of these there is one process, or none. */
    private static final Set<String> ONE_OF_A_KIND = Set.of("infra/store", "infra/broker", "infra/local",
            "infra/testkit",
            "infra/e2e", "infra/bench");

    /** Lives no longer than one request, one message or one check; or is the same wherever it is made. */
    private static final Set<String> OF_ONE_REQUEST_OR_CONSTANT = Set.of("DataKey", "ErasureCheck", "FormerSettings",
            "GatewayResponses",
            "PendingEntry", "Persons", "RequestEnd", "RowRepair", "SecurityHeaders", "Stacked", "StaticAssets",
            "Tally", "TrailCheck", "TrailEntries", "TypedAct", "VersionOrder", "WriteBatch");

    @Test
    void everythingAProcessKeepsInMemoryIsOnThePageWithWhatTwoInstancesMean() {
        var page = Checkout.read(RunningPlatform.repositoryRoot()).file("docs/architecture.md").text();
        var section = page.substring(page.indexOf(SECTION), page.indexOf("\n## ", page.indexOf(SECTION)));
        var unknown = keepers();
        unknown.removeIf(name -> section.contains("`" + name + "`"));
        unknown.removeAll(OF_ONE_REQUEST_OR_CONSTANT);
        assertThat(unknown).isEmpty();
    }

    @Test
    void nobodyIsExcusedWhoKeepsNothing() {
        var excused = new TreeSet<>(OF_ONE_REQUEST_OR_CONSTANT);
        excused.removeAll(keepers());
        assertThat(excused).isEmpty();
    }

    private static TreeSet<String> keepers() {
        return JavaModule.all(RunningPlatform.repositoryRoot()).values().stream()
                .filter(module -> !ONE_OF_A_KIND.contains(module.path()))
                .flatMap(module -> module.main().stream()).filter(source -> STATE.matcher(source.text()).find())
                .map(source -> source.types().getFirst().name()).collect(Collectors.toCollection(TreeSet::new));
    }
}
