package nl.tegenkracht.identity.kader;

import java.time.Duration;
import nl.tegenkracht.portaal.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Stijl, scripts, lettertype en merk. Hun adres verandert met hun inhoud: een browser mag ze houden. */
@RestController
class Stijl {

    private static final CacheControl HOUD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @GetMapping("/assets/{vingerafdruk}/{naam}")
    ResponseEntity<byte[]> geef(@PathVariable String vingerafdruk, @PathVariable String naam) {
        if (!Assets.pad().equals("/assets/" + vingerafdruk)) {
            return ResponseEntity.notFound().build();
        }
        return Assets.lees(naam)
                .map(inhoud -> ResponseEntity.ok().cacheControl(HOUD)
                        .contentType(MediaType.parseMediaType(Assets.mediatype(naam))).body(inhoud))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
