package nl.tegenkracht.rapportage.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The figures of the orgaan to which the caller belongs; for anybody else this does not exist. */
@RestController
@RequestMapping("/{domein}/rapportage/v1/tellingen")
@Tag(name = "tellingen", description = "Ruwe, levende cijfers van het eigen orgaan.")
class DashboardApi {

    private static final String YEAR = "Het jaar van ontvangst; zonder vraag het jaar waarin u vraagt.";

    private final Dashboard dashboard;
    private final FigureStream figureStream;

    DashboardApi(Dashboard dashboard, FigureStream figureStream) {
        this.dashboard = dashboard;
        this.figureStream = figureStream;
    }

    /**
     * The current values.
     *
     * @param orgaan  code of the orgaan
     * @param jaar    the year
     * @param cijfers count by key
     */
    @Schema(name = "Tellingen", description = "De cijfers van een orgaan in een jaar.")
    record Tellingen(@Schema(description = "Code van het orgaan.") String orgaan,
            @Schema(description = "Het jaar.", example = "2026") int jaar,
            @Schema(description = "Het aantal bij elke sleutel.") Map<String, Long> cijfers) {}

    @GetMapping
    @Operation(operationId = "tellingen", summary = "De cijfers van een jaar van het eigen orgaan",
            description = "De stand van nu. Alleen voor wie bij het orgaan hoort; voor ieder ander bestaat dit niet.")
    @ApiResponse(responseCode = "200", description = "De cijfers.")
    @ApiResponse(responseCode = "400", description = "Dat is geen jaar.", content = @Content)
    Tellingen tellingen(
            @Parameter(description = YEAR, example = "2026") @RequestParam(required = false) Integer jaar,
            Caller caller) {
        var orgaan = Orgaan.of(caller).orElseThrow(NotFound::new);
        var overview = dashboard.overview(orgaan, dashboard.year(jaar));
        return new Tellingen(orgaan.code(), overview.jaar(), overview.figures());
    }

    @GetMapping(path = "/stroom", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "tellingenstroom", summary = "Dezelfde cijfers, telkens als zij veranderen",
            description = "Een stroom van gebeurtenissen (server-sent events). Alleen voor wie bij het orgaan hoort; voor ieder ander bestaat dit niet.")
    @ApiResponse(responseCode = "200", description = "De stroom; blijft open.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", description = "Dat is geen jaar.", content = @Content)
    SseEmitter stream(
            @Parameter(description = YEAR, example = "2026") @RequestParam(required = false) Integer jaar,
            Caller caller) {
        var orgaan = Orgaan.of(caller).orElseThrow(NotFound::new);
        return figureStream.open(orgaan, dashboard.year(jaar));
    }
}
