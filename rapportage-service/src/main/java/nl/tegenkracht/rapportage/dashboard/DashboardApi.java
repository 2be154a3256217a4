package nl.tegenkracht.rapportage.dashboard;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The figures of the orgaan to which the caller belongs; for anybody else this does not exist. */
@RestController
@RequestMapping("/{domein}/rapportage/v1/tellingen")
@Tag(name = "tellingen", description = "Ruwe, levende cijfers van het eigen orgaan.")
class DashboardApi {

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
    @Operation(operationId = "tellingen", summary = "De cijfers van dit jaar van het eigen orgaan",
            description = "De stand van nu. Alleen voor wie bij het orgaan hoort; voor ieder ander bestaat dit niet.")
    @ApiResponse(responseCode = "200", description = "De cijfers.")
    Tellingen tellingen(Caller caller) {
        var orgaan = Orgaan.of(caller).orElseThrow(NotFound::new);
        var overview = dashboard.overview(orgaan);
        return new Tellingen(orgaan.code(), overview.jaar(), overview.figures());
    }

    @GetMapping(path = "/stroom", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "tellingenstroom", summary = "Dezelfde cijfers, telkens als zij veranderen",
            description = "Een stroom van gebeurtenissen (server-sent events). Alleen voor wie bij het orgaan hoort; voor ieder ander bestaat dit niet.")
    @ApiResponse(responseCode = "200", description = "De stroom; blijft open.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    SseEmitter stream(Caller caller) {
        return figureStream.open(Orgaan.of(caller).orElseThrow(NotFound::new));
    }
}
