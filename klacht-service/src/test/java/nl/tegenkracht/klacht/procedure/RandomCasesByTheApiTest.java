package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.fixture.ChangedBenoemingen;
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
    private static final String KARIN = "1a3c5e7b9d2f43a5b7c9d1e3f5a7b9d4";
    private static final String KLAAS = "2b4d6f8c0e3a54b6c8d0e2f4a6b8c0e5";
    private static final Map<String, String> ACCOUNTS = Map.of("Karel Esdoornveld", "karel", "Koen Meidoorn", "koen",
            "Kim Hazelaar", "kim", "Kees Vlierboom", "kees", "Karin Elsbroek", "karin", "Klaas Wilgenpas", "klaas");

    @Test
    void whateverAnybodySendsOnlyWhatTheRegelingSaysHappens() {
        var done = EnumSet.noneOf(ActKind.class);
        ChangedBenoemingen.during(List.of(), List.of(member(KARIN, "Karin Elsbroek", "ambtelijk"),
                member(KLAAS, "Klaas Wilgenpas", "politiek")),
                () -> LongStream.range(SEED, SEED + CASES)
                        .forEach(seed -> done.addAll(happens(seed))));

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
        people.put("kees", commissie("0a2c4e6b8d1f43a5b7c9d1e3f5a7b9c2"));
        people.put("karin", commissie(KARIN));
        people.put("klaas", commissie(KLAAS));
        people.put("lena", TestAdresboek.LENA);
        people.put("luuk", TestAdresboek.LUUK);
        people.put("niels", TestPerson.medewerker("niels", NOORD));
        people.put("vera", TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD));
        people.put("zara", TestPerson.medewerker("zara", ZUID).withRole("bevoegd-gezag"));
        return people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, who -> as(who.getValue()),
                (first, _) -> first, LinkedHashMap::new));
    }

    private static Benoeming member(String id, String naam, String kant) {
        return new Benoeming(id, Ambt.KLACHTENCOMMISSIE, "lid", naam, "elders", null, LocalDate.of(2025, 1, 1), null,
                null, kant);
    }
}
