package nl.tegenkracht.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A melding and a klacht of somebody, and everything that they and the behandelaars (handlers) can see of them. */
final class OwnedDossiers {

    private final WebVisitor owner;
    private final Map<String, WebVisitor> handlers = new TreeMap<>();
    private final Map<String, String> dossiers;
    /** Who had the melding when it was asked last: whoever gave it back repeats that without having it. */
    private WebVisitor holder;

    private OwnedDossiers(RunningPlatform platform, WebVisitor owner, Map<String, String> dossiers) {
        this.owner = owner;
        this.dossiers = dossiers;
        for (var account : List.of("vera", "vonne", "kiki")) {
            handlers.put(account, WebVisitor.loggedInAs(platform.gateway(), account));
        }
        MeldingApiClient.propose(handlers.get("vera"), "fractie-noord", dossiers.get("melding"));
    }

    static OwnedDossiers of(RunningPlatform platform, String account) {
        var owner = WebVisitor.loggedInAs(platform.gateway(), account);
        return new OwnedDossiers(platform, owner, Map.of("melding",
                MeldingApiClient.create(owner, "fractie-noord", MeldingApiClient.VERA), "klacht",
                KlachtApiClient.create(owner, "fractie-noord")));
    }

    WebVisitor owner() {
        return owner;
    }

    /** Who can do this: the owner, or whoever has the melding now. */
    WebVisitor senderOf(MutatingRoute route) {
        var path = "/fractie-noord/melding/v1/meldingen/" + dossiers.get("melding");
        if (!route.isOfVertrouwenspersoon()) {
            return owner;
        }
        holder = handlers.values().stream().filter(handler -> handler.get(path).status() == 200).findFirst()
                .orElse(holder);
        return holder;
    }

    String dossierFor(MutatingRoute route) {
        return dossiers.get(route.service());
    }

    /** The version of the melding as it is now. */
    String version() {
        var etag = owner.get("/fractie-noord/melding/v1/meldingen/" + dossiers.get("melding")).header("etag");
        return etag.orElseThrow().replace("\"", "");
    }

    /** The version of what this route is about as it is now. */
    String version(MutatingRoute route) {
        var path = route.service().equals("klacht")
                ? "/fractie-noord/klacht/v1/klachten/"
                : "/fractie-noord/melding/v1/meldingen/";
        return owner.get(path + dossierFor(route)).header("etag").orElseThrow().replace("\"", "");
    }

    /** What the owner and the behandelaars see now. */
    Map<String, String> observableContents() {
        var contents = ownersContents();
        var melding = "/fractie-noord/melding/meldingen/" + dossiers.get("melding");
        handlers.values().forEach(handler -> handler.get(melding));
        handlers.forEach((account, handler) -> dossiers.keySet().forEach(service -> {
            var path = "/fractie-noord/" + service + "/v1/werkvoorraad";
            contents.put(account + path, handler.get(path).observableContent());
        }));
        return contents;
    }

    /** What the owner sees now. */
    Map<String, String> ownersContents() {
        var contents = new LinkedHashMap<String, String>();
        var melding = "/fractie-noord/melding/v1/meldingen";
        var klacht = "/fractie-noord/klacht/v1/klachten";
        var paths = List.of(melding, melding + "/" + dossiers.get("melding"),
                melding + "/" + dossiers.get("melding") + "/berichten",
                melding + "/" + dossiers.get("melding") + "/voorstellen", klacht,
                klacht + "/" + dossiers.get("klacht"));
        // What was opened is not new any more: that is not what a refusal could have changed.
        paths.forEach(owner::get);
        paths.forEach(path -> contents.put(path, owner.get(path).observableContent()));
        return contents;
    }
}
