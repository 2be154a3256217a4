package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the web server refuses before anything of ours sees it: said in words, with the headers of everything else. */
class UnreadableHeadTest extends IdentityTestBase {

    @Test
    void tooManyCookiesAreSaidToBeThat() throws IOException {
        assertSaid(431, "cookies", "GET /inloggen HTTP/1.1\r\nHost: localhost\r\nCookie: other=" + "x".repeat(17_000)
                + "\r\n\r\n");
    }

    @Test
    void anAddressThatIsTooLongIsSaidToBeThat() throws IOException {
        assertSaid(414, "te lang", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @Test
    void aVersionOfHttpThatDoesNotExistIsSaidToBeThat() throws IOException {
        assertSaid(505, "HTTP", "GET /inloggen HTTP/9.9\r\nHost: localhost\r\n\r\n");
    }

    private void assertSaid(int status, String word, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), provider().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains(word, "Content-Security-Policy: ",
                    "X-Content-Type-Options: nosniff", "X-Request-Id: ");
        }
    }
}
