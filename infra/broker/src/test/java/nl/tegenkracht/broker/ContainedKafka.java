package nl.tegenkracht.broker;

import com.github.dockerjava.api.model.PortBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Landscape;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * Kafka in a container as {@code docker-compose.yml} has it: its configuration, its start, its user, TLS, and what
 * {@link ProvisionBroker} makes of a landscape. Only the name under which clients find it is that of this machine.
 */
final class ContainedKafka implements AutoCloseable {

    private static final String IMAGE = imageOfCompose();
    private static final int PORT = 9092;
    private static final int READABLE = 0644;
    private static final Path SETTINGS = Path.of("../docker/kafka");

    private final String bootstrap = "localhost:" + Broker.port(0);
    private final Path certificate;
    private final BrokerPasswords passwords;
    private final GenericContainer<?> container;

    private ContainedKafka(Path directory) throws IOException, InterruptedException {
        certificate = directory.resolve("certificate.pem");
        passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        container = container(makeCertificate(directory));
    }

    private static String imageOfCompose() {
        try (var lines = Files.lines(Path.of("../../docker-compose.yml"))) {
            return lines.map(String::strip).filter(line -> line.startsWith("image: apache/kafka:")).findFirst()
                    .orElseThrow().substring("image: ".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything of a test begins: what is given up later is in no count. */
    static boolean isThere() {
        try {
            return DockerClientFactory.instance().isDockerAvailable()
                    && !new RemoteDockerImage(DockerImageName.parse(IMAGE)).get().isEmpty();
        } catch (ContainerFetchException absent) {
            return false;
        }
    }

    /** Started and brought in line with the landscape. */
    static ContainedKafka start(Path directory, Landscape landscape) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var kafka = new ContainedKafka(directory);
        kafka.container.start();
        kafka.provision(LandscapeFile.write(directory.resolve("landscape.json"), landscape));
        return kafka;
    }

    private GenericContainer<?> container(String withKey) throws IOException {
        var settings = Files.readString(SETTINGS.resolve("server.properties")).replace("CLIENT://kafka:9092",
                "CLIENT://" + bootstrap);
        return new GenericContainer<>(IMAGE).withExposedPorts(PORT).withCreateContainerCmdModifier(command -> {
            command.withUser("10001:10001").withEntrypoint("bash", "/opt/tegenkracht/start");
            command.getHostConfig().withPortBindings(PortBinding.parse(bootstrap.split(":")[1] + ":" + PORT));
        }).withEnv("KAFKA_HEAP_OPTS", "-Xms64m -Xmx256m")
                .withCopyFileToContainer(MountableFile.forHostPath(SETTINGS.resolve("start")), "/opt/tegenkracht/start")
                .withCopyToContainer(readable(settings), "/opt/tegenkracht/server.properties")
                .withCopyToContainer(readable(withKey), "/run/tls/kafka.pem")
                .withCopyToContainer(readable(passwords.passwordOf("beheer")), "/run/geheim/kafka-beheer.wachtwoord")
                .waitingFor(Wait.forListeningPort());
    }

    private static Transferable readable(String content) {
        return Transferable.of(content, READABLE);
    }

    /** As {@code ./start secrets} makes one, but signed by itself; with the key behind it. */
    private String makeCertificate(Path directory) throws IOException, InterruptedException {
        var key = directory.resolve("key.pem");
        var made = new ProcessBuilder("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=kafka", "-addext", "subjectAltName=DNS:localhost",
                "-keyout", key.toString(), "-out", certificate.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (made != 0) {
            throw new IOException("openssl made no certificate");
        }
        return Files.readString(certificate) + Files.readString(key);
    }

    private void provision(Path landscape) {
        ProvisionBroker.main(new String[]{"--tegenkracht.broker.servers=" + bootstrap,
                "--tegenkracht.broker.authority=" + certificate, "--tegenkracht.landscape=" + landscape,
                "--tegenkracht.key-directory=" + certificate.resolveSibling("sleutels")});
    }

    BrokerPasswords passwords() {
        return passwords;
    }

    BrokerClient connect(String principal, String password) {
        return BrokerClient.connect(bootstrap, principal, password).trusting(certificate);
    }

    BrokerClient connectAnonymous() {
        return BrokerClient.connectAnonymous(bootstrap);
    }

    @Override
    public void close() {
        container.stop();
    }
}
