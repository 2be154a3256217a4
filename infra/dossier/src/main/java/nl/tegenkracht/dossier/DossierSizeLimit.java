package nl.tegenkracht.dossier;

import com.mongodb.MongoClientSettings;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.Refused;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** A dossier is at most 256 KB: its content is in stukken ({@code docs/architecture.md} section 3). */
final class DossierSizeLimit {

    static final int MAX_BYTES = 256 * 1024;

    private DossierSizeLimit() {
    }

    static StoredDossier checked(StoredDossier stored, MongoConverter converter) {
        var document = new Document();
        converter.write(stored, document);
        var size = new RawBsonDocument(document, MongoClientSettings.getDefaultCodecRegistry().get(Document.class))
                .getByteBuffer().remaining();
        if (size > MAX_BYTES) {
            throw new Refused(Text.of("starter.refusal.dossier-full"), null);
        }
        return stored;
    }
}
