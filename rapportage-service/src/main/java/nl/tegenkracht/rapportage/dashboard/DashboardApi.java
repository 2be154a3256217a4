package nl.tegenkracht.rapportage.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.refusal.NotFound;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** De cijfers van het orgaan waar de beller bij hoort; voor ieder ander bestaat dit niet. */
@RestController
@RequestMapping("/{domein}/rapportage/v1/tellingen")
@Tag(name = "tellingen", description = "Ruwe, levende cijfers van het eigen orgaan")
class DashboardApi {

    private final Dashboard dashboard;
    private final Stroom stroom;

    DashboardApi(Dashboard dashboard, Stroom stroom) {
        this.dashboard = dashboard;
        this.stroom = stroom;
    }

    /**
     * De stand van nu.
     *
     * @param orgaan  code van het orgaan
     * @param jaar    het jaar
     * @param cijfers aantal per sleutel
     */
    record Tellingen(String orgaan, int jaar, Map<String, Long> cijfers) {}

    @GetMapping
    @Operation(operationId = "tellingen", summary = "De cijfers van dit jaar van het eigen orgaan")
    Tellingen tellingen(Caller beller) {
        var orgaan = Orgaan.van(beller).orElseThrow(NotFound::new);
        var overzicht = dashboard.overzicht(orgaan);
        return new Tellingen(orgaan.code(), overzicht.jaar(), overzicht.cijfers());
    }

    @GetMapping(path = "/stroom", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "tellingenstroom", summary = "Dezelfde cijfers, telkens als zij veranderen")
    SseEmitter stroom(Caller beller) {
        return stroom.open(Orgaan.van(beller).orElseThrow(NotFound::new));
    }
}
