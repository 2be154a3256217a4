package nl.tegenkracht.beleid.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** An artikel of a regulation: plain paragraphs, an enumeration, or numbered leden. */
@Schema(name = "Artikel", description = "Een artikel: losse alinea's, een opsomming, of genummerde leden.")
public record Artikel(@Schema(description = "Nummer.") int nummer, @Schema(description = "Opschrift.") String titel,
        @Schema(description = "Tekst zonder nummer.") List<String> alineas,
        @Schema(description = "Opsomming zonder leden.") List<Onderdeel> onderdelen,
        @Schema(description = "De leden.") List<Lid> leden) {

    /** The anchor on the page. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @Schema(description = "Anker op de pagina; een lid of onderdeel komt erachter, "
            + "als in artikel-9-lid-1-a.", example = "artikel-9")
    public String anker() {
        return "artikel-" + nummer;
    }

    /** How it is headed in the text; the law is Dutch. */
    @JsonIgnore
    public String opschrift() {
        return "Artikel " + nummer;
    }

    /** The anchor of a lid or an onderdeel; either may be {@code null}. */
    public String anker(Lid lid, Onderdeel onderdeel) {
        return anker() + (lid == null ? "" : "-lid-" + lid.nummer())
                + (onderdeel == null ? "" : "-" + onderdeel.letter());
    }

    /** All anchors of this artikel. */
    Stream<String> anchors() {
        var ofLeden = leden.stream().flatMap(lid -> Stream.concat(Stream.of(anker(lid, null)),
                lid.onderdelen().stream().map(onderdeel -> anker(lid, onderdeel))));
        var ofOnderdelen = onderdelen.stream().map(onderdeel -> anker(null, onderdeel));
        return Stream.of(Stream.of(anker()), ofLeden, ofOnderdelen).flatMap(anchors -> anchors);
    }

    /** A numbered lid, or paragraph, of an artikel. */
    @Schema(name = "Lid", description = "Een genummerd lid.")
    public record Lid(@Schema(description = "Nummer, zoals in de tekst.") int nummer,
            @Schema(description = "Tekst.") String tekst,
            @Schema(description = "Opsomming onder het lid.") List<Onderdeel> onderdelen,
            @Schema(description = "Onze kanttekening; geen deel van de tekst.") String kanttekening) {}

    /** An onderdeel: an item with a letter. */
    @Schema(name = "Onderdeel", description = "Een onderdeel met een letter.")
    public record Onderdeel(@Schema(description = "Letter.") String letter,
            @Schema(description = "Het begrip dat hier wordt omschreven; leeg als het geen begrip is.") String begrip,
            @Schema(description = "Tekst.") String tekst,
            @Schema(description = "Onze kanttekening; geen deel van de tekst.") String kanttekening) {}
}
