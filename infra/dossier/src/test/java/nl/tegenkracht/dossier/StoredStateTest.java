package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

        assertThat(raw(dossier.id()).keySet()).containsExactly("_id", "version", "shape", "generation", "core",
                "readers", "wraps", "out", "audit", "sent");
        assertThat(raw(dossier.id()).toJson()).doesNotContain("_class", "ontvangen", "\"melder\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl.tegenkracht.gone.State", "zaak", "java.lang.String", "java.util.LinkedHashMap"})
    void aNameOfAClassThatWasStoredIsNotLookedAt(String name) {
        var document = stored(STATE).append("_class", name);
        document.get("part", Document.class).append("_class", name);
        document.getList("parts", Document.class).forEach(part -> part.append("_class", name));
        assertThat(converter.read(State.class, document)).isEqualTo(STATE);
    }

    @Test
    void whatIsSealedHasTheNamesThatWereAlwaysStored() {
        var json = new String(SealedJson.write(STATE), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("{\"hoedanigheid\":\"MEDEWERKER\",\"day\":\"2026-11-22\",\"domain\":\"ambtelijk\","
                + "\"part\":{\"code\":\"a\"},\"parts\":[{\"code\":\"b\"},{\"code\":\"c\"}]}");
        assertThat(SealedJson.toValue(SealedJson.toTree(STATE), State.class)).isEqualTo(STATE);
    }

    /** The converter stores a constant by its name: a constant can only be renamed together with what was stored. */
    @Test
    void aHoedanigheidKeepsTheSpellingItIsStoredUnder() {
        assertThat(Stream.of(Hoedanigheid.values())
                .map(hoedanigheid -> stored(new State(hoedanigheid, null, null, null, List.of()))
                        .getString("hoedanigheid")))
                .containsExactly("MEDEWERKER", "KAMERLID", "EXTERN", "AMBTSDRAGER", "LEZER", "GAST");
    }

    private Document stored(State state) {
        var document = new Document();
        converter.write(state, document);
        return document;
    }
}
