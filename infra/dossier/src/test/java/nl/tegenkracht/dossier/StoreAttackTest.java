package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.testkit.TestPerson;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes to the database reads no dossier and changes none without it being noticed. */
@Tag("timing")
class StoreAttackTest extends StoreAttackTestBase {

    @Test
    void whoPutsHimselfAmongTheReadersFindsNothingAndIsNoticed() throws Exception {
        var melder = caller("noa");
        var lena = caller("lena");
        var dossier = sent(melder);
        var before = alarms();

        tamper(dossier.id(), push("readers", "lena"));

        assertThatThrownBy(() -> in(() -> dossiers.get(dossier.id(), lena))).isInstanceOf(NotFound.class);
        assertThat(alarms()).isGreaterThan(before);
        assertThat(traces(dossier.id())).isPositive();
        assertThat(in(() -> readable(dossier.id(), melder))).as("the melder still reads it").isTrue();
    }

    @Test
    void whoWritesGrantsInClearAsTheyWereStoredBeforeFindsNothing() throws Exception {
        var dossier = sent(caller("noa"));

        tamper(dossier.id(), set("toegang", List.of(new Document("voor", "lena").append("als", "melder"))));

        assertThatThrownBy(() -> in(() -> dossiers.get(dossier.id(), caller("lena")))).isInstanceOf(NotFound.class);
    }

    @Test
    void whoTakesAReaderAwayIsNoticedByTheNext() throws Exception {
        var dossier = sent(caller("noa"));

        tamper(dossier.id(), set("readers", List.of()));
        in(() -> dossiers.findWithoutGrant(dossier.id()));

        assertThat(traces(dossier.id())).isPositive();
    }

