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

    /** Start het platform bij de eerste vraag, en maar een keer; JUnit sluit het na de laatste toets. */
    final class Gever implements ParameterResolver {

        /** Hoe het starten afliep. */
        private record Poging(Keten keten, RuntimeException fout) implements AutoCloseable {

            static Poging doe() {
                try {
                    return new Poging(Keten.start(), null);
                } catch (IOException e) {
                    return new Poging(null, new UncheckedIOException(e));
                } catch (RuntimeException e) {
                    return new Poging(null, e);
                }
            }

            @Override
            public void close() {
                if (keten != null) {
                    keten.close();
                }
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Keten.class;
        }

        @Override
        public Keten resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var poging = context.getRoot().getStore(ExtensionContext.Namespace.create(Keten.class))
                    .computeIfAbsent(Keten.class, sleutel -> Poging.doe(), Poging.class);
            if (poging.fout != null) {
                throw poging.fout;
            }
            return poging.keten;
        }
    }
}
