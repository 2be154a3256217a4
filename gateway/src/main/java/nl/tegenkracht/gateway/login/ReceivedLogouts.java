package nl.tegenkracht.gateway.login;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.identity.LogoutNotice;
import nl.tegenkracht.gateway.identity.LogoutTokens;
import nl.tegenkracht.gateway.session.InsertIfAbsent;
import nl.tegenkracht.gateway.session.LookupValues;
import nl.tegenkracht.gateway.session.ProviderSession;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.jobs.JobFailed;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The logouts that the provider told of lately, at whichever gateway: each counts once, or who has caught one could log
 * the person out again after every login. A login that was under way meanwhile does not begin any more.
 */
@Component
class ReceivedLogouts {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedLogouts.class);
    private static final Duration REMEMBERED = LogoutTokens.COUNTS.plusMinutes(5);
    private static final String UNTIL = "tot";

    private final MongoCollection<Document> logouts;
    private final LookupValues lookupValues;
    private final Clock clock;

    ReceivedLogouts(MongoClient mongo, LookupValues lookupValues, Clock clock) {
        this.logouts = mongo.getDatabase(Databases.GATEWAY).getCollection("uitgelogd");
        this.lookupValues = lookupValues;
        this.clock = clock;
    }

    /** Notes this one; false if it was here before. */
    boolean note(LogoutNotice notice) {
        var sid = notice.atProvider().sid();
        return InsertIfAbsent.into(logouts, new Document("_id", key(notice))
                .append(Claims.SID, sid == null ? null : lookup(sid))
                .append(UNTIL, Date.from(clock.instant().plus(REMEMBERED))));
    }

    /** It was not acted on after all: the provider may send it again. */
    void takeBack(LogoutNotice notice) {
        logouts.deleteOne(Filters.eq("_id", key(notice)));
    }

    /** Whether the provider already said that this session is over. */
    boolean tellOf(ProviderSession atProvider) {
        return atProvider.sid() != null
                && logouts.find(Filters.eq(Claims.SID, lookup(atProvider.sid()))).first() != null;
    }

    private String key(LogoutNotice notice) {
        return lookupValues.of("jti", notice.id());
    }

    private String lookup(String sid) {
        return lookupValues.of(Claims.SID, sid);
    }

    @Bean
    Job receivedLogoutsJob() {
        return new Job("received-logouts", Duration.ofMinutes(1), Duration.ofMinutes(5), this::cleanUp);
    }

    private void cleanUp() {
        try {
            logouts.deleteMany(Filters.lt(UNTIL, Date.from(clock.instant())));
        } catch (MongoException error) {
            LOG.warn(LogCode.SESSIONS_NOT_CLEANED.pattern(), error.getClass().getSimpleName());
            throw new JobFailed();
        }
    }
}
