package nl.tegenkracht.bench;

import java.util.Map;

/**
 * Waar verzoeken heen gaan.
 *
 * @param name   in de tabel
 * @param port  op de eigen machine
 * @param path    van het verzoek
 * @param headers die elk verzoek draagt
 * @param pid    het proces dat antwoordt
 */
record Target(String name, int port, String path, Map<String, String> headers, long pid) {

    String address() {
        return "http://127.0.0.1:" + port + path;
    }
}
