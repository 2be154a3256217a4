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
 * Turns a key of any BSON values into text that is equal exactly when MongoDB finds the values equal (1 and 1.0 are one
 * key). Text, because a search tree compares that cheaply.
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
