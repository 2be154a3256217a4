package nl.tegenkracht.dossier.worklist;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

/** Which page of a list a portal asks for, as the API describes it; every list has these. */
public record WorkPageQuery(
        @Parameter(description = "Waar verder te gaan: de waarde van `volgende` van het vorige deel.") String na,
        @Parameter(description = "Hoeveel regels ten hoogste: 1 tot en met 100; zonder vraag 50.") String aantal,
        @Parameter(description = "De volgorde.", schema = @Schema(
                allowableValues = {
                        "laatst-veranderd", "wacht-het-langst"},
                defaultValue = "laatst-veranderd")) String volgorde,
        @Parameter(description = "Kenmerk van een regel die voor meer dossiers staat: alleen die "
                + "dossiers.") String zelfde){

    /**
     * The same, checked.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    public WorkPageRequest request() {
        return WorkPageRequest.read(na, volgorde, aantal, zelfde);
    }
}
