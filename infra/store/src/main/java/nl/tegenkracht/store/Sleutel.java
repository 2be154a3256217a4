package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * Zet een sleutel met willekeurige BSON-waarden om in tekst die precies dan gelijk is als MongoDB de waarden gelijk
 * vindt (1 en 1.0 zijn één sleutel). Tekst, omdat een zoekboom die goedkoop vergelijkt.
 */
final class Sleutel {

    private static final char TEKST = 't';
    private static final char BSON = 'b';
    private static final String WAARDEN = "w";

    private Sleutel() {
    }

    static String van(Object waarde) {
        return van(new KeyValue(waarde));
    }

    static String van(KeyValue waarden) {
        if (waarden.size() == 1 && waarden.get(0) instanceof String tekst) {
            return TEKST + tekst;
        }
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document(WAARDEN, waarden.normalized().stream().toList()), buffer);
        return BSON + buffer.toString(StandardCharsets.ISO_8859_1);
    }

    static KeyValue terug(String sleutel) {
        var inhoud = sleutel.substring(1);
        if (sleutel.charAt(0) == TEKST) {
            return new KeyValue(List.of(inhoud));
        }
        var buffer = Unpooled.wrappedBuffer(inhoud.getBytes(StandardCharsets.ISO_8859_1));
        return new KeyValue((Collection<?>) BsonDecoder.decodeBson(buffer).get(WAARDEN));
    }
}
