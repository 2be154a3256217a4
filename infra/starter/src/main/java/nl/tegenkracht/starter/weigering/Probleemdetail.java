package nl.tegenkracht.starter.weigering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Een problem detail (RFC 9457) zonder {@code instance}: het adres herhalen verraadt niets, maar helpt ook niemand. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Probleemdetail(String type, String title, int status, String detail, String artikel,
        List<OngeldigeInvoer.Veldfout> fouten) {

    static Probleemdetail van(Probleem probleem) {
        return new Probleemdetail("about:blank", probleem.titel(), probleem.status(), probleem.uitleg(),
                probleem.artikel(), probleem.fouten());
    }
}
