package nl.tegenkracht.beleid.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A document of beleid as it was adopted, word for word, with its versions. */
@Schema(name = "Document", description = "Een vastgesteld document: de letterlijke tekst, "
        + "met kanttekeningen die er niet bij horen.")
public record Beleidsdocument(
        @Schema(description = "Code in het adres.", example = "klachtenregeling-2021") String code,
        @Schema(description = "Titel.") String titel, @Schema(description = "Wat voor document het is.") String soort,
        @Schema(description = "Code van de regelset die op dit document berust.") String regelset,
        @Schema(description = "Wie het vaststelde en wanneer; leeg als dat niet bekend is.") Vaststelling vaststelling,
        @Schema(description = "Eerste dag waarop het geldt.") LocalDate van,
        @Schema(description = "Eerste dag waarop het niet meer geldt; leeg als dat niet bekend is.") LocalDate tot,
        @Schema(description = "Versiebeheer, zoals in het document.") List<DocumentVersion> versies,
        @Schema(description = "Wat aan de artikelen voorafgaat.") List<String> aanhef,
        @Schema(description = "De artikelen, per hoofdstuk.") List<Hoofdstuk> hoofdstukken,
        @Schema(description = "De bijlage.") Bijlage bijlage,
        @Schema(description = "De toelichting.") Toelichting toelichting) {

    public Beleidsdocument {
        versies = List.copyOf(versies);
        aanhef = List.copyOf(aanhef);
        hoofdstukken = List.copyOf(hoofdstukken);
    }

    /** Whether the document applies on this day (Europe/Amsterdam). */
    public boolean geldtOp(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }

    /** The latest version. */
    public DocumentVersion laatste() {
        return versies.getLast();
    }

    Stream<Artikel> artikelen() {
        return hoofdstukken.stream().flatMap(hoofdstuk -> hoofdstuk.artikelen().stream());
    }

    /** Vaststelling: the adoption of a document, as exactly as the source gives its date (D-22). */
    @Schema(name = "Documentvaststelling", description = "Wie een document vaststelde en wanneer.")
    public record Vaststelling(@Schema(description = "Orgaan.") String orgaan,
            @Schema(description = "Een jaar, een maand of een dag.", example = "2021-01") String wanneer) {}

    /** A line of the version history. */
    @Schema(name = "Versie", description = "Een regel van het versiebeheer.")
    public record DocumentVersion(@Schema(description = "Nummer.") String versie,
            @Schema(description = "Datum.") LocalDate datum,
            @Schema(description = "Wat er veranderde.") String wijzigingen,
            @Schema(description = "Wie haar opstelde.") String auteur) {}

    /** A hoofdstuk, or chapter, with its artikelen. */
    @Schema(name = "Hoofdstuk", description = "Een hoofdstuk met zijn artikelen.")
    public record Hoofdstuk(@Schema(description = "Kop.") String titel,
            @Schema(description = "De artikelen.") List<Artikel> artikelen) {}

    /** The bijlage, or annex: a table of two columns. */
    @Schema(name = "Bijlage", description = "Een bijlage als tabel van twee kolommen.")
    public record Bijlage(@Schema(description = "Kop.") String titel,
            @Schema(description = "De rijen.") List<BijlageRow> rijen) {}

    /** A row of the bijlage. */
    @Schema(name = "Bijlagerij", description = "Een rij van de bijlage.")
    public record BijlageRow(@Schema(description = "Eerste kolom.") String kop,
            @Schema(description = "Tweede kolom.") String tekst,
            @Schema(description = "Onze kanttekening; geen deel van de tekst.") String kanttekening) {}

    /** The toelichting, the explanatory notes on the artikelen. */
    @Schema(name = "Toelichting", description = "De toelichting bij de artikelen.")
    public record Toelichting(@Schema(description = "Kop.") String titel,
            @Schema(description = "De onderdelen.") List<ToelichtingSection> onderdelen) {}

    /** A section of the toelichting. */
    @Schema(name = "Toelichtingonderdeel", description = "Een onderdeel van de toelichting.")
    public record ToelichtingSection(@Schema(description = "Kop.") String titel,
            @Schema(description = "Of het onder Artikelsgewijs valt.") boolean onderArtikelsgewijs,
            @Schema(description = "De alinea's.") List<String> alineas,
            @Schema(description = "Onze kanttekening; geen deel van de tekst.") String kanttekening) {

        /** The anchor on the page. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Schema(description = "Anker op de pagina.", example = "toelichting-artikel-3")
        public String anker() {
            return "toelichting-" + titel.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }
}
