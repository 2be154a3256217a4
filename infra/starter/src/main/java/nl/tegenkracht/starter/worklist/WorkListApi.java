package nl.tegenkracht.starter.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /{D}/{service}/v1/werkvoorraad}: what the gateway composes <i>Mijn werk</i> (my work) from. */
@RestController
@Tag(name = "werkvoorraad", description = "Wat er op u wacht, zonder inhoud.")
class WorkListApi {

    private final WorkList workList;
    private final TegenkrachtProperties properties;

    WorkListApi(WorkList workList, TegenkrachtProperties properties) {
        this.workList = workList;
        this.properties = properties;
    }

    /** The work list of the caller in this domain, without content. */
    @Schema(name = "Antwoord", description = "Uw werklijst in dit domein.")
    record WorkListResponse(@Schema(description = "De regels.") @JsonProperty("regels") List<WorkItemResponse> items) {}

    /** One item with the address of the dossier. */
    @Schema(name = "Regel", description = "Een dossier in de werklijst, zonder inhoud.")
    record WorkItemResponse(@Schema(description = "Kenmerk van het dossier.") String dossier,
            @Schema(description = "Wat voor dossier het is.", example = "melding") @JsonProperty("soort") String kind,
            @Schema(description = "Als wie u erbij mag.") @JsonProperty("als") String role,
            @Schema(description = "Code van de staat.") @JsonProperty("staat") String state,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") @JsonProperty("sinds") Instant since,
            @Schema(description = "Of u aan zet bent.") @JsonProperty("actie") boolean actionNeeded,
            @Schema(description = "Adres van de pagina van het dossier.") @JsonProperty("adres") String address) {}

    @GetMapping("/{domein}/${tegenkracht.service}/v1/werkvoorraad")
    @Operation(operationId = "werkvoorraad", summary = "De eigen werklijst in dit domein",
            description = "De dossiers waar u bij mag in deze dienst, en of u daar aan zet bent.")
    @ApiResponse(responseCode = "200", description = "De werklijst; leeg als er niets is.")
    WorkListResponse workList(@PathVariable("domein") String domain, Caller caller) {
        return new WorkListResponse(
                workList.of(caller).stream().map(item -> new WorkItemResponse(item.dossier(), item.kind(),
                        item.role(), item.state(), item.since(), item.actionNeeded(), address(domain, item))).toList());
    }

    private String address(String domain, WorkItem item) {
        var plural = item.kind().equals("klacht") ? "klachten" : "meldingen";
        return "/" + domain + "/" + properties.service().code() + "/" + plural + "/" + item.dossier();
    }
}
