package nl.tegenkracht.identity.adresboek;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.OwnerOnly;
import nl.tegenkracht.identity.key.Pseudonyms;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the adresboek of every deployment out of one list of who works where: {@code CreateAdresboeken <key directory of
 * the desk> <file of people> <landscape file> <directory>}. Each is in a directory of its own, with the people of its
 * own domains only: a department is not told who works for another. What is there is replaced. Exits with 0, or 1 if it
 * did not succeed, or 2 after wrong use. It says nothing of a person.
 */
public final class CreateAdresboeken {

    private static final String NAME = "adresboek";

    private CreateAdresboeken() {
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** As the command; says what it did on {@code out}. */
    static int run(PrintStream out, String... args) {
        if (args.length != 4) {
            out.println("CreateAdresboeken <key directory of the desk> <file of people> <landscape file> <directory>");
            return 2;
        }
        try {
            var entries = entries(Pseudonyms.of(Path.of(args[0])), Path.of(args[1]), Landscape.read(Path.of(args[2])));
            for (var entry : entries.entrySet()) {
                var directory = Path.of(args[3]).resolve(NAME + "." + entry.getKey().naam());
                AdresboekEntry.write(OwnerOnly.directory(directory).resolve(NAME + ".json"), entry.getValue());
            }
            return 0;
        } catch (JacksonException unreadable) {
            // Its own message may quote what it was reading.
            out.println("The file of people cannot be read");
            return 1;
        } catch (IOException | RuntimeException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    /** All of them before any is written: one mistake leaves every department what it had. */
    private static Map<Deployment, List<AdresboekEntry>> entries(Pseudonyms pseudonyms, Path people,
            Landscape landscape) {
        var entries = new LinkedHashMap<Deployment, List<AdresboekEntry>>();
        landscape.deployments().forEach(deployment -> entries.put(deployment, new ArrayList<>()));
        List<EmployedPerson> persons = JsonMapper.shared().readValue(people.toFile(), new TypeReference<>() {
        });
        for (var person : persons) {
            var deployment = landscape.deploymentOf(person.domein()).orElseThrow(() -> new IllegalArgumentException(
                    "Somebody works for " + person.domein().value() + ", which no deployment serves"));
            entries.get(deployment).add(person.under(pseudonyms));
        }
        return entries;
    }
}
