package nl.tegenkracht.dossier.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.NotFound;
import org.junit.jupiter.api.Test;

/** Many dossiers of one person are one line, and hide nothing of anybody else (record 0274). */
class WorkListFoldTest extends WorkListTestBase {

    @Test
    void whateverOnePersonSendsAnothersItemIsOnTheFirstPage() throws Exception {
        putOf("niels", 505, 0);
        putOf("noa", 1, 300);

        for (var order : List.of("laatst-veranderd", "wacht-het-langst")) {
            var page = page(null, order);

            assertThat(page.items()).as(order).extracting(WorkItem::maker).containsExactlyInAnyOrder("niels", "noa");
            assertThat(page.folds()).as(order).containsExactly(Map.entry(page.items().stream()
                    .filter(item -> item.maker().equals("niels")).findFirst().orElseThrow().dossier(),
                    new WorkFold(505, 253)));
            assertThat(page.totals()).isEqualTo(new WorkTotals(506, 254));
            assertThat(page.next()).isNull();
            assertThat(page.cases()).isEqualTo(506);
        }
    }

    @Test
    void aFoldedLineHasThePlaceOfWhatWaitsLongestOfIt() throws Exception {
        putOf("noa", 1, 2);
        putOf("niels", 6, 4);
        putOf("vera", 1, 6);

        assertThat(page(null, "wacht-het-langst").items()).extracting(WorkItem::maker)
                .containsExactly("noa", "niels", "vera");
        assertThat(page(null, "laatst-veranderd").items()).extracting(WorkItem::maker)
                .as("the last of niels changed after vera's").containsExactly("niels", "vera", "noa");
    }

    @Test
    void pagesAroundFoldedLinesMissNothingShowNothingTwiceAndCountRight() throws Exception {
        putOf("niels", 40, 0);
        putOf("kas", 7, 20);
        putItems(120);

        for (var order : List.of("laatst-veranderd", "wacht-het-langst")) {
            var pages = allPages(order);

            assertThat(pages.stream().flatMap(page -> page.items().stream()).map(WorkItem::dossier)).as(order)
                    .hasSize(122).doesNotHaveDuplicates();
            assertThat(pages.stream().flatMap(page -> page.folds().values().stream()).map(WorkFold::all))
                    .containsExactlyInAnyOrder(40L, 7L);
            assertThat(pages.getLast().before() + pages.getLast().cases()).isEqualTo(167)
                    .isEqualTo(pages.getLast().totals().all());
        }
    }

    @Test
    void aFoldedLineOpensToAllItStandsFor() throws Exception {
        putOf("niels", 70, 0);
        putOf("noa", 1, 0);
        var line = page(null, "wacht-het-langst").items().stream().filter(item -> item.maker().equals("niels"))
                .findFirst().orElseThrow();

        var first = opened(line.dossier(), null);
        var second = opened(line.dossier(), first.next());

        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(20).doesNotContainAnyElementsOf(first.items());
        assertThat(first.totals()).isEqualTo(new WorkTotals(70, 35));
        assertThat(first.items()).allMatch(item -> item.maker().equals("niels"));
    }

    @Test
    void fewAreNotFoldedAndNobodyCanAskWhichOfThemAreOfTheSamePerson() throws Exception {
        putOf("niels", 5, 0);

        var page = page(null, null);

        assertThat(page.folds()).isEmpty();
        assertThat(page.items()).hasSize(5);
        assertThatThrownBy(() -> opened(page.items().getFirst().dossier(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> opened(Id.random(), null)).isInstanceOf(NotFound.class);
        putOf("niels", 1, 10);
        assertThat(page(null, null).folds()).hasSize(1);
    }

    @Test
    void whatIsNoLongerManyIsApartAgain() throws Exception {
        putOf("niels", 6, 0);
        var line = page(null, null).items().getFirst();

        inDomain(() -> {
            workList.remove(line.dossier(), List.of(line.id()), 2);
            return null;
        });

        assertThat(page(null, null).items()).hasSize(5);
        assertThat(page(null, null).folds()).isEmpty();
    }

    private WorkPage opened(String dossier, String after) throws Exception {
        return inDomain(() -> workList.page(Set.of(reader), KIND, WorkPageRequest.read(after, null, null, dossier)));
    }

    private void putOf(String maker, int count, int after) throws Exception {
        inDomain(() -> {
            workList.put(IntStream.range(0, count)
                    .mapToObj(n -> item(Id.random(), START.plusSeconds(after + n), n % 2 == 0).of(maker)).toList(), 1);
            return null;
        });
    }
}
