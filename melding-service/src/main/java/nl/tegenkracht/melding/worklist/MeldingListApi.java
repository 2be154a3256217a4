package nl.tegenkracht.melding.worklist;

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

/** One's own meldingen, from a portal of one's own. */
@RestController
@Tag(name = "meldingen", description = "Meldingen bij een vertrouwenspersoon ongewenste omgangsvormen.")
class MeldingListApi {

    private final MeldingLists lists;

    MeldingListApi(MeldingLists lists) {
        this.lists = lists;
    }

    /** The meldingen the caller has access to. */
    @Schema(name = "Meldingen", description = "De meldingen waar u bij mag, laatst veranderd eerst.")
    record MeldingListResponse(@Schema(description = "De meldingen.") List<MeldingListEntry> meldingen,
            @Schema(description = "Hoeveel meldingen het zijn; telt alleen wat u mag zien.") int totaal) {}

    /** One melding in the list, without content. */
    @Schema(name = "Meldingregel", description = "Een melding in de lijst, zonder inhoud.")
    record MeldingListEntry(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Als wie u erbij mag.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Of u aan zet bent.") boolean actie,
            @Schema(description = "Wanneer de melding ontvangen is.") Instant ontvangen,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") Instant sinds){

        static MeldingListEntry of(MeldingLists.MeldingListItem item) {
            return new MeldingListEntry(item.id(), item.rol().code(), item.melding().staat().code(), item.action(),
                    item.melding().ontvangen(), item.since());
        }
    }

    @GetMapping("/{domein}/melding/v1/meldingen")
    @Operation(operationId = "meldingen", summary = "Uw meldingen",
            description = "Voor een melder de eigen meldingen; voor een vertrouwenspersoon de meldingen die aan haar "
                    + "of hem zijn gedaan.")
    @ApiResponse(responseCode = "200", description = "De lijst; leeg als er niets is.")
    MeldingListResponse list(@PathVariable String domein, Caller caller) {
        var entries = lists.of(caller).stream().map(MeldingListEntry::of).toList();
        return new MeldingListResponse(entries, entries.size());
    }
}
