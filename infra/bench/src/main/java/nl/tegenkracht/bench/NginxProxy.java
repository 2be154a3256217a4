package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx as a proxy for the same backend, with a configuration of its own in a directory of its own. */
final class NginxProxy {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes 2;
            pid nginx.pid;
            error_log stderr;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path temporary;
              proxy_temp_path temporary;
              fastcgi_temp_path temporary;
              uwsgi_temp_path temporary;
              scgi_temp_path temporary;
              upstream backend { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:%d;
                keepalive_requests 100000000;
                location / {
                  proxy_pass http://backend;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """;

    private NginxProxy() {
    }

    static HelperProcess start(Path program, Path directory, int backendPort, int port) throws IOException {
        Files.createDirectories(directory.resolve("temporary"));
        var configuration = Files.writeString(directory.resolve("nginx.conf"),
                CONFIGURATION.formatted(backendPort, port));
        return HelperProcess.start(List.of(program.toString(), "-p", directory + "/", "-c", configuration.toString()),
                port,
                directory.resolve("nginx.log"));
    }
}
