package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.e2e.RunningPlatform;
import nl.tegenkracht.e2e.WebVisitor;

/**
 * Somebody with a session, who makes a connection for every request.
 *
 * @param from the address they come from
 * @param port of the gateway
 * @param cookie of the session
 */
record Visitor(String from, int port, String cookie) {

    private static final String CLOSE = "Connection: close";

    static Visitor loggedIn(RunningPlatform platform, String account, String from) {
        return of(platform, WebVisitor.loggedInAs(platform.gateway(), account), from);
    }

    static Visitor of(RunningPlatform platform, WebVisitor loggedIn, String from) {
        return withCookie(platform, "tk=" + loggedIn.cookies().get("tk"), from);
    }

    static Visitor withCookie(RunningPlatform platform, String cookie, String from) {
        return new Visitor(from, platform.port("gateway"), "Cookie: " + cookie);
    }

    int get(String path) throws IOException {
        return Wire.status(page(path));
    }

    /** The whole answer, headers included. */
    String page(String path) throws IOException {
        try (var wire = Wire.open(from, port)) {
            return wire.begin("GET " + path, "Accept: text/html", CLOSE, cookie).endOfHeaders().answer();
        }
    }

    int postJson(String path, String json) throws IOException {
        try (var wire = Wire.open(from, port)) {
            return beginPost(wire, path, "application/json", json.getBytes(StandardCharsets.UTF_8).length)
                    .send(json.getBytes(StandardCharsets.UTF_8)).status();
        }
    }

    /** A form, of which only the headers are sent. */
    Wire beginForm(String path, int length) throws IOException {
        return beginPost(Wire.open(from, port), path, "application/x-www-form-urlencoded", length);
    }

    Wire beginUpload(String path, int length) throws IOException {
        return beginPost(Wire.open(from, port), path, "multipart/form-data; boundary=x", length);
    }

    /** A page that is asked for, of which nothing is read yet. */
    Wire beginReading(String path, String accept, int receiveBuffer) throws IOException {
        return Wire.open(from, port, receiveBuffer).begin("GET " + path, "Accept: " + accept, CLOSE, cookie)
                .endOfHeaders();
    }

    private Wire beginPost(Wire wire, String path, String type, int length) throws IOException {
        return wire.begin("POST " + path, "Content-Type: " + type, "Content-Length: " + length,
                "Sec-Fetch-Site: same-origin", CLOSE, cookie).endOfHeaders();
    }
}
