package io.github.camelpolytomic.test.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compresses responses on request. WireMock does not, so that faults apply to the bytes on the wire. */
final class Gzip {

    private static final int WORTHWHILE = 256;

    private Gzip() {}

    static ApiResponse compress(ApiResponse response, ApiRequest request) {
        boolean encoded = response.headers().containsKey("Content-Encoding");
        if (encoded || response.body().length < WORTHWHILE || !isWanted(request)) {
            return response;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.body(compressed.toByteArray())
                .header("Content-Encoding", "gzip")
                .header("Vary", "Accept-Encoding");
    }

    private static boolean isWanted(ApiRequest request) {
        return request.headerValues("Accept-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .map(value -> value.replace(" ", ""))
                .anyMatch(value -> value.startsWith("gzip") && !value.matches("gzip;q=0(\\.0*)?"));
    }
}
