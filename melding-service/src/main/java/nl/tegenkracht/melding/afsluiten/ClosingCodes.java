package nl.tegenkracht.melding.afsluiten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The interventies and resultaten that vertrouwenspersonen count in their annual reports, as data (record 0334). */
@Component
public class ClosingCodes {

    private static final String RESOURCE = "/melding/afsluiten.json";

    private final Lists lists;

    ClosingCodes() {
        try (var resource = ClosingCodes.class.getResourceAsStream(RESOURCE)) {
            lists = JsonMapper.builder().build().readValue(resource, Lists.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
