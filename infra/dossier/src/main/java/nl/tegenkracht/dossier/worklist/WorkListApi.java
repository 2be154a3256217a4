package nl.tegenkracht.dossier.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.worklist.WorkDetails.WorkDetail;
import nl.tegenkracht.dossier.worklist.WorkOverviews.WorkOverview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /{D}/{service}/v1/werkvoorraad}: what the gateway composes <i>Mijn werk</i> (my work) from. */
@RestController
@Tag(name = "werkvoorraad", description = "Wat er op u wacht, zonder inhoud.")
class WorkListApi {

    private final WorkOverviews overviews;
    private final List<WorkDetails> details;

    WorkListApi(WorkOverviews overviews, List<WorkDetails> details) {
        this.overviews = overviews;
        this.details = details;
    }

    /** The work of the caller in this domain, without content. */
    @Schema(name = "Antwoord", description = "Uw werk in dit domein: de eerste regels, en hoeveel het er zijn.")
    record WorkListResponse(
            @Schema(description = "De eerste regels, ten hoogste 50: eerst waar u aan zet bent, en daarvan wat het "
                    + "langst wacht.") @JsonProperty("regels") List<WorkItemResponse> items,
            @Schema(description = "Hoeveel regels het in totaal zijn.") @JsonProperty("totaal") long total,
            @Schema(description = "Bij hoeveel daarvan u aan zet bent.") @JsonProperty("actie") long actionNeeded,
            @Schema(description = "De hele lijsten, elk op een eigen pagina.") @JsonProperty("lijsten") List<WholeListResponse> lists) {}

    /** A whole list, on a page of its own. */
    @Schema(name = "Lijst", description = "Een hele lijst, op een eigen pagina.")
    record WholeListResponse(
            @Schema(description = "Wat erin staat.", example = "meldingen") @JsonProperty("naam") String name,
            @Schema(description = "Of het uw eigen zaken zijn; anders wat u vanuit uw functie "
                    + "hebt.") @JsonProperty("eigen") boolean own,
            @Schema(description = "Hoeveel regels deze lijst heeft.") @JsonProperty("totaal") long total,
            @Schema(description = "Bij hoeveel daarvan u aan zet bent.") @JsonProperty("actie") long actionNeeded,
            @Schema(description = "Adres van de pagina met de lijst.") @JsonProperty("adres") String address) {}

    /** One item with the address of the dossier. */
    @Schema(name = "Regel", description = "Een dossier in de werklijst, zonder inhoud.")
    record WorkItemResponse(@Schema(description = "Kenmerk van het dossier.") String dossier,
            @Schema(description = "Wat voor dossier het is.", example = "melding") @JsonProperty("soort") String kind,
            @Schema(description = "Als wie u erbij mag.") @JsonProperty("als") String role,
            @Schema(description = "Code van de staat.") @JsonProperty("staat") String state,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") @JsonProperty("sinds") Instant since,
            @Schema(description = "Of u aan zet bent.") @JsonProperty("actie") boolean actionNeeded,
            @Schema(description = "Adres van de pagina van het dossier, of van de lijst als de regel voor meer staat.") @JsonProperty("adres") String address,
            @Schema(description = "Voor hoeveel dossiers van dezelfde persoon deze regel staat; meestal 1.") @JsonProperty("aantal") long count,
            @Schema(description = "Bij hoeveel daarvan u aan zet bent.") @JsonProperty("aantalActie") long countActionNeeded,
            @Schema(description = "Bij wie het ligt, als u dat mag weten.") @JsonProperty("met") String with,
            @Schema(description = "Het onderwerp, in de gevraagde taal.") @JsonProperty("over") String about,
            @Schema(description = "De uiterste dag van de termijn die loopt.") @JsonProperty("uiterlijk") LocalDate due,
            @Schema(description = "Hoeveel dagen dat nog is; onder nul als die dag voorbij is.") @JsonProperty("dagen") Long daysLeft,
            @Schema(description = "Hoeveel erin kwam dat u nog niet hebt geopend.") @JsonProperty("ongelezen") int unread,
            @Schema(description = "Op welke dag het binnenkwam, als u dat mag weten.") @JsonProperty("ontvangen") LocalDate received) {}

    @GetMapping("/{domein}/${tegenkracht.service}/v1/werkvoorraad")
    @Operation(operationId = "werkvoorraad", summary = "Uw werk in dit domein",
            description = "De dossiers waar u bij mag in deze dienst, en of u daar aan zet bent: de eerste regels en "
                    + "het totaal. De hele lijst staat bij de dienst zelf.")
    @ApiResponse(responseCode = "200", description = "Uw werk; leeg als er niets is.")
    WorkListResponse workList(@PathVariable("domein") String domain, Caller caller) {
        var overview = overviews.of(caller);
        var totals = overview.totals();
        var told = told(overview, caller);
        return new WorkListResponse(overview.items().stream()
                .map(item -> response(item, overview.folds().get(item.dossier()),
                        told.getOrDefault(item.dossier(), WorkDetail.NONE), domain))
                .toList(),
                totals.all(), totals.actionNeeded(), overview.lists().stream().map(WorkListApi::response).toList());
    }

    private Map<String, WorkDetail> told(WorkOverview overview, Caller caller) {
        var apart = overview.items().stream().map(WorkItem::dossier)
                .filter(dossier -> !overview.folds().containsKey(dossier)).toList();
        var told = new HashMap<String, WorkDetail>();
        details.forEach(each -> told.putAll(each.of(apart, caller)));
        return told;
    }

    private WorkItemResponse response(WorkItem item, WorkFold fold, WorkDetail detail, String domain) {
        var one = new WorkFold(1, item.actionNeeded() ? 1 : 0);
        var counts = fold == null ? one : fold;
        return new WorkItemResponse(item.dossier(), item.kind(), item.role(), item.state(), item.since(),
                item.actionNeeded(), overviews.address(item, fold != null, domain), counts.all(),
                counts.actionNeeded(), detail.with(), detail.about(), detail.due(), detail.daysLeft(),
                detail.unread(), detail.received());
    }

    private static WholeListResponse response(WorkOverviews.WholeList list) {
        return new WholeListResponse(list.name(), list.own(), list.totals().all(), list.totals().actionNeeded(),
                list.address());
    }
}
