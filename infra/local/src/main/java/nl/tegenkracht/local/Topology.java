package nl.tegenkracht.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.tegenkracht.local.DemoLandscape.DeploymentEntry;

/**
 * Which processes the services are.
 *
 * @param departments whether the departments are apart: a deployment of the services for each, instead of one for all
 * @param instances   how many processes each service is, and the gateway
 */
public record Topology(boolean departments, int instances) {

    /** One process per part, for all domains. */
    public static final Topology ONE_OF_EACH = new Topology(false, 1);

    /** More of them have no port. */
    static final int MOST_INSTANCES = 2;

    private static final String DEPARTMENTS = "afdelingen";
    private static final String INSTANCES = "instanties";
    private static final String DEPARTMENTS_OPTION = "--deployments";
    private static final String TOGETHER_OPTION = "--one-deployment";
    private static final String INSTANCES_OPTION = "--instances=";
    /** The one in which all domains are together; its name is in no name of a part. */
    private static final String ALL_TOGETHER = "lokaal";

    public Topology {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new StartFailure(Texts.get("topology.instances-invalid", MOST_INSTANCES));
        }
    }

    /**
     * One process of a service.
     *
     * @param slot which of its ports it has
     */
    record ServiceProcess(String service, String deployment, int instance, int slot) {

        String name() {
            return partName(deployment.equals(ALL_TOGETHER) ? service : service + "." + deployment, instance);
        }
    }

    /** A name that begins with that of the program. */
    static String partName(String name, int instance) {
        return instance == 1 ? name : name + "." + instance;
    }

    static Topology chosen(Topology earlier, List<String> options) {
        var departments = options.contains(DEPARTMENTS_OPTION)
                || earlier.departments && !options.contains(TOGETHER_OPTION);
        var instances = options.stream().filter(option -> option.startsWith(INSTANCES_OPTION))
                .map(option -> option.substring(INSTANCES_OPTION.length())).findFirst();
        return new Topology(departments, instances.map(Topology::parse).orElse(earlier.instances));
    }

    private static int parse(String number) {
        return number.matches("\\d") ? Integer.parseInt(number) : -1;
    }

    static Topology of(Map<?, ?> fields) {
        return new Topology("true".equals(String.valueOf(fields.get(DEPARTMENTS))),
                fields.get(INSTANCES) instanceof Number number ? number.intValue() : 1);
    }

    Map<String, Object> fields() {
        return Map.of(DEPARTMENTS, departments, INSTANCES, instances);
    }

    /** Which domains there are, and which deployment has which. */
    public Path landscape(Path root) {
        return root.resolve("infra/demo").resolve(departments ? "landschap-afdelingen.json" : "landschap.json");
    }

    List<String> deployments(Path root) {
        return departments
                ? DemoLandscape.deployments(landscape(root)).stream().map(DeploymentEntry::name).toList()
                : List.of(ALL_TOGETHER);
    }

    /** The deployment with this domain; whoever names another hears of the service that it does not serve it. */
    String deploymentOf(Path root, String domain) {
        return departments
                ? DemoLandscape.deployments(landscape(root)).stream()
                        .filter(deployment -> deployment.domains().contains(domain)).map(DeploymentEntry::name)
                        .findFirst().orElse(deployments(root).getFirst())
                : ALL_TOGETHER;
    }

    /** Every process of every service. */
    List<ServiceProcess> processes(Path root, List<String> services) {
        var deployments = deployments(root);
        var all = new ArrayList<ServiceProcess>();
        IntStream.range(0, deployments.size()).forEach(place -> services.forEach(service -> numbers()
                .forEach(instance -> all.add(new ServiceProcess(service, deployments.get(place), instance,
                        place * MOST_INSTANCES + instance - 1)))));
        return all;
    }

    /** Of the instances, from 1. */
    Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, instances).boxed();
    }
}
