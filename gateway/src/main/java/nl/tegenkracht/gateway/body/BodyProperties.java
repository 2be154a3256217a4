package nl.tegenkracht.gateway.body;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of what people send may be held, in this gateway.
 *
 * @param directory         where bodies over 64 KB wait, sealed and without a name
 * @param perPerson         bytes of one person
 * @param inAll             bytes of everybody together, in memory and on disk
 * @param arrivingPerPerson bodies of one person that arrive at the same time
 * @param arrivingInAll     bodies of everybody together that arrive at the same time
 * @param memory            bytes in memory; what comes on top of it waits on disk, however small
 */
@ConfigurationProperties("tegenkracht.bodies")
record BodyProperties(Path directory, @DefaultValue("32MB") DataSize perPerson, @DefaultValue("256MB") DataSize inAll,
        @DefaultValue("32") int arrivingPerPerson, @DefaultValue("512") int arrivingInAll,
        @DefaultValue("16MB") DataSize memory) {

    BodyProperties {
        directory = directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory;
    }
}
