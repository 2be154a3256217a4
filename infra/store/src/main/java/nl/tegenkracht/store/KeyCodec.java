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
final class KeyCodec {

    private static final char TEXT = 't';
    private static final char BSON = 'b';
    private static final String VALUES = "w";

    private KeyCodec() {
    }

    static String encode(Object value) {
        return encode(new KeyValue(value));
    }

    static String encode(KeyValue values) {
        if (values.size() == 1 && values.get(0) instanceof String text) {
            return TEXT + text;
        }
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document(VALUES, values.normalized().stream().toList()), buffer);
        return BSON + buffer.toString(StandardCharsets.ISO_8859_1);
    }

    static KeyValue decode(String key) {
        var content = key.substring(1);
        if (key.charAt(0) == TEXT) {
            return new KeyValue(List.of(content));
        }
        var buffer = Unpooled.wrappedBuffer(content.getBytes(StandardCharsets.ISO_8859_1));
        return new KeyValue((Collection<?>) BsonDecoder.decodeBson(buffer).get(VALUES));
    }
}
