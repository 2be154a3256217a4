package nl.tegenkracht.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.tegenkracht.contracts.PasswordFile;

/**
 * The databases of a running platform, each with the login of its own user: there is no user who may see them all. A
 * platform of before there were logins is looked at without.
 */
record StoreDatabases(Path keys, int port) {

    static StoreDatabases of(RunningPlatform platform) {
        return new StoreDatabases(platform.keys(), platform.port("store"));
    }

    MongoClient client(String database) {
        var password = PasswordFile.ofStore(keys, database);
        var login = Files.exists(password.path()) ? database + ":" + password.read() + "@" : "";
        return MongoClients.create("mongodb://" + login + "127.0.0.1:" + port);
    }

    void forEach(Consumer<MongoDatabase> action) {
        for (var user : users()) {
            try (var mongo = client(user)) {
                mongo.listDatabaseNames().forEach(name -> action.accept(mongo.getDatabase(name)));
            }
        }
    }

    private List<String> users() {
        try (var files = Files.list(keys)) {
            var users = files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("mongo-"))
                    .map(name -> name.substring("mongo-".length(), name.length() - ".wachtwoord".length())).toList();
            return users.isEmpty() ? List.of("") : users;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
