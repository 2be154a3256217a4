package nl.tegenkracht.klacht.worklist;

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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One's own klachten, from a portal of one's own. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class KlachtListApi {

    private final KlachtLists lists;

    KlachtListApi(KlachtLists lists) {
        this.lists = lists;
    }

    /** The klachten the caller has access to. */
    @Schema(name = "Klachten", description = "Een deel van de klachten waar u bij mag.")
    record KlachtListResponse(@Schema(description = "De klachten van dit deel.") List<KlachtListEntry> klachten,
            @Schema(description = "Hoeveel klachten het in totaal zijn; telt alleen wat u mag zien.") long totaal,
            @Schema(description = "Bij hoeveel daarvan u aan zet bent.") long actie,
            @Schema(description = "Geef dit als `na` voor het volgende deel; leeg als dit het laatste is.") String volgende) {}

    /** One klacht in the list, without content. */
    @Schema(name = "Klachtregel", description = "Een klacht in de lijst, zonder inhoud.")
    record KlachtListEntry(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Als wie u erbij mag.") String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wanneer het klaagschrift ontvangen is; leeg als de regel voor meer staat, of als dat niet voor u is.") Instant ontvangen,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") Instant sinds,
            @Schema(description = "Voor hoeveel klachten van dezelfde klager deze regel staat; meestal 1. Meer: vraag "
                    + "ze op met `zelfde`.") long aantal,
            @Schema(description = "Hoeveel erin kwam dat u nog niet hebt geopend.") int ongelezen) {

        static KlachtListEntry of(DossierLine<KlachtLists.KlachtListItem> line) {
            return switch (line) {
                case DossierLine.One(var item) -> new KlachtListEntry(item.id(), item.rol().code(),
                        item.stand().staat().code(),
                        item.rol().knowsTheFiling() ? item.klacht().ingediend() : null, item.sinds(), 1,
                        item.ongelezen());
                case DossierLine.Folded(var first, var all) -> new KlachtListEntry(first.dossier(), first.role(),
                        first.state(), null, first.since(), all.all(), 0);
            };
        }
    }

    @GetMapping("/{domein}/klacht/v1/klachten")
    @Operation(operationId = "klachten", summary = "Uw klachten",
            description = "Voor een klager de eigen klachten; voor wie in de Klachtencommissie zit de klachten die aan "
                    + "haar of hem zijn gegeven.")
    @ApiResponse(responseCode = "200", description = "Het gevraagde deel van de lijst; leeg als er niets is.")
    @ApiResponse(responseCode = "400", description = "Die plaats, dat aantal of die volgorde bestaat niet.",
            content = @Content)
    KlachtListResponse list(@PathVariable String domein, @ParameterObject WorkPageQuery query, Caller caller) {
        var list = lists.of(caller, query.request());
        var totals = list.page().totals();
        return new KlachtListResponse(list.lines().stream().map(KlachtListEntry::of).toList(), totals.all(),
                totals.actionNeeded(), list.page().next());
    }
}
