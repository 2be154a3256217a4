package nl.tegenkracht.dossier.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.BriefKind;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A list is complete, in order and truly counted, however long it is and whoever writes when. */
class WorkListTest extends WorkListTestBase {

    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private TegenkrachtProperties properties;

    @Test
    void fiveHundredAndOneItemsAreAllThereAndCounted() throws Exception {
        putItems(501);

        var pages = allPages(null);

        assertThat(pages).hasSize(11);
        assertThat(pages.getLast().items()).hasSize(1);
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(WorkItem::dossier)).hasSize(501)
                .doesNotHaveDuplicates();
        assertThat(pages.getFirst().totals()).isEqualTo(new WorkTotals(501, 251));
        assertThat(pages.get(1).before()).isEqualTo(50);
    }

    @Test
    void whatChangedLastComesFirst() throws Exception {
        putItems(120);

        assertThat(allPages("laatst-veranderd").stream().flatMap(page -> page.items().stream()).map(WorkItem::since))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void whatWaitsLongestForTheReaderComesFirstAndWhatWaitsForAnotherLast() throws Exception {
        putItems(120);

        var items = allPages("wacht-het-langst").stream().flatMap(page -> page.items().stream()).toList();

        assertThat(items).hasSize(120);
        assertThat(items.subList(0, 60)).allMatch(WorkItem::actionNeeded).extracting(WorkItem::since).isSorted();
        assertThat(items.subList(60, 120)).noneMatch(WorkItem::actionNeeded).extracting(WorkItem::since).isSorted();
    }

    @Test
    void itemsOfTheSameMomentAreNotLostBetweenTwoPages() throws Exception {
        inDomain(() -> {
            workList.put(IntStream.range(0, 120).mapToObj(_ -> item(Id.random(), START, true)).toList(), 1);
            return null;
        });

        for (var order : List.of("laatst-veranderd", "wacht-het-langst")) {
            assertThat(allPages(order).stream().flatMap(page -> page.items().stream()).map(WorkItem::dossier))
                    .as(order).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsAddedWhileSomeoneReadsMovesNothingFromTheNextPage() throws Exception {
        putItems(60);
        var first = page(null, null);
        putItems(10, START.plusSeconds(10_000));

        var second = page(first.next(), null);

        assertThat(first.items()).hasSize(50).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(10);
        assertThat(second.totals().all()).isEqualTo(70);
    }

    @Test
    void severalReadersOfOnePersonMakeOneList() throws Exception {
        var benoeming = Id.random();
        putItems(30);
        inDomain(() -> {
            workList.put(IntStream.range(0, 40).mapToObj(n -> WorkItem.of(Id.random(), benoeming, KIND, "rol", "staat",
                    START.plusSeconds(2L * n), false)).toList(), 1);
            return null;
        });

        var page = inDomain(
                () -> workList.page(Set.of(reader, benoeming), KIND, WorkPageRequest.read(null, null, "70")));

        assertThat(page.items()).hasSize(70).extracting(WorkItem::since)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(page.next()).isNull();
    }

    @Test
    void anotherKindOfDossierIsInAnotherList() throws Exception {
        putItems(1);

        assertThat(inDomain(() -> workList.totals(Set.of(reader), "klacht"))).isEqualTo(new WorkTotals(0, 0));
    }

    @Test
    void aWriterWhoComesLateRemovesNoItemOfANewerVersion() throws Exception {
        var item = item(Id.random(), START, true);
        inDomain(() -> {
            workList.put(List.of(item), 3);
            workList.remove(item.dossier(), List.of(item.id()), 2);
            return null;
        });

        assertThat(page(null, null).items()).containsExactly(item);
    }

    @Test
    void theSweepRemovesNoItemOfANewerVersion() throws Exception {
        var item = item(Id.random(), START, true);
        inDomain(() -> {
            workList.put(List.of(item), 3);
            workList.repair(item.dossier(), List.of(), 2);
            return null;
        });

        assertThat(page(null, null).items()).containsExactly(item);
    }

    @Test
    void aWriterWhoComesLateDoesNotBringBackWhatANewerVersionRemoved() throws Exception {
        var item = item(Id.random(), START, true);
        inDomain(() -> {
            workList.put(List.of(item), 1);
            workList.remove(item.dossier(), List.of(item.id()), 3);
            workList.put(List.of(item), 2);
            return null;
        });

        assertThat(page(null, null).totals().all()).isZero();
        inDomain(() -> {
            workList.put(List.of(item), 4);
            return null;
        });
        assertThat(page(null, null).items()).as("the reader has access again").containsExactly(item);
    }

    @Test
    void aRowThatIsNoneHidesNoItem() throws Exception {
        putItems(60);
        inDomain(() -> {
            var rows = mongo.getCollection("werkvoorraad");
            for (var row : List.of(row(7), row("x").append("dossier", 5), row("y").append("sinds", "gisteren"),
                    row("z").append("dossier", "nonsense"), row("w").append("als", null))) {
                rows.insertOne(row);
            }
            return null;
        });

        assertThat(allPages(null).stream().flatMap(page -> page.items().stream())).hasSize(60);
        assertThat(page(null, null).totals().all()).isEqualTo(60);
        assertThat(inDomain(() -> new OfficeRows(mongo).with(Set.of("vertrouwenspersoon"), Set.of(reader))))
                .hasSize(60);
    }

    private Document row(Object id) {
        return new Document("_id", id).append("voor", reader).append("dossier", Id.random()).append("soort", KIND)
                .append("als", "vertrouwenspersoon").append("staat", "ontvangen")
                .append("sinds", Date.from(START.plusSeconds(90_000))).append("actie", true).append("versie", 1L);
    }

    @Test
    void aPlaceThatCannotBeIsRefused() {
        for (var place : List.of("", "x", "1-0-0-" + "a".repeat(31), "2-0-0-" + "a".repeat(32), "1-Z-0-" + Id.random(),
                "1-0-0-" + Id.random() + "\n", "1-zzzzzzzzzz-0-" + Id.random())) {
            assertThatThrownBy(() -> WorkPageRequest.read(place, null, null)).as(place)
                    .isInstanceOf(InvalidInput.class);
        }
        for (var size : List.of("0", "101", "-1", "1e1", "")) {
            assertThatThrownBy(() -> WorkPageRequest.read(null, null, size)).as(size).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> WorkPageRequest.read("x", "oudste", "veel")).isInstanceOfSatisfying(InvalidInput.class,
                error -> assertThat(error.errors()).hasSize(3));
    }

    @Test
    void everyKindHasAListOfItsOwn() throws Exception {
        putItems(3);
        var noa = new Caller(new DataDomain("fractie-noord"), reader, Hoedanigheid.MEDEWERKER, Set.of(), List.of(),
                Set.of(reader), "session");
        var overviews = new WorkOverviews(workList, () -> List.of(new WorkKind(KIND, "zaken"), BriefKind.IN_LISTS),
                properties);

        var lists = inDomain(() -> {
            workList.put(List.of(WorkItem.of(Id.random(), reader, BriefKind.IN_LISTS.code(), "schrijver", "verstuurd",
                    START, false)), 1);
            return overviews.of(noa).lists();
        });

        assertThat(lists).extracting(list -> list.name() + " " + list.totals().all() + " " + list.address())
                .containsExactly("zaken 3 /fractie-noord/melding", "brieven 1 /fractie-noord/melding/brieven");
    }
}
