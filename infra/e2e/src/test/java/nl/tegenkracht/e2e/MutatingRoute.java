package nl.tegenkracht.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import tools.jackson.databind.json.JsonMapper;

/**
 * A route that changes something, with an input that is right.
 *
 * @param route         as in {@code wandtabel.txt}
 * @param creates       whether it makes something with an id that the caller chooses, or changes what is there
 * @param freeTextField the field for free text, or {@code null}
 * @param fields        the other fields
 * @param successStatus the status if it succeeds
 */
record MutatingRoute(String route, boolean creates, String freeTextField, Map<String, String> fields,
        int successStatus) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOMAIN = "fractie-noord";

    /** Every route of every service that changes something. */
    static List<MutatingRoute> all() {
        var all = new ArrayList<MutatingRoute>();
        var melding = Map.of("vertrouwenspersoon", MeldingApiClient.VERA, "categorie", "intimidatie", "waar",
                "Op de gang");
        all.add(new MutatingRoute("POST /{domein}/melding/nieuw", true, "verhaal", melding, 303));
        all.add(new MutatingRoute("POST /{domein}/melding/v1/meldingen", true, "verhaal", melding, 201));
        all.add(new MutatingRoute("POST /{domein}/melding/meldingen/{id}/berichten", true, "tekst", Map.of(), 303));
        all.add(new MutatingRoute("POST /{domein}/melding/v1/meldingen/{id}/berichten", true, "tekst", Map.of(), 201));
        addProposals(all);
        var otherVertrouwenspersoon = Map.of("vertrouwenspersoon", MeldingApiClient.VONNE, "ingestemd", "ja");
        all.add(new MutatingRoute("POST /{domein}/melding/meldingen/{id}/vertrouwenspersoon", false, null,
                otherVertrouwenspersoon, 303));
        all.add(new MutatingRoute("PUT /{domein}/melding/v1/meldingen/{id}/vertrouwenspersoon", false, null,
                otherVertrouwenspersoon, 200));
        for (var time = 1; time <= 2; time++) {
            var api = time == 2;
            all.add(ofTheEnd("einde", api, "slotwoord", Map.of()));
            all.add(ofTheEnd("heropening", api, "tekst", Map.of()));
        }
        var letter = Map.of("resultaat", "gewenst", "gecontroleerd", "ja");
        all.add(ofTheEnd("afsluiting", false, "brief", letter));
        all.add(ofTheEnd("afsluiting", true, "brief", letter));
        var kept = Map.of("bewaren", "ja");
        all.add(new MutatingRoute("POST /{domein}/melding/meldingen/{id}/nawoord", true, "nawoord", kept, 303));
        all.add(new MutatingRoute("POST /{domein}/melding/v1/meldingen/{id}/nawoord", true, "nawoord", kept, 200));
        addOfTheVertrouwenspersoon(all);
        var klacht = Map.of("waar", "Op de gang", "aangeklaagden", "De heer Kastanjeboom");
        all.add(new MutatingRoute("POST /{domein}/klacht/nieuw", true, "gedrag", klacht, 303));
        all.add(new MutatingRoute("POST /{domein}/klacht/v1/klachten", true, "gedrag", klacht, 201));
        all.add(new MutatingRoute("POST /{domein}/klacht/klachten/{id}/aanvullingen", true, "gedrag", klacht, 303));
        all.add(new MutatingRoute("POST /{domein}/klacht/v1/klachten/{id}/aanvullingen", true, "gedrag", klacht, 201));
        var request = Map.of("id", Id.random(), "raakt", "aangeklaagde", "grond", "welzijn-klager");
        all.add(new MutatingRoute("POST /{domein}/klacht/v1/klachten/{id}/handelingen/{code}", false, "tekst", request,
                200));
        all.add(new MutatingRoute("POST /{domein}/klacht/klachten/{id}/handelingen/{code}", false, "tekst",
                Map.of("id", Id.random(), "raakt", "aangeklaagde", "grond", "welzijn-klager"), 303));
        var withdrawal = Map.of("bevestigd", "ja");
        all.add(new MutatingRoute("POST /{domein}/klacht/klachten/{id}/intrekken", true, null, withdrawal, 303));
        all.add(new MutatingRoute("POST /{domein}/klacht/v1/klachten/{id}/intrekking", true, null, withdrawal, 200));
        return all;
    }

    /** Before another has the melding: a consent is for who asked. */
    private static void addProposals(List<MutatingRoute> all) {
        var proposal = Map.of("soort", "mediator", "wie", "Een mediator", "naam", "nee");
        all.add(new MutatingRoute("POST /{domein}/melding/meldingen/{id}/voorstellen", true, "deelt", proposal, 303));
        all.add(new MutatingRoute("POST /{domein}/melding/v1/meldingen/{id}/voorstellen", true, "deelt", proposal,
                201));
        var asked = Map.of("voorstel", MeldingApiClient.VOORSTEL, "antwoord", "ja");
        all.add(ofTheEnd("instemming", false, "toelichting", asked));
        all.add(ofTheEnd("instemming", true, "toelichting", asked));
        var done = Map.of("voorstel", MeldingApiClient.VOORSTEL, "uitkomst", "uitgevoerd");
        all.add(ofTheEnd("uitvoering", false, "verslag", done));
        all.add(ofTheEnd("uitvoering", true, "verslag", done));
        var announced = Map.of("id", MeldingApiClient.DOORBREKING, "grond", "misdrijf", "wie", "De politie", "wat",
                "Wat nodig is", "gezegd", "Aan de telefoon");
        var told = Map.of("doorbreking", MeldingApiClient.DOORBREKING, "gedaan", "ja");
        all.add(ofTheEnd("doorbreking", false, "waarom", announced));
        all.add(ofTheEnd("doorbrekingen", true, "waarom", announced));
        all.add(ofTheEnd("doorbreking/afloop", false, "verslag", told));
        all.add(ofTheEnd("doorbrekingen/afloop", true, "verslag", told));
        all.add(ofTheEnd("omzetting", false, null, Map.of("bevestigd", "ja")));
        all.add(ofTheEnd("omzetting", true, null, Map.of("bevestigd", "ja")));
    }

    /** What a vertrouwenspersoon does by themselves; giving it back comes last, as nothing can be done after it. */
    private static void addOfTheVertrouwenspersoon(List<MutatingRoute> all) {
        var address = "/{domein}/melding/";
        var ofIt = "meldingen/{id}/";
        for (var api : List.of(false, true)) {
            var base = address + (api ? "v1/" : "") + ofIt;
            all.add(new MutatingRoute("POST " + base + "notities", true, "tekst", Map.of("soort", "telefoon"),
                    api ? 201 : 303));
            all.add(new MutatingRoute((api ? "PUT " : "POST ") + base + "werkmap", false, "alias",
                    Map.of("stap", "bellen"), api ? 200 : 303));
            all.add(new MutatingRoute((api ? "PUT " : "POST ") + base + "bewaren", false, null,
                    Map.of("op", "2026-01-01"), api ? 200 : 303));
        }
        all.add(ofTheEnd("heropening", true, "tekst", Map.of()));
        for (var api : List.of(false, true)) {
            var base = address + (api ? "v1/" : "") + ofIt;
            all.add(new MutatingRoute((api ? "PUT " : "POST ") + base + "afwezigheid", false, null,
                    Map.of("van", "2098-01-01"), api ? 204 : 303));
        }
        for (var api : List.of(false, true)) {
            var base = address + (api ? "v1/" : "") + ofIt;
            all.add(new MutatingRoute("POST " + base + "teruggave", false, "bericht", Map.of("bevestigd", "ja"),
                    api ? 204 : 303));
        }
    }

    private static MutatingRoute ofTheEnd(String act, boolean api, String freeTextField, Map<String, String> fields) {
        return new MutatingRoute("POST /{domein}/melding/" + (api ? "v1/" : "") + "meldingen/{id}/" + act, false,
                freeTextField, fields, api ? 200 : 303);
    }

    /** Whether the vertrouwenspersoon does this, and not the melder. */
    boolean isOfVertrouwenspersoon() {
        return Stream
                .of("/afsluiting", "/voorstellen", "/uitvoering", "/notities", "/werkmap", "/bewaren", "/afwezigheid",
                        "/teruggave", "/doorbreking", "/doorbrekingen", "/afloop")
                .anyMatch(route::endsWith);
    }

    /** Whether it asks which version the caller had in front of them. */
    boolean asksVersion() {
        return !creates && !route.endsWith("/omzetting");
    }

    String method() {
        return route.split(" ")[0];
    }

    String service() {
        return route.split("/")[2];
    }

    boolean isApi() {
        return route.contains("/v1/");
    }

    boolean isInDossier() {
        return route.contains("{id}");
    }

    String contentType() {
        return isApi() ? "application/json" : WebVisitor.FORM;
    }

    String path(String dossier) {
        return route.split(" ")[1].replace("{domein}", DOMAIN).replace("{id}", dossier).replace("{code}",
                "vraag-voorziening?deel=1");
    }

    /** An input that is right, with this text if it can hold a text. */
    Map<String, String> input(String freeText) {
        var input = new LinkedHashMap<>(fields);
        if (creates) {
            input.put("id", Id.random());
        }
        if (freeTextField != null) {
            input.put(freeTextField, freeText);
        }
        return input;
    }

    /** The input as it goes over the wire. */
    String encoded(Map<String, ?> input) {
        if (isApi()) {
            return JSON.writeValueAsString(input);
        }
        var fields = new LinkedHashMap<String, String>();
        input.forEach((field, value) -> fields.put(field, value.toString()));
        return WebVisitor.formEncode(fields);
    }

    /** Sends; {@code version} is what the caller had in front of them, for a route that asks for it. */
    Response send(WebVisitor visitor, String dossier, Map<String, String> input, String version) {
        var complete = new LinkedHashMap<>(input);
        if (!creates && !isApi()) {
            complete.put("versie", version);
        }
        return send(visitor, dossier, contentType(), encoded(complete), version);
    }

    Response send(WebVisitor visitor, String dossier, String contentType, String body, String version) {
        return visitor.request(method(), path(dossier), contentType, body, headers(version));
    }

    Map<String, String> headers(String version) {
        return creates || !isApi() ? Map.of() : Map.of("If-Match", "\"" + version + "\"");
    }

    @Override
    public String toString() {
        return route;
    }
}
