package nl.tegenkracht.melding.afsluiten;

import java.util.List;
import nl.tegenkracht.melding.content.DataFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The interventies and resultaten that vertrouwenspersonen count in their annual reports, as data (record 0334). */
@Component
public class ClosingCodes {

    private final Lists lists = DataFile.read("afsluiten.json", new TypeReference<Lists>() {
    });

    private record Lists(List<ClosingCode> interventies, List<ClosingCode> resultaten) {}

    List<ClosingCode> interventies() {
        return lists.interventies();
    }

    List<ClosingCode> resultaten() {
        return lists.resultaten();
    }

    /** What this intervention that was registered is called. */
    public ClosingCode interventie(String code) {
        return of(code, lists.interventies());
    }

    /** What this result that was registered is called. */
    public ClosingCode resultaat(String code) {
        return of(code, lists.resultaten());
    }

    static List<String> codes(List<ClosingCode> list) {
        return list.stream().map(ClosingCode::code).toList();
    }

    private static ClosingCode of(String code, List<ClosingCode> list) {
        return list.stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseGet(() -> ClosingCode.unknown(code));
    }
}
