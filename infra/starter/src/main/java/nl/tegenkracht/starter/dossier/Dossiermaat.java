package nl.tegenkracht.starter.dossier;

import com.mongodb.MongoClientSettings;
import nl.tegenkracht.starter.weigering.Geweigerd;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Een dossier is hoogstens 256 KB: de inhoud ligt in stukken. */
final class Dossiermaat {

    static final int GROOTSTE = 256 * 1024;

    private Dossiermaat() {
    }

    static Document nagekeken(Document document) {
        var maat = new RawBsonDocument(document, MongoClientSettings.getDefaultCodecRegistry().get(Document.class))
                .getByteBuffer().remaining();
        if (maat > GROOTSTE) {
            throw new Geweigerd("Dit dossier is vol. Neem contact op met de behandelaar.", "architectuur 3");
        }
        return document;
    }
}
