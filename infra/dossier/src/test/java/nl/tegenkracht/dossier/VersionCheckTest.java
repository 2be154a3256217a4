package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import nl.tegenkracht.audit.ReservedAct;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.NotFound;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no single reading can see, the audit trails of all instances together do. */
@Tag("timing")
class VersionCheckTest extends StoreAttackTestBase {

    @Autowired
    private VersionCheck check;

    @Test
    void anOldCopyThatWasPutBackIsNoticedByWhoNeverSawTheNewOne() throws Exception {
        var dossier = sent(caller("noa"));
        var copy = raw(dossier.id());
        write(dossier.id(), caller("noa"));
        run();
        assertThat(traces(dossier.id())).isZero();

        put(copy);
        run();

        assertThat(traces(dossier.id())).isPositive();
    }

    @Test
    void aDossierThatWasTakenAwayIsNoticed() throws Exception {
        var dossier = sent(caller("noa"));

        collection("zaak").deleteOne(eq("_id", dossier.id()));
        run();

        assertThat(traces(dossier.id())).isPositive();
    }

    @Test
    void aDocumentThatIsNoDossierStopsNoCheck() throws Exception {
        var dossier = sent(caller("noa"));
        put(new Document("_id", "planted").append("version", "seven"));
        collection("zaak").deleteOne(eq("_id", dossier.id()));

        run();

        assertThat(traces(dossier.id())).isPositive();
        collection("zaak").deleteOne(eq("_id", "planted"));
    }

    @Test
    void aDossierThatWasTakenOutOfTheListsAndTheOutboxComesBack() throws Exception {
        var id = unsent(caller("noa"), "een");
        collection("uitgaand").deleteOne(eq("_id", id));
        collection("werkvoorraad").deleteMany(eq("dossier", id));

        run();

        assertThat(collection("werkvoorraad").countDocuments(eq("dossier", id))).isPositive();
        assertThat(raw(id).getList("out", Document.class)).isEmpty();
    }

    @Test
    void aRowThatWasAlteredIsMadeAgainFromTheDossierWhateverVersionItClaims() throws Exception {
        var dossier = sent(caller("noa"));
        var rows = collection("werkvoorraad");
        var right = rows.find(eq("dossier", dossier.id())).first();
        for (var alteration : List.of(new Document("staat", "afgerond"), new Document("voor", Id.random()),
                new Document("sinds", new Date(0)), new Document("actie", "nee"), new Document("dossier", Id.random()),
                new Document("versie", Long.MAX_VALUE).append("staat", "afgerond"),
                new Document("versie", 9.3e18).append("voor", Id.random()), new Document("versie", "acht"))) {
            rows.updateOne(eq("_id", right.get("_id")), new Document("$set", alteration));

            run();

            assertThat(rows.find(eq("_id", right.get("_id"))).first()).as(alteration.toJson()).isEqualTo(right);
        }
    }

    @Test
    void aRowThatWasPlantedInSomebodysListGoesWhateverVersionItClaims() throws Exception {
        var dossier = sent(caller("noa"));
        var rows = collection("werkvoorraad");
        var right = rows.find(eq("dossier", dossier.id())).first();
        for (var version : List.of(dossier.version(), Long.MAX_VALUE)) {
            var planted = new Document(right).append("_id", dossier.id() + ":" + Id.random())
                    .append("voor", Id.random()).append("versie", version);
            rows.insertOne(planted);

            run();

            assertThat(rows.find(eq("_id", planted.get("_id"))).first().get("voor")).isNull();
        }
    }

    @Test
    void aDossierWithoutSealIsNeverSealedAnyMoreButNoticed() throws Exception {
        assertThat(in(() -> backend.audit().trail().isMarked(ReservedAct.DOSSIERS_SEALED))).isTrue();
        var id = Id.random();
        collection("dossier").insertOne(new Document("_id", id).append("versie", 1L));

        run();

        assertThat(traces(id)).isPositive();
        assertThat(raw(id)).isNull();
        assertThatThrownBy(() -> in(() -> dossiers.get(id, caller("noa")))).isInstanceOf(NotFound.class);
        collection("dossier").deleteOne(eq("_id", id));
    }

    private void run() throws Exception {
        in(() -> {
            check.check();
            return null;
        });
    }
}
