package nl.tegenkracht.melding.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierLine;
import nl.tegenkracht.dossier.worklist.WorkPageQuery;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.web.input.JsonBody;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own meldingen, from a portal of one's own. */
@RestController
@Tag(name = "meldingen", description = "Meldingen bij een vertrouwenspersoon ongewenste omgangsvormen.")
class MeldingListApi {

    private final MeldingLists lists;
    private final MeldingSearch search;
    private final Categorieen categorieen;

    MeldingListApi(MeldingLists lists, MeldingSearch search, Categorieen categorieen) {
        this.lists = lists;
        this.search = search;
        this.categorieen = categorieen;
    }

    /** What was found. */
    @Schema(name = "Gevonden", description = "De meldingen die u hebt en die aan de vraag voldoen.")
    record FoundResponse(
            @Schema(description = "De meldingen, laatst gewijzigd eerst.") List<MeldingListEntry> meldingen,
            @Schema(description = "Hoeveel het er zijn.") int totaal) {}

    @PostMapping(path = "/{domein}/melding/v1/meldingen/zoekvragen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "zoek", summary = "Zoeken in de meldingen die u als vertrouwenspersoon hebt",
            description = "Alleen in wat u zelf hebt, de laatst gewijzigde duizend. Er verandert niets.")
    @ApiResponse(responseCode = "200", description = "Wat gevonden is; leeg als er niets is.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    FoundResponse find(@PathVariable String domein, @RequestBody JsonBody<SearchQuestion> body, Caller caller) {
        var found = search.find(SearchQuestion.read(body.input(SearchQuestion.class), categorieen), caller).stream()
                .map(MeldingListEntry::of).toList();
        return new FoundResponse(found, found.size());
    }

    /** The meldingen the caller has access to. */
    @Schema(name = "Meldingen", description = "Een deel van de meldingen waar u bij mag.")
    record MeldingListResponse(@Schema(description = "De meldingen van dit deel.") List<MeldingListEntry> meldingen,
            @Schema(description = "Hoeveel meldingen het in totaal zijn; telt alleen wat u mag zien.") long totaal,
            @Schema(description = "Bij hoeveel daarvan u aan zet bent.") long actie,
            @Schema(description = "Geef dit als `na` voor het volgende deel; leeg als dit het laatste is.") String volgende) {}

    /** One melding in the list, without content. */
    @Schema(name = "Meldingregel", description = "Een melding in de lijst, zonder inhoud.")
    record MeldingListEntry(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Als wie u erbij mag.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Of u aan zet bent.") boolean actie,
            @Schema(description = "Wanneer de melding ontvangen is; leeg als de regel voor meer staat.") Instant ontvangen,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") Instant sinds,
            @Schema(description = "Voor hoeveel meldingen van dezelfde melder deze regel staat; meestal 1. Meer: vraag "
                    + "ze op met `zelfde`.") long aantal,
            @Schema(description = "Hoeveel van de ander u nog niet hebt geopend.") int ongelezen,
            @Schema(description = "Voor een vertrouwenspersoon: hoeveel dagen de melder wacht.") long wachtDagen,
            @Schema(description = "Voor een vertrouwenspersoon: de eigen aanduiding; leeg als die er niet is.") String alias,
            @Schema(description = "Voor een vertrouwenspersoon: code van de eigen volgende stap; leeg als die er niet "
                    + "is.") String stap){

        static MeldingListEntry of(DossierLine<MeldingLists.MeldingListItem> line) {
            return switch (line) {
                case DossierLine.One(var item) -> of(item);
                case DossierLine.Folded(var first, var all) -> new MeldingListEntry(first.dossier(), first.role(),
                        first.state(), first.actionNeeded(), null, first.since(), all.all(), 0, 0, "", "");
            };
        }

        static MeldingListEntry of(MeldingLists.MeldingListItem item) {
            var own = item.eigen();
            return new MeldingListEntry(item.id(), item.rol().code(), item.melding().staat().code(), item.action(),
                    item.melding().ontvangen(), item.since(), 1, own.ongelezen(), own.wacht(), own.alias(),
                    own.stap() == null ? "" : own.stap().code());
        }
    }

    @GetMapping("/{domein}/melding/v1/meldingen")
    @Operation(operationId = "meldingen", summary = "Uw meldingen",
            description = "Voor een melder de eigen meldingen; voor een vertrouwenspersoon de meldingen die aan haar "
                    + "of hem zijn gedaan.")
    @ApiResponse(responseCode = "200", description = "Het gevraagde deel van de lijst; leeg als er niets is.")
    @ApiResponse(responseCode = "400", description = "Die plaats, dat aantal of die volgorde bestaat niet.",
            content = @Content)
    MeldingListResponse list(@PathVariable String domein, @ParameterObject WorkPageQuery query, Caller caller) {
        var list = lists.of(caller, query.request());
        var totals = list.page().totals();
        return new MeldingListResponse(list.lines().stream().map(MeldingListEntry::of).toList(), totals.all(),
                totals.actionNeeded(), list.page().next());
    }
}
