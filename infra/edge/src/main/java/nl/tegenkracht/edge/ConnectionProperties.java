package nl.tegenkracht.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many connections there may be. A connection with half a header costs some 60 KB, any other some 20 KB: together
 * they have to fit in the heap.
 *
 * @param maximum              in all
 * @param perAddress           of one address (IPv6: of one /64)
 * @param unfinished           with a header that has begun and is not whole, in all
 * @param unfinishedPerAddress the same of one address
 * @param headerTime           so long a header may take in total, however it trickles
 */
@ConfigurationProperties("tegenkracht.connections")
record ConnectionProperties(@DefaultValue("2400") int maximum, @DefaultValue("1200") int perAddress,
        @DefaultValue("256") int unfinished, @DefaultValue("64") int unfinishedPerAddress,
        @DefaultValue("10s") Duration headerTime) {}
