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
final class Documenttype extends BasicDataType<Document> {

    private static final int EERSTE_BUFFER = 1024;
    private static final int PER_WAARDE = 48;

    /** De omvang telt echt: de boom splitst erop, en een bladzijde vol bestandsdelen van 1 MB zou het geheugen vullen. */
    @Override
    public int getMemory(Document document) {
        return omvang(document);
    }

    private static int omvang(Object waarde) {
        return PER_WAARDE + switch (waarde) {
            case Document document -> document.values().stream().mapToInt(Documenttype::omvang).sum();
            case Collection<?> elementen -> elementen.stream().mapToInt(Documenttype::omvang).sum();
            case String tekst -> 2 * tekst.length();
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
    public void write(WriteBuffer doel, Document document) {
        var buffer = Unpooled.buffer(EERSTE_BUFFER);
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
