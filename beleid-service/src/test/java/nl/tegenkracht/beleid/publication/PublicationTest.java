package nl.tegenkracht.beleid.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import nl.tegenkracht.beleid.fixture.KlachtServiceReader;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.starter.MaintenanceJob;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What beleid-service publishes, read as klacht-service reads it. */
@Tag("timing")
class PublicationTest extends BeleidServiceTestBase {

    private static final String KAMERBREED = "gemeenschappelijk";
    private static final String KR_2021 = "9b1f4c7e2d6a4803b5e91c7a0f3d8e62";
    /** How often its contents changed since the first time (record 0306). */
    private static final int ANNOUNCED = 4;
    private static final String VERKLARING_NOORD = "2e7d90c4a8f14b36917f5c0b6ea3d481";
    private static final KlachtServiceReader READER = KlachtServiceReader.instance();

    @Autowired
    private BeleidPublisher publisher;
    @Autowired
    private List<AnnouncementSource> announcements;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private JsonMapper json;
    @Autowired
    private List<MaintenanceJob> jobs;

    @Test
    void afterStartupTheRegelsetIsOnTheTopicAndConformsToTheSchema() {
        var versions = READER.awaitEvents(KAMERBREED, KR_2021, ANNOUNCED);

        assertThat(versions).extracting(Event::sequence).startsWith(1L, 2L, 3L, 4L);
        assertThat(versions).allSatisfy(
                version -> assertThat(conformsTo(EventType.REGELSET_VASTGESTELD, version)).isTrue());
        var received = versions.get(ANNOUNCED - 1);
        var regelset = json.treeToValue(received.data(), Regelset.class);
        assertThat(regelset.termijn("advies")).hasValueSatisfying(advies -> {
            assertThat(advies.aantal()).isEqualTo(8);
            assertThat(advies.vanaf()).isEqualTo("ontvankelijk");
        });
        assertThat(regelset.atw()).isFalse();
    }

    @Test
    void theKamerbredeRegelsetIsReadOnceAndNotOncePerDomain() {
        READER.awaitEvents(KAMERBREED, KR_2021, ANNOUNCED);

        assertThat(READER.eventsAbout(ZUID, KR_2021)).isEmpty();
    }

    @Test
    void theVerklaringOfAFractieIsOnItsOwnTopicAndOnThatOfTheWholeKamer() {
        var received = READER.awaitEvents(NOORD, VERKLARING_NOORD, 1).getFirst();

        assertThat(conformsTo(EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, received)).isTrue();
        assertThat(READER.awaitEvents(KAMERBREED, VERKLARING_NOORD, 1).getFirst()).isEqualTo(received);
        assertThat(Stream.of("ambtelijk", ZUID, "extern")
                .flatMap(domain -> READER.eventsAbout(domain, VERKLARING_NOORD).stream())).isEmpty();
        assertThat(json.treeToValue(received.data(), Toepasselijkverklaring.class).van())
                .isEqualTo("2021-06-16");
    }

    @Test
    void afterAFailureBetweenSendingAndRememberingTheSameEventIsSentOnceMoreAndThenNoLonger() {
        var earlier = READER.awaitEvents(KAMERBREED, KR_2021, ANNOUNCED);
        var id = earlier.getFirst().id();
        var sent = inGemeenschappelijk(() -> {
            mongo.getCollection("publicatie").deleteMany(new Document("_id", id));
            return publisher.sendPending();
        });

        assertThat(READER.awaitEvents(KAMERBREED, KR_2021, earlier.size() + 1)).last().extracting(Event::id)
                .isEqualTo(id);
        assertThat(sent).isLessThanOrEqualTo(1);
        assertThat(inGemeenschappelijk(publisher::sendPending)).isZero();
    }

    @Test
    void republishingSendsTheBeleidOfTheDomainOnceMore() {
        var earlier = READER.awaitEvents(KAMERBREED, KR_2021, ANNOUNCED).size();

        var count = inGemeenschappelijk(() -> jobs.stream().filter(job -> job.name().equals("republish"))
                .mapToInt(MaintenanceJob::run).sum());

        assertThat(count).isEqualTo(inGemeenschappelijk(() -> announcements.stream()
                .mapToInt(source -> source.announcementsOf(DataDomain.GEMEENSCHAPPELIJK).size()).sum()));
        assertThat(READER.awaitEvents(KAMERBREED, KR_2021, earlier + ANNOUNCED)).extracting(Event::sequence)
                .endsWith(1L, 2L, 3L, 4L);
    }

    @Test
    void aChangedVerklaringIsSentByItselfAsTheNextEvent() throws IOException {
        READER.awaitEvents(NOORD, VERKLARING_NOORD, 1);
        var before = Files.readString(VERKLARINGEN).strip();
        var ended = before.substring(1, before.length() - 1).replace("\"volgnummer\": 1", "\"volgnummer\": 2")
                .replace("\"tot\": null", "\"tot\": \"2099-01-01\"");

        Files.writeString(VERKLARINGEN, before.substring(0, before.length() - 1) + "," + ended + "]");

        assertThat(READER.awaitEvents(NOORD, VERKLARING_NOORD, 2)).extracting(Event::sequence)
                .containsExactly(1L, 2L);
    }

    private static <T> T inGemeenschappelijk(Supplier<T> action) {
        return DomainContext.in(DataDomain.GEMEENSCHAPPELIJK, action::get);
    }

    private static boolean conformsTo(EventType type, Event received) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventType.class.getResourceAsStream(type.schema()));
        return schema.validate(received.data().toString(), InputFormat.JSON).isEmpty();
    }
}
