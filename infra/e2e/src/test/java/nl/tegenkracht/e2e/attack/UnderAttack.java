package nl.tegenkracht.e2e.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test that attacks: ask for an {@link Arena} as a parameter. All share one, with the limits that everybody gets; what
 * an attack killed is started again before the next. They come last: the arena runs until the end of the tests, and no
 * other platform should have to do its work beside it.
 */
@Tag("attacks")
@Order(Integer.MAX_VALUE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnderAttack.ArenaResolver.class)
@interface UnderAttack {

    /** Opens the arena when it is first asked for; JUnit closes it after the last test. */
    final class ArenaResolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Arena.class;
        }

        @Override
        public Arena resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(Arena.class))
                    .computeIfAbsent(Arena.class, key -> Arena.open("attacked"), Arena.class);
        }
    }
}
