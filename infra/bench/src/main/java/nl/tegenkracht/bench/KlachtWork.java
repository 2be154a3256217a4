package nl.tegenkracht.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.local.Demonstration;
import nl.tegenkracht.local.demo.DemoFilling;
import tools.jackson.databind.json.JsonMapper;

/** Klachten of fractie Noord on a platform of which the clock of the law moves: how they come in and are looked at. */
final class KlachtWork {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String KLACHTEN = "/fractie-noord/klacht/v1/klachten";
    /** Of the story in {@code klacht.txt}: from filing until the advice lies with the bevoegd gezag. */
    private static final int DAYS_OF_THE_STORY = 57;
    private static final int AT_ONCE = 8;
    private static final String GEDRAG = "Verzonnen tekst van de meting, zo lang als een kort verhaal. ".repeat(25);

    private final Testbed testbed;
    private final Demonstration demonstration;
    private final Map<String, String> sessions = new HashMap<>();
    private final Random random = new Random();

    KlachtWork(Testbed testbed, Demonstration demonstration) {
        this.testbed = testbed;
        this.demonstration = demonstration;
    }

    /** One klacht with everything on it, which the bevoegd gezag did not read yet; gives its id. */
    String story() throws IOException, InterruptedException {
        var directory = Files.createDirectories(testbed.directory().resolve("klacht"));
        for (var name : List.of("personen.json", "figuranten.json", "benoemingen.json")) {
            Files.copy(testbed.root().resolve("infra/demo").resolve(name), directory.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (var story = KlachtWork.class.getResourceAsStream("klacht.txt")) {
            Files.copy(story, directory.resolve("verhalen.txt"), StandardCopyOption.REPLACE_EXISTING);
        }
        var progress = directory.resolve("progress");
        Files.deleteIfExists(progress);
        var end = FIRST_DAY.plusDays(DAYS_OF_THE_STORY).atTime(18, 0).atZone(ZONE).toInstant();
        fill(directory, progress, end);
        return JsonMapper.shared().readTree(get("kiki", KLACHTEN).body()).get("klachten").get(0).get("id")
                .stringValue();
    }

    private void fill(Path directory, Path progress, Instant end) {
        new DemoFilling(directory, progress, gateway()).fill(FIRST_DAY, end, new DemoFilling.Surroundings() {

            @Override
            public void clockTo(Instant moment) {
                demonstration.moveForwardTo(moment);
            }

            @Override
            public boolean goOn(int done, int total, Instant moment) {
                return true;
            }
        });
    }

    /** As many as this, as fast as they go; gives the id of the last one. */
    String file(int many) throws InterruptedException {
        var filed = new AtomicInteger();
        var failures = new AtomicInteger();
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int one = 0; one < AT_ONCE; one++) {
                threads.submit(() -> {
                    while (filed.getAndIncrement() < many) {
                        if (http.send(filing(), BodyHandlers.discarding()).statusCode() != 201) {
                            failures.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " klachten were not received");
        }
        return JsonMapper.shared().readTree(get("niels", KLACHTEN).body()).get("klachten").get(0).get("id")
                .stringValue();
    }

    HttpRequest filing() {
        var id = new byte[16];
        random.nextBytes(id);
        return request("niels", KLACHTEN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        """
                                {"id": "%s", "categorieen": ["intimidatie"], "gedrag": "%s", "waar": "Op de gang", "wanneer": "Elke week",
                                 "laatsteVoorval": "%s", "naam": "Niels Dennenoord", "adres": "Verzonnenlaan 1", "functie": "medewerker",
                                 "aangeklaagden": "Noa Sparrenberg", "stappen": "Erover gepraat", "stukken": "geen",
                                 "ondertekend": true}
                                """
                                .formatted(HexFormat.of().formatHex(id), GEDRAG, FIRST_DAY)))
                .build();
    }

    /** A hundred lines of the list of the secretaris, among all. */
    HttpRequest list(String klacht) {
        return request("kiki", KLACHTEN + "?aantal=100&zelfde=" + klacht).GET().build();
    }

    HttpRequest page(String klacht) {
        return request("kiki", "/fractie-noord/klacht/klachten/" + klacht).header("Accept", "text/html").GET().build();
    }

    /** How long after a new day the deputy of who did not read the advice reads it: that is what is looked at last. */
    Duration untilTheDeputyReads(String klacht) throws InterruptedException {
        if (get("kas", KLACHTEN + "/" + klacht).statusCode() != 404) {
            throw new IllegalStateException("The deputy reads before the day");
        }
        demonstration.moveForwardTo(FIRST_DAY.plusDays(DAYS_OF_THE_STORY + 7L).atTime(9, 0).atZone(ZONE).toInstant());
        long start = System.nanoTime();
        Await.until("the deputy reads", Duration.ofMinutes(2),
                () -> get("kas", KLACHTEN + "/" + klacht).statusCode() == 200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private HttpResponse<String> get(String account, String path) {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request(account, path).GET().build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(gateway().resolve(path)).timeout(Duration.ofSeconds(20))
                .header("Cookie", session(account)).header("Sec-Fetch-Site", "same-origin");
    }

    private synchronized String session(String account) {
        return sessions.computeIfAbsent(account, who -> {
            try {
                return new LoginClient(testbed).session(who);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private URI gateway() {
        return URI.create("http://localhost:" + testbed.port("gateway"));
    }
}
