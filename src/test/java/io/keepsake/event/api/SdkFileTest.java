package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.event.BrowserSdk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the file of the browser SDK is served. */
@KeepsakeTest
class SdkFileTest {
    @Autowired
    BrowserSdk sdk;

    @LocalServerPort
    int port;

    @Test
    void isSmall() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(sdk.bytes());
        }
        assertThat(zipped.size()).isLessThan(6 * 1024);
    }

    @Test
    void mayBeKeptForGoodUnderItsVersion() throws IOException, InterruptedException {
        assertThat(header(get(BrowserSdk.PATH), "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(header(get(sdk.versionedPath()), "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(get(BrowserSdk.PATH + "?v=other"), "Cache-Control")).isEqualTo("max-age=300, public");
    }

    @Test
    void isPackedForThoseWhoCanUnpackIt() throws IOException, InterruptedException {
        var packed = get(sdk.versionedPath(), "Accept-Encoding", "gzip, br");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body()).hasSizeLessThan(6 * 1024);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(sdk.bytes());
        assertThat(header(packed, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");

        var plain = get(sdk.versionedPath());
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(sdk.bytes());
        assertThat(header(plain, "Vary"))
                .isEqualToIgnoringCase(header(packed, "Vary"))
                .isEqualToIgnoringCase("Accept-Encoding");
        assertThat(header(plain, "ETag")).isEqualTo(header(packed, "ETag"));
    }

    @Test
    void isNotSentAgainToThoseWhoHaveIt() throws IOException, InterruptedException {
        var tag = header(get(BrowserSdk.PATH), "ETag");
        assertThat(get(BrowserSdk.PATH, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(BrowserSdk.PATH, "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(BrowserSdk.PATH, "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
