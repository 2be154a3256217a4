package nl.tegenkracht.beleid.regelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.publicatie.Uiting;
import nl.tegenkracht.beleid.publicatie.Uitingen;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** De regelsets, als gegevens (besluit 1). Zij gelden Kamerbreed en worden dus in {@code gemeenschappelijk} geuit. */
@Component
public class Regelsets implements Uitingen {

    private static final List<String> CODES = List.of("KR-2021");

    private final List<Vastgesteld> alle;

    Regelsets(JsonMapper json) {
        alle = CODES.stream().map(code -> lees(json, code)).toList();
    }

    public List<Vastgesteld> alle() {
        return alle;
    }

    public Optional<Vastgesteld> bij(String code) {
        return alle.stream().filter(een -> een.regelset().code().equals(code)).findFirst();
    }

    @Override
    public List<Uiting> van(DataDomain domein) {
        var kamerbreed = domein.equals(DataDomain.GEMEENSCHAPPELIJK) ? alle.stream() : Stream.<Vastgesteld>empty();
        return kamerbreed.map(een -> new Uiting(een.kenmerk(), een.volgnummer(), een.vastgelegd(),
                EventType.REGELSET_VASTGESTELD, een.regelset())).toList();
    }

    private static Vastgesteld lees(JsonMapper json, String code) {
        try (var bron = Regelsets.class.getResourceAsStream("/beleid/regelsets/" + code + ".json")) {
            return json.readValue(bron, Vastgesteld.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
