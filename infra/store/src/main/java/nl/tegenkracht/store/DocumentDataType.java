package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bewaart documenten als BSON: kleiner en sneller dan Java-serialisatie, en leesbaar zonder deze klassen. */
final class DocumentDataType extends BasicDataType<Document> {

    private static final int INITIAL_BUFFER = 1024;
    private static final int OVERHEAD_PER_VALUE = 48;

    /** De omvang telt echt: de boom splitst erop, en een bladzijde vol bestandsdelen van 1 MB zou het geheugen vullen. */
    @Override
    public int getMemory(Document document) {
        return sizeOf(document);
    }

    private static int sizeOf(Object value) {
        return OVERHEAD_PER_VALUE + switch (value) {
            case Document document -> document.values().stream().mapToInt(DocumentDataType::sizeOf).sum();
            case Collection<?> elements -> elements.stream().mapToInt(DocumentDataType::sizeOf).sum();
            case String text -> 2 * text.length();
            case BinData bytes -> bytes.getData().length;
            case null, default -> 0;
        };
    }

    /** Geen schatting uit het gemiddelde: een dossier en een bestandsdeel schelen een factor duizend. */
    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var buffer = Unpooled.buffer(INITIAL_BUFFER);
        BsonEncoder.encodeDocument(document, buffer);
        target.put(buffer.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        var buffer = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(buffer);
        source.position(source.position() + buffer.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int count) {
        return new Document[count];
    }
}
