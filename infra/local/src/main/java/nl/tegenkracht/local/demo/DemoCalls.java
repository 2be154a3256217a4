package nl.tegenkracht.local.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import nl.tegenkracht.local.demo.StoryStep.Act;
import tools.jackson.jr.ob.JSON;

/** Does acts through the gateway: each as who does it, with a form that carries the same id every time. */
final class DemoCalls {

    /** In an act, and not in what is sent: where it is done. */
    static final String DOMAIN = "domein";
    /** In an act, and not in what is sent: the account of the vertrouwenspersoon. */
    static final String CONFIDANT = "vp";

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Done again they change nothing, without an id of a form. */
    private static final Set<Act> WITHOUT_FORM = Set.of(Act.WISSEL, Act.BEEINDIG, Act.SLUIT_AF, Act.STEM_IN,
            Act.WEIGER, Act.VOER_UIT, Act.ADVISEER, Act.KRUIS_AAN, Act.CATEGORISEER);
    private static final Pattern READER = Pattern.compile("\"geadresseerden\":\\[\\{\"kenmerk\":\"([^\"]+)\"");
    /** The newest of a list comes first. */
    private static final Pattern NEWEST = Pattern.compile("\"id\":\"([0-9a-f]{32})\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z-]+)\"");
    private static final int MOST_LOOKS = 30;
    private static final int ID_LENGTH = 32;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI gateway;
    private final DemoPeople people;
    private final Map<String, DemoVisitor> visitors = new HashMap<>();
    private boolean regelsKnown;

    DemoCalls(URI gateway, DemoPeople people) {
        this.gateway = gateway;
        this.people = people;
    }

    /**
     * @param dossier address of the dossier in the API, or {@code null} if this act makes it
     * @return the address of the dossier
     */
    String perform(DemoAct act, String dossier) {
        var answer = attempt(act, dossier);
        if (answer.statusCode() / 100 != 2) {
            // The address would say nothing of a person, but the answer repeats what was sent.
            throw new DemoFailure(act + ": " + answer.statusCode());
        }
        return dossier == null ? answer.headers().firstValue("location").orElseThrow() : dossier;
    }

