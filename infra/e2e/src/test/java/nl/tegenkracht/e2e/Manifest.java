package nl.tegenkracht.e2e;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One document of a manifest, read strictly as what it says that it is: a field that the API does not know is a mistake
 * (record 0384).
 */
record Manifest(Path file, HasMetadata object) {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of("v1 Namespace", Namespace.class,
            "v1 ConfigMap", ConfigMap.class, "v1 Service", Service.class, "v1 PersistentVolumeClaim",
            PersistentVolumeClaim.class, "apps/v1 Deployment", Deployment.class, "apps/v1 StatefulSet",
            StatefulSet.class, "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {

                private static final long serialVersionUID = 1L;

                /** The types take what they do not know as "additional": then nothing would ever be unknown. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    static List<Manifest> all(Path file) {
        return YamlFiles.read(file).stream().map(document -> new Manifest(file, read(document))).toList();
    }

    static HasMetadata read(Map<String, Object> document) {
        var kind = document.get("apiVersion") + " " + document.get("kind");
        return STRICT.convertValue(document, Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("Not a kind of ours: " + kind)));
    }

    /** What its instances are, if it has any. */
    Optional<PodTemplateSpec> pods() {
        return switch (object) {
            case Deployment deployment -> Optional.of(deployment.getSpec().getTemplate());
            case StatefulSet set -> Optional.of(set.getSpec().getTemplate());
            default -> Optional.empty();
        };
    }

    /** The settings in it: those that it gives itself, or that a map gives to whoever takes all of it. */
    Stream<String> settings() {
        return object instanceof ConfigMap map
                ? map.getData().keySet().stream()
                : pods().stream().flatMap(pods -> pods.getSpec().getContainers().stream())
                        .flatMap(container -> container.getEnv().stream()).map(variable -> variable.getName());
    }
}
