package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** What somebody without an account can do here: very little, and nothing that another notices. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class StrangersTest extends IdentityTestBase {

    private static final String RIGHT = "http://localhost:8080/";

    @Autowired
    private ServletWebServerApplicationContext application;

    @AfterEach
    void resetClock() {
        TestClock.offset = Duration.ZERO;
    }

    @Test
    void aLargeFormIsRefusedBeforeAByteOfItIsReadAndLeavesNothing() throws IOException {
        int before = sessions();
        var account = "account=" + "a".repeat(1_900_000);
        for (int i = 0; i < 70; i++) {
            assertThat(status(post("/inloggen", account.length()), "account=")).isEqualTo(413);
        }
        assertThat(status(post("/oauth2/token", account.length()), "")).isEqualTo(413);
        assertThat(status("POST /inloggen HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\n"))
                .isEqualTo(411);

        assertThat(sessions()).isEqualTo(before);
        assertThat(Browser.location(browser().logIn("merel", "tegenkracht"))).isEqualTo(RIGHT);
    }

    @Test
    void whoDoesNotLogInGetsNoSession() throws IOException {
        int before = sessions();
        var browser = browser();
        browser.get("/inloggen");
        browser.get(gateway().loginAddress(Map.of()));
        browser.logIn("otto", "wrong");
        browser.logIn("does-not-exist", "wrong");
        var form = "account=otto&wachtwoord=tegenkracht";
        var refused = answer(post("/inloggen", form.length()), form);

        assertThat(refused).startsWith("HTTP/1.1 302").contains("/inloggen?verlopen")
                .doesNotContain("Set-Cookie: tk-i");
        assertThat(sessions()).isEqualTo(before);
        assertThat(browser.cookies.getCookieStore().getCookies()).extracting(cookie -> cookie.getName())
                .doesNotContain("tk-inlog");
    }

    @Test
    void ottoLogsInFromHisOwnDeviceWhileSomebodyGuessesHisPasswordFromEverywhere() {
        var own = browser();
        assertThat(Browser.location(own.logIn("otto", "tegenkracht"))).isEqualTo(RIGHT);
        for (int attempt = 0; attempt < 40; attempt++) {
            assertThat(Browser.location(browser("127.0.0." + (2 + attempt % 30)).logIn("otto", "wrong")))
                    .contains("/inloggen?");
        }

        var stranger = browser("127.0.0.77");
        assertThat(Browser.location(stranger.logIn("otto", "tegenkracht"))).as("a guesser has no free attempts")
                .endsWith("?mislukt");
        assertThat(Browser.location(own.logIn("otto", "tegenkracht"))).isEqualTo(RIGHT);
        assertThat(Browser.location(stranger.logIn("merel", "tegenkracht"))).as("another account").isEqualTo(RIGHT);
        TestClock.offset = Duration.ofSeconds(31);
        assertThat(Browser.location(stranger.logIn("otto", "tegenkracht"))).as("a new device only waits a moment")
                .isEqualTo(RIGHT);
    }

    @Test
    void aDeviceIsKnownForTheAccountThatLoggedInThereOnly() {
        var browser = browser();
        browser.logIn("kees", "tegenkracht");
        for (int attempt = 0; attempt < 5; attempt++) {
            browser().logIn("kim", "wrong");
        }

        assertThat(Browser.location(browser.logIn("kim", "tegenkracht"))).endsWith("?mislukt");
        assertThat(browser.cookie("tk-apparaat")).doesNotContain("kees", "kim");
    }

    @Test
    void whatAVisitorCallsThisMachineLeadsNowhere() throws IOException {
        for (var path : List.of("/oauth2/authorize?response_type=code&client_id=poort", "/", "/inloggen",
                gateway().loginAddress(Map.of()), gateway().loginAddress(Map.of("prompt", "login")),
                "/connect/logout", "/.well-known/openid-configuration")) {
            assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n\r\n", "")).as(path).doesNotContain("evil.example");
        }
    }

    private int sessions() {
        var server = (TomcatWebServer) application.getWebServer();
        return ((Context) server.getTomcat().getHost().findChildren()[0]).getManager().getActiveSessions();
    }

    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n";
    }

    private int status(String head, String body) throws IOException {
        try (var socket = send(head, body);
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            return Integer.parseInt(lines.readLine().split(" ")[1]);
        }
    }

    /** The whole answer to a request as it is written here. */
    private String answer(String head, String body) throws IOException {
        try (var socket = send(head, body)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket send(String head, String body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), provider().getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