    static Stream<Arguments> changes() {
        return Stream.of(Arguments.of("version", inc("version", 1L)), Arguments.of("shape", set("shape", 2)),
                Arguments.of("unknown generation", set("generation", "0a0b0c0d")),
                Arguments.of("no generation", unset("generation")), Arguments.of("no core", unset("core")),
                Arguments.of("core of another type", set("core", "text")),
                Arguments.of("core of nothing", set("core", new Binary(new byte[40]))),
                Arguments.of("no wraps", set("wraps", List.of())), Arguments.of("version of another type",
                        set("version", "two")),
                Arguments.of("everything of before",
                        combine(unset("core"), set("versie", 1L),
                                set("staat", new Document("staat", "ontvangen").append("counter", 0)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatIsChangedIsServedToNobodyAndEverythingElseIs(String what, Bson change) throws Exception {
        var melder = caller("noa");
        var other = sent(melder);
        var dossier = sent(melder);
        var before = alarms();

        tamper(dossier.id(), change);

        assertRefused(dossier.id());
        assertThat(alarms()).isGreaterThan(before);
        assertThat(in(() -> readable(other.id(), melder))).isTrue();
    }

    @Test
    void theCoreOfAnotherDossierDoesNotFit() throws Exception {
        var dossier = sent(caller("noa"));
        var other = sent(caller("noa"));

        tamper(dossier.id(), set("core", raw(other.id()).get("core")));

        assertRefused(dossier.id());
    }

    @Test
    void theCoreOfAnEarlierVersionDoesNotFit() throws Exception {
        var dossier = sent(caller("noa"));
        var earlier = raw(dossier.id()).get("core");
        write(dossier.id(), caller("noa"));

        tamper(dossier.id(), set("core", earlier));

        assertRefused(dossier.id());
    }

    @Test
    void theSameDossierOfAnotherDomainDoesNotFit() throws Exception {
        var dossier = sent(caller("noa"));
        DomainContext.in(new DataDomain("extern"), () -> create(dossier.id(), caller("noa")));
        var foreign = mongo.getDatabase("melding_extern").getCollection("zaak")
                .findOneAndDelete(new Document("_id", dossier.id()));

        put(foreign);

        assertRefused(dossier.id());
    }

    @Test
    void aDossierUnderAnotherIdDoesNotFit() throws Exception {
        var dossier = sent(caller("noa"));
        var copy = raw(dossier.id()).append("_id", Id.random());

        put(copy);

        assertRefused(copy.getString("_id"));
        collection("zaak").deleteOne(new Document("_id", copy.get("_id")));
    }

    @Test
    void swappedWrapsDoNotFitSoNobodyReadsTheStukkenOfAnother() throws Exception {
        var dossier = sent(caller("noa"));
        var other = sent(caller("vera"));

        tamper(dossier.id(), set("wraps", raw(other.id()).get("wraps")));

        assertRefused(dossier.id());
    }

    @Test
    void anOldCopyPutBackIsNotServedByWhoSawTheNewOne() throws Exception {
        var dossier = sent(caller("noa"));
        var copy = raw(dossier.id());
        write(dossier.id(), caller("noa"));

        put(copy);

        assertRefused(dossier.id());
    }

    @Test
    void theAnswerSaysHonestlyThatItDoesNotOpenAndNothingElse() throws Exception {
        var id = Id.random();
        var visitor = as(TestPerson.medewerker("noa", DOMAIN.value()));
        visitor.post("/v1/zaken", "{\"id\":\"" + id + "\",\"verhaal\":\"merkteken\"}");
        tamper(id, inc("version", 1L));

        var answer = visitor.get("/v1/zaken/" + id);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("Dit dossier gaat nu niet open", "gemeld bij de beheerder")
                .doesNotContain("merkteken", id);
        assertThat(as(TestPerson.medewerker("lena", DOMAIN.value())).get("/v1/zaken/" + id).status()).isEqualTo(404);
    }

    /** The erasure of audit lines from the review of e039ee1: the database names an act of the platform. */
    @Test
    void aPlantedActReachesTheAuditTrailUnderNoName() throws Exception {
        var id = unsent(caller("noa"), "een");
        for (var act : List.of("auditregels-gewist", "gelezen")) {
            tamper(id, push("audit", new Document("id", Id.random()).append("op", new Date(0))
                    .append("handeling", act).append("actor", "lena").append("operatie", Id.random())));
        }
        tamper(id, push("audit", raw(unsent(caller("vera"), "x")).getList("audit", Document.class).getFirst()));

        in(() -> relay.send(dossiers.store(), id));

        assertThat(acts(id)).containsExactlyInAnyOrder("gemeld", "dossier-geweigerd");
        assertThat(raw(id).getList("audit", Document.class)).as("it raises the alarm once").isEmpty();
        assertThat(sequences(id, 1)).containsExactly("1");
    }

    @Test
    void aWholePlantedDossierTellsNothing() throws Exception {
        var planted = raw(sent(caller("noa")).id()).append("_id", "20261121T100000000Z-0a1b2c3d:1-56")
                .append("audit", List.of(new Document("id", Id.random()).append("op", new Date(0))
                        .append("handeling", "auditregels-gewist").append("actor", "systeem").append("operatie", "")));
        put(planted);

        assertThatThrownBy(() -> in(() -> relay.send(dossiers.store(), planted.getString("_id"))))
                .isInstanceOf(SetAside.class);

        assertThat(acts(planted.getString("_id"))).isEmpty();
        collection("zaak").deleteOne(new Document("_id", planted.get("_id")));
    }

    @Test
    void anActThatIsTakenAwayIsNoticedAndTheEventsGoOn() throws Exception {
        var id = unsent(caller("noa"), "een", "twee");
        tamper(id, set("audit", List.of()));

        in(() -> relay.send(dossiers.store(), id));

        assertThat(acts(id)).containsExactly("dossier-geweigerd");
        assertThat(sequences(id, 2)).containsExactly("1", "2");
        assertThat(pending(id)).isFalse();
    }

    @Test
    void anEventThatIsTakenAwayIsNoticedAndTheOthersGoOn() throws Exception {
        var id = unsent(caller("noa"), "een", "twee", "drie");
        var lines = raw(id).getList("out", Document.class);
        tamper(id, set("out", List.of(lines.get(0), lines.get(2))));

        in(() -> relay.send(dossiers.store(), id));

        assertThat(acts(id)).containsExactlyInAnyOrder("gemeld", "dossier-geweigerd");
        assertThat(sequences(id, 2)).containsExactly("1", "3");
        assertThat(pending(id)).isFalse();
    }

    @Test
    void linesInAnotherOrderAreSentInTheirOwnAndOtherNumbersAreNoLines() throws Exception {
        var id = unsent(caller("noa"), "een", "twee");
        var lines = new ArrayList<>(raw(id).getList("out", Document.class)).reversed();
        tamper(id, set("out", lines));
        in(() -> relay.send(dossiers.store(), id));
        assertThat(sequences(id, 2)).containsExactly("1", "2");
        assertThat(traces(id)).isZero();

        var renumbered = unsent(caller("noa"), "een", "twee");
        tamper(renumbered, combine(set("out.0.number", 2L), set("out.1.number", 1L)));
        in(() -> relay.send(dossiers.store(), renumbered));
        assertThat(traces(renumbered)).isPositive();
    }

    @Test
    void whatWasSentCannotBeMadeToLookUnsentWithTheNoteOfAnother() throws Exception {
        var dossier = sent(caller("noa"));
        var other = unsent(caller("noa"), "een");

        tamper(dossier.id(), set("sent", raw(other).get("sent")));
        in(() -> relay.send(dossiers.store(), dossier.id()));
        assertThat(traces(dossier.id())).isPositive();

        tamper(dossier.id(), unset("sent"));
        in(() -> relay.send(dossiers.store(), dossier.id()));
        in(() -> relay.send(dossiers.store(), dossier.id()));
        assertThat(traces(dossier.id())).as("once for each time it was done").isEqualTo(2);
        assertThat(acts(dossier.id())).containsOnlyOnce("gemeld");
    }

    private void assertRefused(String id) {
        assertThatThrownBy(() -> in(() -> dossiers.get(id, caller("noa")))).isInstanceOf(SetAside.class);
        assertThatThrownBy(() -> in(() -> dossiers.findWithoutGrant(id))).isInstanceOf(SetAside.class);
        assertThat(traces(id)).isPositive();
    }
}
