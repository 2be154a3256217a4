package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.klacht.fixture.TestAdresboek;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/**
 * Random people send random acts to the running service on random days, beside {@link Regulation}: no act that is not
 * allowed, no letter too few or too many, nobody reads who may not, and the legal terms are the same. What fails says its
 * seed; {@code -Dmodel.seed} begins there, {@code -Dmodel.cases} does more of them.
 */
class RandomCasesByTheApiTest extends KlachtServiceTestBase {

    private static final long SEED = Long.getLong("model.seed", 20_261_129);
    private static final int CASES = Integer.getInteger("model.cases", 3);
    private static final int ACTS = 50;
    private static final Map<String, String> ACCOUNTS = Map.of("Karel Esdoornveld", "karel", "Koen Meidoorn", "koen",
            "Kim Hazelaar", "kim", "Kees Vlierboom", "kees", "Kaat Zilverspar", "kaat", "Kars Moerbeitak", "kars");

    @Test
    void whateverAnybodySendsOnlyWhatTheRegelingSaysHappens() {
        var done = EnumSet.noneOf(ActKind.class);
        LongStream.range(SEED, SEED + CASES).forEach(seed -> done.addAll(happens(seed)));

        assertThat(done).as("acts that happened").hasSizeGreaterThan(17);
    }

    private EnumSet<ActKind> happens(long seed) {
        itIs(TODAY);
        var noa = klager();
        var one = new ApiCase(seed, clients(noa), ACCOUNTS, dienInAs(noa, klaagschrift()), TODAY);
        for (var i = 0; i < ACTS && !one.isOver(); i++) {
            itIs(one.passes());
            one.somethingHappens();
        }
        one.compareReading();
        return EnumSet.copyOf(one.done);
    }

    /** Their tokens last as long as a case. */
    private Map<String, TestClient> clients(TestPerson noa) {
        var people = new LinkedHashMap<String, TestPerson>();
        people.put("noa", noa);
        people.put("bas", TestAdresboek.BAS);
        people.put("bo", TestAdresboek.BO);
        people.put("kiki", TestPerson.secretaris(NOORD));
        people.put("karel", commissie(BENOEMING_VOORZITTER));
        people.put("koen", commissie(BENOEMING_PLAATSVERVANGER));
        people.put("kim", commissie(BENOEMING_LID));
        people.put("kees", commissie(BENOEMING_KEES));
        people.put("kaat", commissie(BENOEMING_KAAT));
        people.put("kars", commissie(BENOEMING_KARS));
        people.put("lena", TestAdresboek.LENA);
        people.put("luuk", TestAdresboek.LUUK);
        people.put("niels", TestPerson.medewerker("niels", NOORD));
        people.put("vera", TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD));
        people.put("zara", TestPerson.medewerker("zara", ZUID).withRole("bevoegd-gezag"));
        return people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, who -> as(who.getValue()),
                (first, _) -> first, LinkedHashMap::new));
    }
}
