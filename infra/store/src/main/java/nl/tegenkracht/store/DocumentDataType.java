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

/** Stores documents as BSON: smaller and faster than Java serialization, and readable without these classes. */
final class DocumentDataType extends BasicDataType<Document> {

    private static final int INITIAL_BUFFER = 1024;
    private static final int OVERHEAD_PER_VALUE = 48;

    /** The size really counts: the tree splits on it, and a page full of file parts of 1 MB would fill the memory. */
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

    /** No estimate from the average: a dossier and a file part differ by a factor of a thousand. */
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
