package nl.tegenkracht.starter.worklist;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /{D}/{dienst}/v1/werkvoorraad}: waar de poort <i>Mijn werk</i> uit samenstelt. */
@RestController
class WorkListApi {

    private final WorkList workList;
    private final TegenkrachtProperties properties;

    WorkListApi(WorkList workList, TegenkrachtProperties properties) {
        this.workList = workList;
        this.properties = properties;
    }

    /** De werklijst van de beller in dit domein, zonder inhoud. */
    record WorkListResponse(List<WorkItemResponse> regels) {}

    /** Eén regel met het adres van het dossier. */
    record WorkItemResponse(String dossier, String soort, String als, String staat, Instant sinds, boolean actie,
            String adres) {}

    @GetMapping("/{domein}/${tegenkracht.dienst}/v1/werkvoorraad")
    @Operation(operationId = "werkvoorraad", summary = "De eigen werklijst in dit domein")
    WorkListResponse workList(@PathVariable String domein, Caller caller) {
        return new WorkListResponse(
                workList.of(caller).stream().map(item -> new WorkItemResponse(item.dossier(), item.kind(),
                        item.role(), item.state(), item.since(), item.actionNeeded(), address(domein, item))).toList());
    }

    private String address(String domain, WorkItem item) {
        var plural = item.kind().equals("klacht") ? "klachten" : "meldingen";
        return "/" + domain + "/" + properties.dienst().code() + "/" + plural + "/" + item.dossier();
    }
}
