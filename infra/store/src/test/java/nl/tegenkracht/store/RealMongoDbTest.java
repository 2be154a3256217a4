package nl.tegenkracht.store;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The same contract on MongoDB itself: {@code mvn -Pcontainers verify}, where there is no Docker within
 * {@code infra/docker/engine run}; reported as skipped without an engine, or without the image of MongoDB.
 */
@Tag("containers")
@Testcontainers(disabledWithoutDocker = true)
class RealMongoDbTest extends StoreContract {

    private static final String IMAGE = "mongo:8.0";
    /** On an image that has the name only (infra/docker/stand-in). */
    private static final String STAND_IN = "nl.tegenkracht.stand-in";

    private static MongoDBContainer mongo;

    @BeforeAll
    static void start() {
        Assumptions.assumeFalse(standsIn(), IMAGE + " is here the store of this project, not MongoDB");
        mongo = new MongoDBContainer(IMAGE);
        try {
            mongo.start();
        } catch (ContainerFetchException absent) {
            Assumptions.abort("The image " + IMAGE + " cannot be had here");
        }
    }

    private static boolean standsIn() {
        try {
            var image = DockerClientFactory.instance().client().inspectImageCmd(IMAGE).exec();
            return Optional.ofNullable(image.getConfig()).map(config -> config.getLabels()).orElse(Map.of())
                    .containsKey(STAND_IN);
        } catch (NotFoundException absent) {
            return false;
        }
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
