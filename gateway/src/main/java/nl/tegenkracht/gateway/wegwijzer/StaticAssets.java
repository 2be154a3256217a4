package nl.tegenkracht.gateway.wegwijzer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.portal.Assets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Style, scripts, fonts and the logo. Their address changes with their content, so a browser may keep them. */
@Controller
class StaticAssets {

    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();

    @GetMapping("/assets/{afdruk}/{naam}")
    void serve(@PathVariable("afdruk") String fingerprint, @PathVariable("naam") String name,
            HttpServletResponse response) throws IOException {
        var content = Assets.path().equals("/assets/" + fingerprint) ? read(name) : null;
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(Assets.mediaType(name));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private byte[] read(String name) {
        return loaded.computeIfAbsent(name, key -> Assets.read(key).orElse(null));
    }
}
