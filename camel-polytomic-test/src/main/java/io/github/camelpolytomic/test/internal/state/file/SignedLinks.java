package io.github.camelpolytomic.test.internal.state.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Files that signed links lead to, as on the host of a cloud storage: whoever has the link needs no credentials until it
 * expires.
 */
public final class SignedLinks {

    /** The path below which the files are. */
    public static final String PATH = "/signed-files/";

    private final String secret = UUID.randomUUID().toString();
    private final Map<String, Supplier<JsonNode>> files = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile String baseUrl = "http://127.0.0.1";

    public SignedLinks(Clock clock) {
        this.clock = clock;
    }

    /** Sets scheme, host and port of all addresses from now on. */
    public void servedAt(String url) {
        baseUrl = url;
    }

    /** The absolute address of a path of the API. */
    public String address(String path) {
        return baseUrl + path;
    }

    /**
     * A link to a file.
     *
     * @param file the path of the file, encoded
     * @param content what the file has when somebody reads it
     */
    public String link(String file, Instant expires, Supplier<JsonNode> content) {
        String path = PATH + file;
        files.put(path, content);
        long second = expires.getEpochSecond();
        return "%s%s?expires=%s&signature=%s".formatted(baseUrl, path, second, signature(path, String.valueOf(second)));
    }

    /** The content of a file; empty unless the signature is that of the path and time, and the time has not come. */
    public Optional<JsonNode> open(String path, String expires, String signature) {
        boolean isSigned = signature(path, expires).equals(signature);
        return isSigned && clock.instant().getEpochSecond() < Long.parseLong(expires)
                ? Optional.ofNullable(files.get(path)).map(Supplier::get)
                : Optional.empty();
    }

    private String signature(String path, String expires) {
        try {
            byte[] signed = (secret + path + expires).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
