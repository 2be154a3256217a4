package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.bench.bare.BareBackend;
import nl.tegenkracht.bench.bare.BareGateway;

/** The simplest backend and the bare gateway before it, each as a process. */
record BareServers(Path logs) {

    private static final List<String> BACKEND_FLAGS = List.of("-XX:+UseSerialGC", "-Xmx64m");

    HelperProcess backend(int port) throws IOException {
        return HelperProcess.start(HelperProcess.java(BACKEND_FLAGS, BareBackend.class, Integer.toString(port)), port,
                logs.resolve("backend.log"));
    }

    HelperProcess gateway(List<String> flags, int port, int backendPort) throws IOException {
        return HelperProcess.start(HelperProcess.java(flags, BareGateway.class, Integer.toString(port),
                "http://127.0.0.1:" + backendPort), port, logs.resolve("bare.log"));
    }
}
