package nl.tegenkracht.e2e;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Reference;

/**
 * An answer of the platform.
 *
 * @param headers with names in lower case
 */
public record Response(int status, Map<String, List<String>> headers, byte[] body) {

    private static final String REQUEST_ID = "x-request-id";
    /** Differ per request by their nature: the length too, by who asks. */
    private static final List<String> PER_REQUEST = List.of(REQUEST_ID, "date", "content-length");
    /** What a page says about who asks for it, and how late it is (record 0324). */
    private static final Pattern BAR = Pattern.compile("<!--balk-->.*<!--/balk-->", Pattern.DOTALL);
    /** Belongs to the connection and not to the answer: the gateway closes one every hundred requests. */
    private static final List<String> OF_THE_CONNECTION = List.of("connection", "keep-alive");

    static Response of(int status, Map<String, List<String>> headers, byte[] body) {
        var lowerCase = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(java.util.Locale.ROOT), List.copyOf(values)));
        lowerCase.keySet().removeAll(OF_THE_CONNECTION);
        return new Response(status, lowerCase, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    String requestId() {
        return header(REQUEST_ID).orElse("");
    }

    /** The same response under the id of another request. */
    Response withRequestId(String requestId) {
        var changed = new TreeMap<>(headers);
        changed.put(REQUEST_ID, List.of(requestId));
        return new Response(status, changed, body);
    }

    /** Everything that an outsider can compare: status, headers with values, and the bytes, except the request id. */
    public String observableContent() {
        var text = new StringBuilder().append(status).append('\n');
        headers.forEach((name, values) -> text.append(name).append(": ")
                .append(PER_REQUEST.contains(name) ? "*" : withoutTheTime(values)).append('\n'));
        return text.append('\n').append(BAR.matcher(withoutRequestId()).replaceAll("")).toString();
    }

    /** When a cookie ends is as the {@code Date} beside it. */
    private static String withoutTheTime(Object values) {
        return values.toString().replaceAll("Expires=[^;]*;", "Expires=*;");
    }

    private String withoutRequestId() {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return requestId().isEmpty() ? text : text.replace(requestId(), "*").replace(Reference.of(requestId()), "*");
    }
}
