package nl.tegenkracht.storage;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.core.refusal.OutageSign;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;

/** The store does not serve, as the driver says it or as Spring Data hands it on. */
final class StorageOutage implements OutageSign {

    /** A refused login ({@link com.mongodb.MongoSecurityException}) is one of the faults of the client. */
    private static final List<Class<?>> ERRORS = List.of(MongoClientException.class, MongoSocketException.class,
            MongoNodeIsRecoveringException.class, MongoNotPrimaryException.class, MongoExecutionTimeoutException.class,
            MongoWriteConcernException.class,
            NonTransientDataAccessResourceException.class, TransientDataAccessResourceException.class,
            QueryTimeoutException.class);
    /** Not authorized, and login failed: the store does not know the user of a domain, or not yet. */
    private static final Set<Integer> NOT_LET_IN = Set.of(13, 18);

    @Override
    public boolean isOutage(Throwable cause) {
        return ERRORS.stream().anyMatch(error -> error.isInstance(cause))
                || cause instanceof MongoException error && NOT_LET_IN.contains(error.getCode());
    }
}
