package nl.tegenkracht.identity;

import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * The demo login, by name: the token desk does not know it. Not by a list of auto-configurations, for that file of an
 * application gets lost when its jar is unpacked, as {@code ./start} does.
 */
class DemoLoginSelector implements ImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return new String[]{"nl.tegenkracht.demologin.DemoLoginAutoConfiguration"};
    }
}
