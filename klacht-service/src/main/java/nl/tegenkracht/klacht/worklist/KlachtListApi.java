package nl.tegenkracht.klacht.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.starter.security.Caller;
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
    @Schema(name = "Klachten", description = "De klachten waar u bij mag, laatst veranderd eerst.")
    record KlachtListResponse(@Schema(description = "De klachten.") List<KlachtListEntry> klachten,
            @Schema(description = "Hoeveel klachten het zijn; telt alleen wat u mag zien.") int totaal) {}

    /** One klacht in the list, without content. */
    @Schema(name = "Klachtregel", description = "Een klacht in de lijst, zonder inhoud.")
    record KlachtListEntry(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Als wie u erbij mag.") String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wanneer het klaagschrift ontvangen is.") Instant ontvangen,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") Instant sinds) {

        static KlachtListEntry of(KlachtLists.KlachtListItem item) {
            return new KlachtListEntry(item.id(), item.rol().code(), item.klacht().staat().code(),
                    item.klacht().ingediend(), item.sinds());
        }
    }

    @GetMapping("/{domein}/klacht/v1/klachten")
    @Operation(operationId = "klachten", summary = "Uw klachten",
            description = "Voor een klager de eigen klachten; voor wie in de Klachtencommissie zit de klachten die aan "
                    + "haar of hem zijn gegeven.")
    @ApiResponse(responseCode = "200", description = "De lijst; leeg als er niets is.")
    KlachtListResponse list(@PathVariable String domein, Caller caller) {
        var entries = lists.of(caller).stream().map(KlachtListEntry::of).toList();
        return new KlachtListResponse(entries, entries.size());
    }
}
