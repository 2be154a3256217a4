package nl.tegenkracht.melding.vernietigen;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.dossier.DossierDestruction;
import nl.tegenkracht.dossier.DossierRemoval;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Werkmap;
import nl.tegenkracht.melding.fixture.Kr2021;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.melding.verloop.Lezingen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A closed melding is told of its end and goes, under a clock of the law that is moved. */
@Tag("timing")
@ExtendWith(OutputCaptureExtension.class)
class VernietigenTest extends MeldingServiceTestBase {

    private static final Map<String, Object> AFSLUITING = Map.of("brief", "Het is nu klaar", "categorieen",
            List.of("pesten"), "resultaat", "gewenst", "gecontroleerd", "ja");

    @Autowired
    private Dossiers<Melding> meldingen;
    @Autowired
    private Dossiers<Werkmap> werkmappen;
    @Autowired
    private DossierContent content;
    @Autowired
    private DossierRemoval removal;
    @Autowired
    private DossierDestruction destruction;
    @Autowired
    private Lezingen lezingen;
    @Autowired
    private Vertrouwenspersonen vertrouwenspersonen;
    @Autowired
    private LegalClock clock;
    @Autowired
    private MongoClient mongo;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Test
    void afterItsTermNothingIsLeftThatOpensAndItIsToldBefore() {
        var melder = melder();
        var melding = closed(melder);
        as(VERA).get("/meldingen/" + melding);
        assertThat(stored().collectionsWith(melding)).contains("lezing");

        round(Duration.ofDays(600));
        assertThat(as(melder).get("/v1/meldingen/" + melding + "/bewaren").json().get("aangekondigd").booleanValue())
                .isFalse();
        round(Duration.ofDays(720));
        assertThat(as(melder).get("/v1/meldingen/" + melding + "/bewaren").json().get("aangekondigd").booleanValue())
                .isTrue();
        assertThat(as(melder).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(as(melder).get("/meldingen/" + melding + "/bewaren").body())
                .contains("De vernietiging is aangekondigd");
        round(Duration.ofDays(740));

        for (var person : List.of(melder, VERA)) {
            assertThat(as(person).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
            assertThat(as(person).get("/v1/meldingen").body()).doesNotContain(melding);
            assertThat(as(person).get("/v1/werkvoorraad").body()).doesNotContain(melding);
        }
        assertThat(stored().collectionsWith(melding)).containsExactly("vernietigd");
        DomainContext.run(new DataDomain(NOORD),
                () -> assertThat(destruction.isDestroyed(melding)).isTrue());
        var left = stored().find("vernietigd", melding);
        assertThat(left.getString("grond")).isEqualTo("KR-2021 art. 5 lid 6");
        assertThat(left.getString("stand")).contains("afgesloten", "pesten").doesNotContain("Noa", "Het is nu klaar");
    }

    @Test
    void afterItsDestructionNoStoreTopicFileOrLogHoldsAWordOfItAndNoKeyOrStukOfItIsLeft(CapturedOutput output)
            throws IOException {
        var word = "zilverreiger" + Id.random().substring(0, 8);
        var melder = melder();
        var sent = melding();
        sent.put("verhaal", "Er vloog een " + word);
        var melding = meldAs(melder, sent);
        write(VERA, melding, "Antwoord over de " + word);
        as(VERA).post("/v1/meldingen/" + melding + "/notities",
                json(Map.of("id", Id.random(), "soort", "notitie", "tekst", "Voor mij: " + word)));
        var werkmap = werkmapOf(melding);
        var letter = new LinkedHashMap<>(AFSLUITING);
        letter.put("brief", "Dag " + word);
        as(VERA).post("/v1/meldingen/" + melding + "/afsluiting", json(letter),
                as(VERA).get("/v1/meldingen/" + melding).header("ETag"));

        round(Duration.ofDays(720));
        round(Duration.ofDays(760));

        for (var gone : List.of(melding, werkmap)) {
            assertThat(stored().collectionsWith(gone)).containsExactly("vernietigd");
        }
        assertThat(stored().collections())
                .allSatisfy(name -> assertThat(stored().all(name)).extracting(Document::toJson)
                        .noneMatch(json -> json.contains(word)));
        assertThat(filesWith(word)).isEmpty();
        assertThat(output.getAll()).doesNotContain(word);
        try (var listener = new TopicListener(new DataDomain(NOORD), ServiceName.MELDING)) {
            assertThat(listener.awaitEvents(melding, 2)).extracting(Object::toString)
                    .noneMatch(event -> event.contains(word));
        }
    }

    @Test
    void whoReopensInTimeKeepsIt() {
        var melder = melder();
        var melding = closed(melder);
        round(Duration.ofDays(720));
        as(melder).post("/v1/meldingen/" + melding + "/heropening", "{}",
                as(melder).get("/v1/meldingen/" + melding).header("ETag"));

        round(Duration.ofDays(900));

        assertThat(as(melder).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
    }

    @Test
    void ifAKlachtFollowedItIsKeptUntilTwoYearsAfterItsRemedies() {
        var melder = melder();
        var melding = closed(melder);
        var ended = clock.today().plusDays(200);
        var address = "/v1/meldingen/" + melding + "/bewaren";
        var etag = as(VERA).get("/v1/meldingen/" + melding).header("ETag");
        var day = json(Map.of("op", ended.toString()));

        assertThat(as(melder).put(address, day, etag).status()).isEqualTo(404);
        assertThat(as(VERA).put(address, day, etag).status()).isEqualTo(200);
        assertThat(as(VERA).put(address, day, etag).status()).as("once more").isEqualTo(200);

        assertThat(as(melder).get(address).json().get("eindeRechtsmiddelen").stringValue())
                .isEqualTo(ended.toString());
        round(Duration.ofDays(740));
        round(Duration.ofDays(800));
        assertThat(as(melder).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
    }

    @Test
    void theNotesOfWhoNoLongerHasItGo() {
        var melder = melder();
        var melding = meldAs(melder);
        as(VERA).post("/v1/meldingen/" + melding + "/notities",
                json(Map.of("id", Id.random(), "soort", "notitie", "tekst", "Alleen voor mij")));
        var werkmap = werkmapOf(melding);
        round(Duration.ZERO);
        assertThat(stored().collectionsWith(werkmap)).contains("werkmap");

        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        round(Duration.ZERO);

        assertThat(stored().collectionsWith(werkmap)).containsExactly("vernietigd");
        assertThat(as(melder).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
    }

    private String pseudonym(String benoeming) {
        return DomainContext.in(new DataDomain(NOORD), () -> vertrouwenspersonen.pseudonym(benoeming));
    }

    private String closed(TestPerson melder) {
        var melding = meldAs(melder);
        as(VERA).post("/v1/meldingen/" + melding + "/afsluiting", json(AFSLUITING), "\"1\"");
        return melding;
    }

    private void round(Duration later) {
        ahead.set(later);
        LegalClock moved = () -> clock.now().plus(ahead.get());
        var termijn = new Bewaartermijn(() -> List.of(Kr2021.regelset()),
                new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));
        DomainContext.run(new DataDomain(NOORD), () -> {
            new Vernietigen(meldingen, content, termijn, () -> removal, lezingen::forget, moved).round();
            new LeftWerkmappen(meldingen, new DueRemoval<>(werkmappen, () -> removal)).round();
        });
    }

    private String werkmapOf(String melding) {
        return Werkmap.idFor(melding, pseudonym(TestPerson.BENOEMING_VERA));
    }

    /** Everything that lies on disk: the store, the topics, the audit trail, the keys and the register. */
    private static List<Path> filesWith(String word) throws IOException {
        try (var files = Files.walk(TestPlatform.instance().directory())) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private StoredDocuments stored() {
        return new StoredDocuments(mongo, NOORD);
    }
}
