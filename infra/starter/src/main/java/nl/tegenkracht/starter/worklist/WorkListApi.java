package nl.tegenkracht.starter.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Tag(name = "werkvoorraadadres")
class WorkListApi {

    private final WorkList workList;
    private final TegenkrachtProperties properties;

    WorkListApi(WorkList workList, TegenkrachtProperties properties) {
        this.workList = workList;
        this.properties = properties;
    }

    /** The work list of the caller in this domain, without content. */
    @Schema(name = "Antwoord")
    record WorkListResponse(@JsonProperty("regels") List<WorkItemResponse> items) {}

    /** One item with the address of the dossier. */
    @Schema(name = "Regel")
    record WorkItemResponse(String dossier, @JsonProperty("soort") String kind, @JsonProperty("als") String role,
            @JsonProperty("staat") String state, @JsonProperty("sinds") Instant since,
            @JsonProperty("actie") boolean actionNeeded, @JsonProperty("adres") String address) {}

    @GetMapping("/{domein}/${tegenkracht.service}/v1/werkvoorraad")
    @Operation(operationId = "werkvoorraad", summary = "De eigen werklijst in dit domein")
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
