package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The manifests, against the types of the API; nothing of them runs. Reads the checkout. */
@Order(0)
class KubernetesTest {

    private static final Path FOLDER = RunningPlatform.repositoryRoot().resolve("infra/kubernetes");
    private static final Path BUILT = RunningPlatform.repositoryRoot().resolve("target/kubernetes");
    private static final String KUSTOMIZATION = "kustomization.yaml";
    /** What kustomize 2 and 5 both know and read alike. */
    private static final Set<String> KUSTOMIZE = Set.of("apiVersion", "kind", "namespace", "namePrefix", "bases",
            "resources", "images", "patchesStrategicMerge", "configMapGenerator", "generatorOptions", "commonLabels");
    private static final List<Manifest> MANIFESTS = YamlFiles.below(FOLDER).stream()
            .filter(file -> !file.endsWith(KUSTOMIZATION)).flatMap(file -> Manifest.all(file).stream()).toList();
    private static final List<String> DEPARTMENTS = List.of("ambtelijk", "fracties", "gemeenschappelijk");

    @Test
    void everyManifestIsOfTheApiFieldByField() {
        assertThat(MANIFESTS).hasSizeGreaterThan(20);
        assertThatThrownBy(() -> Manifest.read(Map.of("apiVersion", "v1", "kind", "Service", "spec",
                Map.of("port", 80)))).hasMessageContaining("port");
    }

    @Test
    void everyKustomizationIsReadAlikeByOldAndNew() {
        var kustomizations = YamlFiles.below(FOLDER).stream().filter(file -> file.endsWith(KUSTOMIZATION)).toList();

        assertThat(kustomizations).hasSizeGreaterThan(9).allSatisfy(file -> {
            var content = YamlFiles.read(file).getFirst();
            assertThat(content.keySet()).as(file.toString()).isSubsetOf(KUSTOMIZE);
            assertThat(YamlFiles.at(content, "resources")).as("an old one reads only files there")
                    .allMatch(resource -> Files.isRegularFile(file.resolveSibling((String) resource)));
        });
    }

    @Test
    void whatKustomizeBuildsIsOfTheApiToo() {
        Assumptions.assumeTrue(Files.exists(BUILT.resolve("poort.yaml")),
                "There is no kubectl: ./test builds the manifests with Debian's kubernetes-client");
        DEPARTMENTS.forEach(department -> {
            var built = Manifest.all(BUILT.resolve(department + ".yaml"));
            assertThat(built.stream().filter(manifest -> manifest.pods().isPresent())).as(department).hasSize(4);
            assertThat(built).allSatisfy(manifest -> assertThat(
                    manifest.object().getKind().equals("Namespace")
                            ? manifest.object().getMetadata().getName()
                            : manifest.object().getMetadata().getNamespace())
                    .isEqualTo("tegenkracht-" + department));
        });
        assertThat(Manifest.all(BUILT.resolve("poort.yaml"))).isNotEmpty();
    }

    @Test
    void noContainerMayMoreThanItNeeds() {
        var running = MANIFESTS.stream().flatMap(manifest -> manifest.pods().stream()).map(pods -> pods.getSpec())
                .filter(pods -> pods.getContainers().stream().anyMatch(one -> one.getImage() != null)).toList();

        assertThat(running).hasSize(3).allSatisfy(pods -> {
            assertThat(pods.getAutomountServiceAccountToken()).isFalse();
            assertThat(pods.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pods.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pods.getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getResources().getRequests()).containsKeys("memory", "cpu");
                assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(),
                        container.getReadinessProbe())).allMatch(probe -> probe.getHttpGet() != null);
                assertThat(container.getReadinessProbe().getHttpGet().getPath()).endsWith("/readiness");
            });
        });
    }

    /** A Secret is flat, and a part looks for its vault in a directory of its key directory. */
    @Test
    void everyPartWithAVaultHasASecretForItThatNobodyElseHas() {
        var described = Set.of("base/service/instances.yaml", "base/poort/gateway.yaml");
        assertThat(described).allSatisfy(file -> assertThat(pods(file).getContainers().getFirst().getVolumeMounts())
                .anySatisfy(mount -> {
                    assertThat(mount.getMountPath()).isEqualTo("/run/geheim/kluis");
                    assertThat(mount.getReadOnly()).isTrue();
                    assertThat(secret(file, mount.getName()).getDefaultMode()).isEqualTo(0440);
                }));
        assertThat(Stream.concat(Stream.of("melding", "klacht", "beleid", "rapportage")
                .map(name -> secret("base/" + name + "/" + name + ".yaml", "vault")),
                Stream.of(secret("base/poort/gateway.yaml", "vault"))).map(SecretVolumeSource::getSecretName))
                .containsExactly("vault-melding", "vault-klacht", "vault-beleid", "vault-rapportage", "vault-gateway");
    }

    private static PodSpec pods(String path) {
        return MANIFESTS.stream().filter(manifest -> manifest.file().equals(FOLDER.resolve(path)))
                .flatMap(manifest -> manifest.pods().stream()).findFirst().orElseThrow().getSpec();
    }

    private static SecretVolumeSource secret(String path, String volume) {
        return pods(path).getVolumes().stream().filter(each -> each.getName().equals(volume)).findFirst().orElseThrow()
                .getSecret();
    }

    /** A pod without a policy of its own may go anywhere: so there is one that is of all, and allows nothing. */
    @Test
    void nothingMayComeInOrGoOutThatIsNotWrittenDown() {
        for (var base : List.of("department", "poort")) {
            var nothing = policies("base/" + base + "/policies.yaml").filter(policy -> policy.getMetadata().getName()
                    .equals("nothing")).findFirst().orElseThrow().getSpec();
            assertThat(nothing.getPolicyTypes()).as(base).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(nothing.getPodSelector().getMatchLabels()).isEmpty();
            assertThat(nothing.getPodSelector().getMatchExpressions()).isEmpty();
            assertThat(nothing.getIngress()).isEmpty();
            assertThat(nothing.getEgress()).isEmpty();
        }
    }

    @Test
    void aDepartmentReachesItsOwnDatabasesAndNobodyElses() {
        var databases = DEPARTMENTS.stream().map(department -> policies("overlays/" + department + "/stores.yaml")
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule -> rule.getPorts().stream().anyMatch(port -> port.getPort().getIntVal() == 27017))
                .flatMap(rule -> rule.getTo().stream()).map(peer -> peer.getIpBlock().getCidr()).toList()).toList();

        assertThat(databases).allMatch(own -> own.size() == 1).doesNotHaveDuplicates();
        assertThat(policies("base/department/policies.yaml").flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getTo().stream()).map(KubernetesTest::namespace))
                .as("of other namespaces the desk and the names").containsOnly("tegenkracht-poort", "kube-system");
    }

    @Test
    void aServiceIsAskedByTheGatewayAndLookedAtByPrometheusOnly() {
        var askers = policies("base/department/policies.yaml")
                .flatMap(policy -> policy.getSpec().getIngress().stream()).flatMap(rule -> rule.getFrom().stream());

        assertThat(askers.map(peer -> namespace(peer) + " " + peer.getPodSelector().getMatchLabels()
                .get("app.kubernetes.io/name")))
                .containsExactly("tegenkracht-poort gateway", "tegenkracht-toezicht prometheus");
    }

    private static Stream<NetworkPolicy> policies(String path) {
        return MANIFESTS.stream().filter(manifest -> manifest.file().equals(FOLDER.resolve(path)))
                .map(Manifest::object).filter(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast);
    }

    private static String namespace(NetworkPolicyPeer peer) {
        return peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name");
    }
}
