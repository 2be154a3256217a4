package nl.tegenkracht.beleid.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.proef.Klachtlezer;
import nl.tegenkracht.beleid.proef.MetBeleidService;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.domain.DomainContext;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wat beleid-service bekendmaakt, gelezen zoals klacht-service het leest. */
class PublicatieTest extends MetBeleidService {

    private static final String KAMERBREED = "gemeenschappelijk";
    private static final String KR_2021 = "9b1f4c7e2d6a4803b5e91c7a0f3d8e62";
    private static final String VERKLARING_NOORD = "2e7d90c4a8f14b36917f5c0b6ea3d481";
    private static final Klachtlezer LEZER = Klachtlezer.deze();

    @Autowired
    private Publicatie publicatie;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private JsonMapper json;
    @Autowired
    private List<MaintenanceJob> taken;

    @Test
    void deRegelsetStaatNaDeStartOpHetTopicEnVoldoetAanHetSchema() {
        var gelezen = LEZER.wachtOp(KAMERBREED, KR_2021, 1).getFirst();

        assertThat(gelezen.sequence()).isEqualTo(1);
        assertThat(voldoetAan(EventType.REGELSET_VASTGESTELD, gelezen)).isTrue();
        var regelset = json.treeToValue(gelezen.data(), Regelset.class);
        assertThat(regelset.termijn("advies")).hasValueSatisfying(advies -> {
            assertThat(advies.aantal()).isEqualTo(8);
            assertThat(advies.vanaf()).isEqualTo("ontvankelijk");
        });
        assertThat(regelset.atw()).isFalse();
    }

    @Test
    void wieInEenFractieWerktKrijgtDeKamerbredeRegelsetOok() {
        assertThat(LEZER.wachtOp(ZUID, KR_2021, 1)).extracting(Event::sequence).containsOnly(1L);
    }

    @Test
    void deVerklaringVanEenFractieStaatAlleenOpHaarEigenTopic() {
        var gelezen = LEZER.wachtOp(NOORD, VERKLARING_NOORD, 1).getFirst();

        assertThat(voldoetAan(EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, gelezen)).isTrue();
        assertThat(Stream.of("ambtelijk", ZUID, "extern", KAMERBREED)
                .flatMap(domein -> LEZER.van(domein, VERKLARING_NOORD).stream())).isEmpty();
        assertThat(json.treeToValue(gelezen.data(), Toepasselijkverklaring.class).van())
                .isEqualTo("2021-06-16");
    }

    @Test
    void naUitvalTussenZendenEnOnthoudenGaatDezelfdeGebeurtenisNogEensEnDaarnaNietMeer() {
        var eerder = LEZER.wachtOp(KAMERBREED, KR_2021, 1);
        var id = eerder.getFirst().id();
        var verzonden = inGemeenschappelijk(() -> {
            mongo.getCollection("publicatie").deleteMany(new Document("_id", id));
            return publicatie.zendNieuwe();
        });

        assertThat(LEZER.wachtOp(KAMERBREED, KR_2021, eerder.size() + 1)).extracting(Event::id)
                .containsOnly(id);
        assertThat(verzonden).isLessThanOrEqualTo(1);
        assertThat(inGemeenschappelijk(publicatie::zendNieuwe)).isZero();
    }

    @Test
    void herpubliceerZendtHetBeleidVanHetDomeinNogEens() {
        var eerder = LEZER.wachtOp(KAMERBREED, KR_2021, 1).size();

        var aantal = inGemeenschappelijk(() -> taken.stream().filter(taak -> taak.name().equals("herpubliceer"))
                .mapToInt(MaintenanceJob::run).sum());

        assertThat(aantal).isEqualTo(1);
        assertThat(LEZER.wachtOp(KAMERBREED, KR_2021, eerder + 1)).extracting(Event::sequence).containsOnly(1L);
    }

    @Test
    void eenVeranderdeVerklaringGaatVanzelfMeeAlsVolgendeGebeurtenis() throws IOException {
        LEZER.wachtOp(NOORD, VERKLARING_NOORD, 1);
        var was = Files.readString(VERKLARINGEN).strip();
        var tot = was.substring(1, was.length() - 1).replace("\"volgnummer\": 1", "\"volgnummer\": 2")
                .replace("\"tot\": null", "\"tot\": \"2099-01-01\"");

        Files.writeString(VERKLARINGEN, was.substring(0, was.length() - 1) + "," + tot + "]");

        assertThat(LEZER.wachtOp(NOORD, VERKLARING_NOORD, 2)).extracting(Event::sequence)
                .containsExactly(1L, 2L);
    }

    private static <T> T inGemeenschappelijk(Supplier<T> werk) {
        return DomainContext.in(DataDomain.GEMEENSCHAPPELIJK, werk::get);
    }

    private static boolean voldoetAan(EventType type, Event gelezen) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventType.class.getResourceAsStream(type.schema()));
        return schema.validate(gelezen.data().toString(), InputFormat.JSON).isEmpty();
    }
}
