package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.StukKind;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;

/** The words of a stuk: mostly as they were written; what was filled in as fields, with the names of the fields. */
@Component
class PieceText {

    private final TextSource texts;

    PieceText(TextSource texts) {
        this.texts = texts;
    }

    /** @param stored as it was written down */
    String of(StukReference stuk, String stored) {
        return Stream.of(StukKind.KLAAGSCHRIFT, StukKind.AANVULLING).filter(type -> type.is(stuk)).findFirst()
                .map(type -> fields(type.read(stored))).orElse(stored);
    }

    private String fields(Klaagschrift written) {
        return Stream.of(line("topic", String.join(", ", written.categorieen())), line("behaviour", written.gedrag()),
                line("where", written.waar()), line("when", written.wanneer()),
                line("name.theirs", written.naam()), line("address.theirs", written.adres()),
                line("position.theirs", written.functie()), line("accused.theirs", written.aangeklaagden()),
                line("steps.theirs", written.stappen()), line("documents", written.stuktekst()))
                .flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private List<String> line(String part, String words) {
        return words == null || words.isBlank()
                ? List.of()
                : List.of(texts.here().of(Text.of("klacht.part." + part)) + ": " + words);
    }
}
