package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dossier that somebody spoiled in the store keeps no other out of a list, and does not go unnoticed. */
class ListWithABadDossierTest extends StoreAttackTestBase {

    @Autowired
    private WorkList workList;

    @Test
    void oneThatDoesNotVerifyAndOneThatDoesNotEvenMapAreLeftOutAndReported() throws Exception {
        var melder = caller("lijst-" + Id.random());
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            ids.add(sent(melder).id());
        }
        tamper(ids.get(1), set("version", 7L));
        tamper(ids.get(2), set("version", "geen getal"));
        var alarms = alarms();

        var shown = in(() -> dossiers.findAll(ids, melder));

        assertThat(shown).extracting(Dossier::id).containsExactlyInAnyOrder(ids.get(0), ids.get(3));
        assertThat(alarms()).isEqualTo(alarms + 2);
        assertThat(ids).extracting(this::traces).containsExactly(0L, 1L, 1L, 0L);
        var page = in(() -> workList.page(Set.of(melder.pseudonym()), ZaakKind.CODE,
                WorkPageRequest.first(WorkOrder.LAST_CHANGED)));
        assertThat(page.totals().all()).as("the list still says how many there are").isEqualTo(4);
        assertThat(page.dossiers()).containsExactlyInAnyOrderElementsOf(ids);
    }
}
