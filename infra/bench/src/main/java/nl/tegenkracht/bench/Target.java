package nl.tegenkracht.bench;

import java.util.Map;

/**
 * Where requests go.
 *
 * @param name in the table
 * @param port on this machine
 * @param path of the request
 * @param headers that every request carries
 * @param pid the process that responds
 */
record Target(String name, int port, String path, Map<String, String> headers, long pid) {

    String address() {
        return "http://127.0.0.1:" + port + path;
    }
}