    /** A platform that has just started may not know yet by which regels it is to receive a klacht. */
    void awaitRegels(DemoAct act) {
        for (int i = 0; i < MOST_LOOKS && !regelsKnown && !knowsRegels(act); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        regelsKnown = true;
    }

    private boolean knowsRegels(DemoAct act) {
        return visitor(act).get(own(act, "klacht/nieuw?vraag=onderwerp")).body().contains("categorieen");
    }

    /** Opens the page of a dossier, as whoever did this in it; who cannot any more leaves it. */
    void open(DemoAct act, String dossier) {
        visitor(act).get(dossier.replace("/v1/", "/"));
    }

    private DemoVisitor visitor(DemoAct act) {
        return visitors.computeIfAbsent(act.who(), who -> DemoVisitor.loggedIn(http, gateway, who));
    }

    /** A busy machine answers later; a session that ended begins again. */
    private HttpResponse<String> attempt(DemoAct act, String dossier) {
        var answer = call(act, dossier);
        for (int i = 1; i < ATTEMPTS && mayPass(answer.statusCode()); i++) {
            visitors.remove(act.who());
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = call(act, dossier);
        }
        return answer;
    }

    private static boolean mayPass(int status) {
        return status >= 500 || status == 401 || status == 412 || status / 100 == 3;
    }

    private HttpResponse<String> call(DemoAct act, String dossier) {
        var visitor = visitor(act);
        return switch (act.act()) {
            case MELD -> visitor.sendJson("POST", own(act, "melding/v1/meldingen"), body(act), null);
            case NEEM_OP -> visitor.sendJson("POST", "/" + act.fields().get(DOMAIN) + "/melding/v1/opnames", body(act),
                    null);
            case HAAL_OP -> exchanged(visitor, act, dossier);
            case DIEN_IN -> visitor.sendJson("POST", own(act, "klacht/v1/klachten"), body(act), null);
            case BERICHT -> answered(visitor, act, dossier);
            case WISSEL -> visitor.sendJson("PUT", dossier + "/vertrouwenspersoon", body(act), seen(visitor, dossier));
            case BEEINDIG -> visitor.sendJson("POST", dossier + "/einde", body(act), seen(visitor, dossier));
            case SLUIT_AF -> visitor.sendJson("POST", dossier + "/afsluiting", body(act), seen(visitor, dossier));
            case STEL_VOOR -> visitor.sendJson("POST", dossier + "/voorstellen", body(act), null);
            case STEM_IN, WEIGER -> answered(visitor, act, dossier, "/instemming");
            case VOER_UIT -> answered(visitor, act, dossier, "/uitvoering");
            case ADVISEER -> put(visitor, act, dossier, "/adviesblad");
            case KRUIS_AAN -> put(visitor, act, dossier, "/adviesblad/keuze");
            case CATEGORISEER -> put(visitor, act, dossier, "/categorieen");
            case BOEK -> visitor.sendJson("POST", beside(dossier, "uren"), body(act), null);
            case SIGNALEER -> signal(visitor, act, beside(dossier, "signaleringen"));
            case DOET -> new DemoHandeling(act).perform(visitor, dossier, formId(act.key()));
            case VUL_AAN -> visitor.sendJson("POST", dossier + "/aanvullingen", body(act), null);
            case TREK_IN -> visitor.sendJson("POST", dossier + "/intrekking", body(act), null);
        };
    }

    /** The vertrouwenspersoon hands a code over, and the melder takes the melding in with it; done already, it is read. */
    private HttpResponse<String> exchanged(DemoVisitor visitor, DemoAct act, String dossier) {
        var read = visitor.getJson(dossier);
        if (read.statusCode() / 100 == 2) {
            return read;
        }
        var confidant = visitors.computeIfAbsent((String) act.fields().get(CONFIDANT),
                who -> DemoVisitor.loggedIn(http, gateway, who));
        var code = CODE.matcher(confidant.sendJson("POST", dossier + "/toegangscodes", "{\"bevestigd\":\"ja\"}",
                seen(confidant, dossier)).body());
        return visitor.sendJson("POST", own(act, "melding/v1/inwisselingen"),
                JSON.std.asString(Map.of("code", code.find() ? code.group(1) : "")), null);
    }

    private static HttpResponse<String> put(DemoVisitor visitor, DemoAct act, String dossier, String address) {
        return visitor.sendJson("PUT", dossier + address, body(act), seen(visitor, dossier));
    }

    /** To who decides for the employer, the first of them. */
    private static HttpResponse<String> signal(DemoVisitor visitor, DemoAct act, String address) {
        var reader = READER.matcher(visitor.getJson(address).body());
        var fields = new HashMap<>(act.fields());
        fields.put("id", formId(act.key()));
        fields.put("aan", reader.find() ? reader.group(1) : "");
        return visitor.sendJson("POST", address, JSON.std.asString(fields), null);
    }

    /** In the domain of the dossier, and not in it. */
    private static String beside(String dossier, String what) {
        return dossier.substring(0, dossier.indexOf("/meldingen/") + 1) + what;
    }

    /** The version of the dossier as it is now. */
    private static String seen(DemoVisitor visitor, String dossier) {
        return visitor.getJson(dossier).headers().firstValue("etag").orElse("\"0\"");
    }

    /** Who answers has read it first. */
    private HttpResponse<String> answered(DemoVisitor visitor, DemoAct act, String dossier) {
        visitor.get(dossier);
        return visitor.sendJson("POST", dossier + "/berichten", body(act), null);
    }

    /** About what was proposed last; who answers has read it first. */
    private static HttpResponse<String> answered(DemoVisitor visitor, DemoAct act, String dossier, String address) {
        var proposed = visitor.getJson(dossier + "/voorstellen");
        var newest = NEWEST.matcher(proposed.body());
        var fields = new HashMap<>(act.fields());
        fields.put("voorstel", newest.find() ? newest.group(1) : "");
        return visitor.sendJson("POST", dossier + address, JSON.std.asString(fields),
                proposed.headers().firstValue("etag").orElse("\"0\""));
    }

    private String own(DemoAct act, String rest) {
        return "/" + people.person(act.who()).domain() + "/" + rest;
    }

    private static String body(DemoAct act) {
        var fields = new HashMap<>(act.fields());
        fields.remove(DOMAIN);
        if (!WITHOUT_FORM.contains(act.act())) {
            fields.put("id", formId(act.key()));
        }
        return JSON.std.asString(fields);
    }

    private static String formId(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8))).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves no sessions behind; where nobody answers any more, they end by themselves. */
    void logOut() {
        try {
            visitors.values().forEach(DemoVisitor::logOut);
        } catch (UncheckedIOException gone) {
            visitors.clear();
        }
    }
}
