package nl.tegenkracht.store;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same contract on MongoDB itself: {@code ./test containers}; reported as skipped without an engine, or without the
 * image of MongoDB (record 0420).
 */
@Tag("containers")
@EnabledIf(value = "isThere",
        disabledReason = "no container engine, or its mongo:8.0 is the store of this project and not MongoDB")
class RealMongoDbTest extends StoreContract {

    private static final String IMAGE = "mongo:8.0";
    /** On an image that has the name only (infra/docker/stand-in). */
    private static final String STAND_IN = "nl.tegenkracht.stand-in";

    private static MongoDBContainer mongo;

    @BeforeAll
    static void start() {
        mongo = new MongoDBContainer(IMAGE);
        mongo.start();
    }

    /** Before anything of the class begins: what is given up later is in no count. */
    static boolean isThere() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return false;
        }
        try {
            new RemoteDockerImage(DockerImageName.parse(IMAGE)).get();
        } catch (ContainerFetchException absent) {
            return false;
        }
        var image = DockerClientFactory.instance().client().inspectImageCmd(IMAGE).exec();
        return !Optional.ofNullable(image.getConfig()).map(config -> config.getLabels()).orElse(Map.of())
                .containsKey(STAND_IN);
    }

    @AfterAll
    static void stop() {
        if (mongo != null) {
            mongo.stop();
        }
    }

    @Override
    protected String uri() {
        return mongo.getConnectionString();
    }
}
