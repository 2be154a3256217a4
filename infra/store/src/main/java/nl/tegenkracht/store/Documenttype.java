package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bewaart documenten als BSON: kleiner en sneller dan Java-serialisatie, en leesbaar zonder deze klassen. */
final class Documenttype extends BasicDataType<Document> {

    private static final int GESCHATTE_OMVANG = 1024;

    @Override
    public int getMemory(Document document) {
        return GESCHATTE_OMVANG;
    }

    @Override
    public void write(WriteBuffer doel, Document document) {
        var buffer = Unpooled.buffer(GESCHATTE_OMVANG);
        BsonEncoder.encodeDocument(document, buffer);
        doel.put(buffer.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer bron) {
        var buffer = Unpooled.wrappedBuffer(bron);
        var document = BsonDecoder.decodeBson(buffer);
        bron.position(bron.position() + buffer.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int aantal) {
        return new Document[aantal];
    }
}
