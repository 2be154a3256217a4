package nl.tegenkracht.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Een toets op het gestarte platform: vraag een {@link Keten} als parameter. Alle toetsen delen hetzelfde platform. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Ketentoets.Gever.class)
@interface Ketentoets {

    /** Start het platform bij de eerste vraag; JUnit sluit het na de laatste toets. */
    final class Gever implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Keten.class;
        }

        @Override
        public Keten resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(Keten.class))
                    .computeIfAbsent(Keten.class, sleutel -> start(), Keten.class);
        }

        private static Keten start() {
            try {
                return Keten.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
