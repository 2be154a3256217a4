package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test on the started platform: ask for a {@link RunningPlatform} as a parameter. All tests share the same platform.
 */
@Tag("platform")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndToEnd.PlatformResolver.class)
@interface EndToEnd {

    /** Starts the platform when it is first asked for, and only once; JUnit closes it after the last test. */
    final class PlatformResolver implements ParameterResolver {

        /** How starting ended. */
        private record StartAttempt(RunningPlatform platform, RuntimeException error) implements AutoCloseable {

            static StartAttempt start() {
                try {
                    return new StartAttempt(RunningPlatform.start(), null);
                } catch (IOException e) {
                    return new StartAttempt(null, new UncheckedIOException(e));
                } catch (RuntimeException e) {
                    return new StartAttempt(null, e);
                }
            }

            @Override
            public void close() {
                if (platform != null) {
                    platform.close();
                }
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningPlatform.class;
        }

        @Override
        public RunningPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var attempt = context.getRoot().getStore(ExtensionContext.Namespace.create(RunningPlatform.class))
                    .computeIfAbsent(RunningPlatform.class, key -> StartAttempt.start(), StartAttempt.class);
            if (attempt.error != null) {
                throw attempt.error;
            }
            return attempt.platform;
        }
    }
}
