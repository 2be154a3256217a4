package nl.tegenkracht.store;

import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same contract on MongoDB itself: {@code mvn -Pcontainers verify}; reported as skipped without Docker. */
@Tag("containers")
@Testcontainers(disabledWithoutDocker = true)
class RealMongoDbTest extends StoreContract {

    @Container
    static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    @Override
    protected String uri() {
        return MONGO.getConnectionString();
    }
}
