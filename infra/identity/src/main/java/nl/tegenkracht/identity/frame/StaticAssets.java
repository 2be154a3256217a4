package nl.tegenkracht.identity.frame;

import java.time.Duration;
import nl.tegenkracht.portal.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Stijl, scripts, lettertype en merk. Hun adres verandert met hun inhoud: een browser mag ze houden. */
@RestController
class StaticAssets {

    private static final CacheControl CACHE_FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic()
            .immutable();

    @GetMapping("/assets/{vingerafdruk}/{naam}")
    ResponseEntity<byte[]> asset(@PathVariable String vingerafdruk, @PathVariable String naam) {
        if (!Assets.path().equals("/assets/" + vingerafdruk)) {
            return ResponseEntity.notFound().build();
        }
        return Assets.read(naam)
                .map(content -> ResponseEntity.ok().cacheControl(CACHE_FOREVER)
                        .contentType(MediaType.parseMediaType(Assets.mediaType(naam))).body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
