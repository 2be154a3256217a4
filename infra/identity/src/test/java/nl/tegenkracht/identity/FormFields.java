package nl.tegenkracht.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a form or address. */
final class FormFields {

    private FormFields() {
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> parse(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&")).map(field -> field.split("=", 2)).collect(
                Collectors.toMap(field -> field[0],
                        field -> field.length < 2 ? "" : URLDecoder.decode(field[1], UTF_8)));
    }
}
