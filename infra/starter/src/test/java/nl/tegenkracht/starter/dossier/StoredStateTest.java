package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** What is stored of a state does not depend on the names in the code, so that a class can be renamed or moved. */
class StoredStateTest extends DossiersTestBase {

    private static final State STATE = new State(Hoedanigheid.MEDEWERKER, LocalDate.of(2026, 11, 22),
            new DataDomain("ambtelijk"), new Part("a"), List.of(new Part("b"), new Part("c")));

    @Autowired
    private MongoConverter converter;

    StoredStateTest() {
        super("ambtelijk");
    }

    /** A state with every kind of component the services use. */
    record State(Hoedanigheid hoedanigheid, LocalDate day, DataDomain domain, Part part, List<Part> parts) {}

    /** A record within a state. */
    record Part(String code) {}

    @Test
    void aStateIsStoredWithoutTheNameOfAClass() {
        assertThat(stored(STATE)).isEqualTo(new Document("hoedanigheid", "MEDEWERKER").append("day", "2026-11-22")
                .append("domain", "ambtelijk").append("part", new Document("code", "a"))
                .append("parts", List.of(new Document("code", "b"), new Document("code", "c"))));
    }

    @Test
    void aDossierIsStoredWithoutTheNameOfAClass() throws Exception {
        var dossier = in(() -> create(Id.random(), caller("melder-20")));

        assertThat(raw(dossier.id()).toJson()).contains("staat").doesNotContain("_class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl.tegenkracht.gone.State", "zaak", "java.lang.String", "java.util.LinkedHashMap"})
    void aNameOfAClassThatWasStoredIsNotLookedAt(String name) throws Exception {
        var document = stored(STATE).append("_class", name);
        document.get("part", Document.class).append("_class", name);
        document.getList("parts", Document.class).forEach(part -> part.append("_class", name));
        assertThat(converter.read(State.class, document)).isEqualTo(STATE);

        var melder = caller("melder-21");
        var dossier = in(() -> create(Id.random(), melder));
        mongo.getDatabase("melding_ambtelijk").getCollection("dossier").updateOne(Filters.eq("_id", dossier.id()),
                Updates.set("staat._class", name));
        assertThat(in(() -> dossiers.get(dossier.id(), melder)).state()).isEqualTo(dossier.state());
    }

    /** The converter stores a constant by its name: a constant can only be renamed together with what was stored. */
    @Test
    void aHoedanigheidKeepsTheSpellingItIsStoredUnder() {
        assertThat(Stream.of(Hoedanigheid.values())
                .map(hoedanigheid -> stored(new State(hoedanigheid, null, null, null, List.of()))
                        .getString("hoedanigheid")))
                .containsExactly("MEDEWERKER", "KAMERLID", "EXTERN", "AMBTSDRAGER", "LEZER");
    }

    private Document stored(State state) {
        var document = new Document();
        converter.write(state, document);
        return document;
    }
}
