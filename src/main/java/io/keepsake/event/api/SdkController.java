package io.keepsake.event.api;

import io.keepsake.event.BrowserSdk;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the browser SDK to pages of any origin. */
@RestController
final class SdkController {
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final BrowserSdk sdk;

    SdkController(BrowserSdk sdk) {
        this.sdk = sdk;
    }

    /** An address with the version of another content gets this one, but may not keep it. */
    @GetMapping(BrowserSdk.PATH)
    ResponseEntity<byte[]> file(@RequestParam(name = "v", defaultValue = "") String version) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(version.equals(sdk.version()) ? FOR_GOOD : A_WHILE)
                // weak, because it is the same packed and unpacked; Tomcat packs no other
                .eTag("W/\"" + sdk.version() + "\"")
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(sdk.bytes());
    }
}
