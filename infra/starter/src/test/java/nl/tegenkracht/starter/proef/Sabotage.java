package nl.tegenkracht.starter.proef;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Laat de draad die dat vroeg sterven vóór zijn zoveelste schrijfactie, en onthoudt welke databases een draad aanraakt.
 * De schrijfacties ervoor zijn dan echt gebeurd en die erna niet: precies wat {@code kill -9} achterlaat.
 */
public final class Sabotage implements BeanPostProcessor {

    private static final ThreadLocal<Integer> NOG = new ThreadLocal<>();
    private static final List<Aanraking> AANGERAAKT = new CopyOnWriteArrayList<>();

    /** Een draad vroeg om een database. */
    private record Aanraking(Thread draad, String database) {}

    /** De dood van een draad. */
    public static final class Gedood extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Doet werk en sterft vóór schrijfactie {@code n} (vanaf 1); of het werk zo ver kwam. */
    public static boolean sterfVoor(int n, Runnable werk) {
        NOG.set(n);
        try {
            werk.run();
            return false;
        } catch (Gedood dood) {
            return true;
        } finally {
            NOG.remove();
        }
    }

    /** Vergeet welke databases tot nu toe gevraagd zijn. */
    public static void beginMeting() {
        AANGERAAKT.clear();
    }

    /** De databases waar deze draad om vroeg sinds het begin van de meting. */
    public static List<String> vanDraad(Thread draad) {
        return AANGERAAKT.stream().filter(een -> een.draad() == draad).map(Aanraking::database).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String naam) {
        if (!(bean instanceof MongoDatabaseFactory fabriek)) {
            return bean;
        }
        var proxy = new ProxyFactory(fabriek);
        proxy.setInterfaces(MongoDatabaseFactory.class);
        proxy.addAdvice((org.aopalliance.intercept.MethodInterceptor) aanroep -> {
            var uitkomst = aanroep.proceed();
            return uitkomst instanceof MongoDatabase database ? bewaakt(database) : uitkomst;
        });
        return proxy.getProxy();
    }

    private static MongoDatabase bewaakt(MongoDatabase database) {
        AANGERAAKT.add(new Aanraking(Thread.currentThread(), database.getName()));
        return proxy(MongoDatabase.class, (methode, argumenten) -> {
            var uitkomst = roep(database, methode, argumenten);
            return uitkomst instanceof MongoCollection<?> collectie ? bewaakt(collectie) : uitkomst;
        });
    }

    private static MongoCollection<?> bewaakt(MongoCollection<?> collectie) {
        return proxy(MongoCollection.class, (methode, argumenten) -> {
            if (methode.getName().matches("(insert|update|replace|delete|findOneAnd|bulk).*")) {
                sterfMisschien();
            }
            return roep(collectie, methode, argumenten);
        });
    }

    private static void sterfMisschien() {
        var nog = NOG.get();
        if (nog != null) {
            if (nog <= 1) {
                throw new Gedood();
            }
            NOG.set(nog - 1);
        }
    }

    /** Een aanroep op het echte object. */
    private interface Aanroep {

        Object doe(Method methode, Object[] argumenten) throws Throwable;
    }

    private static <T> T proxy(Class<T> soort, Aanroep aanroep) {
        return soort.cast(Proxy.newProxyInstance(soort.getClassLoader(), new Class<?>[]{soort},
                (zelf, methode, argumenten) -> aanroep.doe(methode, argumenten)));
    }

    private static Object roep(Object doel, Method methode, Object[] argumenten) throws Throwable {
        try {
            return methode.invoke(doel, argumenten);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
