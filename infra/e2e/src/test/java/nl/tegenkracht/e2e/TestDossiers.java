package nl.tegenkracht.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In every domain a melding to a vertrouwenspersoon from elsewhere, and a klacht; the secretaris gets that one. */
final class TestDossiers {

    private static final String SECRETARIS = "kiki";
    private static final Map<String, String> RESOURCES = Map.of("melding", "meldingen", "klacht", "klachten");

    private record DomainSetup(String domain, String melder, String vertrouwenspersoon, String benoeming) {

        String path(String service) {
            return "/" + domain + "/" + service + "/v1/" + RESOURCES.get(service);
        }
    }

    private static final List<DomainSetup> SETUPS = List.of(
            new DomainSetup("ambtelijk", "merel", "vincent", MeldingApiClient.VINCENT),
            new DomainSetup("fractie-noord", "noa", "vera", MeldingApiClient.VERA),
            new DomainSetup("fractie-zuid", "zeno", "vonne", MeldingApiClient.VONNE),
            new DomainSetup("extern", "exa", "vera", MeldingApiClient.VERA));

    private final Map<String, String> dossiers = new HashMap<>();
    private final Map<String, Set<String>> involved = new HashMap<>();
    private final Map<String, String> initial = new HashMap<>();

    static TestDossiers create(Map<String, WebVisitor> sessions) {
        var setup = new TestDossiers();
        SETUPS.forEach(domainSetup -> setup.create(domainSetup, sessions.get(domainSetup.melder)));
        setup.initial.putAll(setup.observableContents(sessions));
        return setup;
    }

    private void create(DomainSetup setup, WebVisitor melder) {
        keep(setup.domain + " melding", MeldingApiClient.create(melder, setup.domain, setup.benoeming), setup.melder,
                setup.vertrouwenspersoon);
        keep(setup.domain + " klacht", KlachtApiClient.create(melder, setup.domain), setup.melder, SECRETARIS);
    }

    private void keep(String place, String id, String... accounts) {
        dossiers.put(place, id);
        involved.put(id, Set.of(accounts));
    }

    /** The dossier in this domain at this service, if there is one. */
    List<String> dossiersIn(String domain, String service) {
        var id = dossiers.get(domain + " " + service);
        return id == null ? List.of() : List.of(id);
    }

    /** A dossier that exists, but in another domain. */
    String dossierElsewhere(String domain, String service) {
        return dossiers.get((domain.equals("fractie-noord") ? "ambtelijk " : "fractie-noord ") + service);
    }

    /** Whether somebody has a grant on this dossier in this domain. */
    boolean isInvolved(String account, String domain, String dossier) {
        return dossiers.entrySet().stream().anyMatch(entry -> entry.getValue().equals(dossier)
                && entry.getKey().startsWith(domain + " ") && involved.get(dossier).contains(account));
    }

    /** Whether everybody still sees their dossiers exactly as in the beginning. */
    boolean unchanged(Map<String, WebVisitor> sessions) {
        return observableContents(sessions).equals(initial);
    }

    private Map<String, String> observableContents(Map<String, WebVisitor> sessions) {
        var contents = new HashMap<String, String>();
        for (var setup : SETUPS) {
            var melder = sessions.get(setup.melder);
            RESOURCES.keySet().forEach(service -> {
                var path = setup.path(service);
                var id = dossiers.get(setup.domain + " " + service);
                contents.put(path, melder.get(path).observableContent());
                contents.put(path + " one", melder.get(path + "/" + id).observableContent());
            });
            contents.put(setup.domain + " gesprek", melder.get(setup.path("melding") + "/"
                    + dossiers.get(setup.domain + " melding") + "/berichten").observableContent());
        }
        return contents;
    }
}
