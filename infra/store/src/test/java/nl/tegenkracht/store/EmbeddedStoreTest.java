package nl.tegenkracht.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class EmbeddedStoreTest extends StoreContract {

    @TempDir
    static Path tempDir;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.open(tempDir, 0);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    protected String uri() {
        return store.uri();
    }
}
