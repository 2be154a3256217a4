package nl.tegenkracht.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class IngebouwdeStoreTest extends StoreEigenschappen {

    @TempDir
    static Path map;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.open(map, 0);
    }

    @AfterAll
    static void sluit() {
        store.close();
    }

    @Override
    protected String uri() {
        return store.uri();
    }
}
