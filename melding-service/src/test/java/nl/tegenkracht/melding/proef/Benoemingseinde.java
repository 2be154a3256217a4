package nl.tegenkracht.melding.proef;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Laat een benoeming uit het echte register eindigen zolang een test dat wil. */
public final class Benoemingseinde implements BeanPostProcessor {

    private static final Set<String> BEEINDIGD = ConcurrentHashMap.newKeySet();

    /** Doet werk terwijl deze benoeming niet meer geldt. */
    public static void van(String benoeming, Runnable werk) {
        BEEINDIGD.add(benoeming);
        try {
            werk.run();
        } finally {
            BEEINDIGD.remove(benoeming);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String naam) {
        return bean instanceof BenoemingenRegister register ? zonderBeeindigde(register) : bean;
    }

    private static BenoemingenRegister zonderBeeindigde(BenoemingenRegister register) {
        return new BenoemingenRegister() {

            @Override
            public List<Benoeming> current(Ambt ambt) {
                return register.current(ambt).stream().filter(een -> !BEEINDIGD.contains(een.id())).toList();
            }

            @Override
            public Optional<Benoeming> current(String id) {
                return register.current(id).filter(een -> !BEEINDIGD.contains(een.id()));
            }
        };
    }
}
