package nl.tegenkracht.melding.opname;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;

/** A melding that Vera took down, and the codes with which its melder comes in. */
abstract class TakenDownTestBase extends MeldingServiceTestBase {

    static final List<String> LIMITS = List.of("misdrijf", "gewetensnood", "cijfers", "bewaren", "opvolger",
            "weigeren");
    static final String TOLD = "Dit vertelde ik aan de telefoon";

    String takenDown() {
        return as(VERA).post("/v1/opnames", json(opname())).json().get("id").stringValue();
    }

    TestPerson entered(String melding) {
        var handedOver = guest(code(melding));
        return guest(as(handedOver).post("/v1/inwisselingen", "{}").json().get("code").stringValue());
    }

    String code(String melding) {
        return make(VERA, melding).json().get("code").stringValue();
    }

    TestResponse make(TestPerson person, String melding) {
        return as(person).post("/v1/meldingen/" + melding + "/toegangscodes", json(Map.of("bevestigd", "ja")),
                etag(person, melding));
    }

    TestResponse exchange(TestPerson person, String code) {
        return as(person).post("/v1/inwisselingen", json(Map.of("code", code)));
    }

    static TestPerson guest(String code) {
        var sub = GuestCode.parse(code).map(GuestCode::sub).orElse("gast-zonder-code");
        return TestPerson.medewerker(sub, NOORD).withHoedanigheid(Hoedanigheid.GAST);
    }

    static String shownIn(TestResponse page) {
        return page.body().replaceAll("(?s).*translate=\"no\">([0-9A-Z-]{29})<.*", "$1");
    }

    static Map<String, Object> opname() {
        var opname = new LinkedHashMap<String, Object>();
        opname.put("id", Id.random());
        opname.put("voorgelezen", LIMITS);
        opname.put("wijze", "telefoon");
        opname.put("ontvangen", "2020-11-17");
        opname.put("hoedanigheid", "extern");
        opname.put("verhaal", TOLD);
        return opname;
    }
}
