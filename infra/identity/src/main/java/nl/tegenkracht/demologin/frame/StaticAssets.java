package nl.tegenkracht.demologin.frame;

import java.time.Duration;
import nl.tegenkracht.portal.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Style, scripts, font and logo. Their address changes with their content: a browser may keep them. */
@RestController
class StaticAssets {

    private static final CacheControl CACHE_FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic()
            .immutable();

    @GetMapping("/assets/{fingerprint}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String fingerprint, @PathVariable String name) {
        if (!Assets.path().equals("/assets/" + fingerprint)) {
            return ResponseEntity.notFound().build();
        }
        return Assets.read(name)
                .map(content -> ResponseEntity.ok().cacheControl(CACHE_FOREVER)
                        .contentType(MediaType.parseMediaType(Assets.mediaType(name))).body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
