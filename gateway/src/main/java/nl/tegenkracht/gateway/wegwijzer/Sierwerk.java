package nl.tegenkracht.gateway.wegwijzer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.portal.Assets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Stijl, scripts, lettertypen en het merk. Hun adres verandert met hun inhoud, dus een browser mag ze houden. */
@Controller
class Sierwerk {

    private final Map<String, byte[]> gelezen = new ConcurrentHashMap<>();

    @GetMapping("/assets/{afdruk}/{naam}")
    void geef(@PathVariable String afdruk, @PathVariable String naam, HttpServletResponse response)
            throws IOException {
        var inhoud = Assets.path().equals("/assets/" + afdruk) ? lees(naam) : null;
        if (inhoud == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(Assets.mediaType(naam));
        response.setContentLength(inhoud.length);
        response.getOutputStream().write(inhoud);
    }

    private byte[] lees(String naam) {
        return gelezen.computeIfAbsent(naam, nieuw -> Assets.read(nieuw).orElse(null));
    }
}
