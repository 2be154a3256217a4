package nl.tegenkracht.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Velden van een formulier of adres. */
final class Formulier {

    private Formulier() {
    }

    static String van(Map<String, String> velden) {
        return velden.entrySet().stream().map(veld -> veld.getKey() + "=" + URLEncoder.encode(veld.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> uit(String adres) {
        return Arrays.stream(URI.create(adres).getRawQuery().split("&")).map(veld -> veld.split("=", 2)).collect(
                Collectors.toMap(veld -> veld[0], veld -> veld.length < 2 ? "" : URLDecoder.decode(veld[1], UTF_8)));
    }
}
