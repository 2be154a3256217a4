package nl.tegenkracht.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Hoeveel zekeringen er per klasse uit zijn; niet welke dienst of uitrol, want een uitrol kan één domein zijn. */
@Component
class Zekeringmeter implements MeterBinder {

    private final Zekeringen zekeringen;

    Zekeringmeter(Zekeringen zekeringen) {
        this.zekeringen = zekeringen;
    }

    @Override
    public void bindTo(MeterRegistry register) {
        for (var klasse : Routeklasse.values()) {
            Gauge.builder("poort.zekering.uit", zekeringen, alle -> alle.uit(klasse)).tag("klasse", klasse.code())
                    .register(register);
        }
    }
}
