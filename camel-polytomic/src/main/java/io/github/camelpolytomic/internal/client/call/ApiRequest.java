package io.github.camelpolytomic.internal.client.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.apache.hc.core5.net.PercentCodec;

import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.Verb;
import io.github.camelpolytomic.internal.text.Excerpts;

/** One immutable request to the API; it can be sent several times. */
public final class ApiRequest {

    private static final byte[] NO_BODY = {};

    // a server or proxy that resolves dot segments would act on another resource
    private static final Pattern DOTS = Pattern.compile("(\\.|%2e){1,2}", Pattern.CASE_INSENSITIVE);
    private static final int MAX_DOTS_LENGTH = "%2e%2e".length();

    private final Operation operation;
    private final ApiVersion version;
    private final Map<Parameter, Object> values;
    private final String firstPage;
    private final String pageToken;
    private final String path;
    private final String subject;
    private final byte[] body;

    private ApiRequest(
            Operation operation,
            ApiVersion version,
            Map<Parameter, Object> values,
            String firstPage,
            String pageToken,
            String subject,
            byte[] body) {
        this.operation = operation;
        this.version = version;
        this.values = values;
        this.firstPage = firstPage;
        this.pageToken = pageToken;
        this.subject = subject;
        this.body = body;
        this.path = pageToken.isEmpty() ? firstPage : firstPage + pageQuery();
    }

    /**
     * Builds a request from these values.
     *
     * @param values the value of each parameter that is set: a {@code String}, {@code Boolean}, {@code Integer}, a
     *     {@code List} of strings, or a {@code Map} of such lists
     * @throws IllegalArgumentException if a value cannot be part of a path
     */
    public static ApiRequest of(Operation operation, ApiVersion version, Map<Parameter, Object> values) {
        StringJoiner subject = new StringJoiner(", ", operation.name() + " of ", "");
        subject.setEmptyValue(operation.name());
        String path = operation.request(version).path().expand(variable -> {
            Parameter parameter = operation.pathParameter(variable);
            String value = values.get(parameter).toString();
            requireSegment(parameter, value);
            subject.add(parameter.name() + "=" + Excerpts.value(value));
            return PercentCodec.RFC3986.encode(value);
        });
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        String pageToken = "";
        for (Parameter parameter : operation.parameters(version)) {
            Object value = parameter.place() == Parameter.Place.QUERY ? values.get(parameter) : null;
            if (value == null) {
                continue;
            }
            if (parameter.isPageToken()) {
                pageToken = value.toString();
            } else {
                add(query, parameter.wireName(), value);
            }
        }
        return new ApiRequest(operation, version, values, path + query, pageToken, subject.toString(), NO_BODY);
    }

    /** Rejects a value that cannot be a path segment. */
    public static void requireSegment(Parameter parameter, String value) {
        if (!isSegment(value)) {
            throw new IllegalArgumentException("%s cannot be '%s': it cannot be part of a path"
                    .formatted(parameter.name(), Excerpts.value(value)));
        }
    }

    /** Whether a value can be a path segment. */
    public static boolean isSegment(String value) {
        return !value.isEmpty()
                && !(value.length() <= MAX_DOTS_LENGTH && DOTS.matcher(value).matches());
    }

    /** Returns the same request with this body, which must not be modified afterwards. */
    public ApiRequest withBody(byte[] json) {
        return new ApiRequest(operation, version, values, firstPage, pageToken, subject, json);
    }

    /**
     * Returns the same request with the name of the resource that it creates in its subject: its path does not identify
     * it.
     */
    public ApiRequest about(String name) {
        String named = subject + (subject.equals(operation.name()) ? " of name=" : ", name=") + Excerpts.value(name);
        return new ApiRequest(operation, version, values, firstPage, pageToken, named, body);
    }

    /** Returns the same request for another page. */
    public ApiRequest page(String token) {
        return new ApiRequest(operation, version, values, firstPage, token, subject, body);
    }

    public Operation operation() {
        return operation;
    }

    public ApiVersion version() {
        return version;
    }

    /** The values of its parameters. */
    public Map<Parameter, Object> values() {
        return values;
    }

    /** The value of a parameter; {@code null} if it is not set. */
    public Object value(String parameter) {
        for (Map.Entry<Parameter, Object> value : values.entrySet()) {
            if (value.getKey().name().equals(parameter)) {
                return value.getValue();
            }
        }
        return null;
    }

    /** The encoded path and query, from {@code /api} on. */
    public String path() {
        return path;
    }

    /** The operation and the values in its path, for messages. */
    public String subject() {
        return subject;
    }

    /** The token of the requested page; empty for the first. */
    public String pageToken() {
        return pageToken;
    }

    /** The JSON body; empty if there is none. */
    public byte[] body() {
        return body;
    }

    public boolean hasBody() {
        return body.length > 0;
    }

    public Verb verb() {
        return operation.request(version).verb();
    }

    /** A member of the JSON body, as a string; empty if there is none of that name. */
    public String member(String name) {
        return Json.object(body).path(name).asText("");
    }

    /** Returns the text with the secrets in the JSON body masked. */
    String mask(String text) {
        String masked = text;
        for (String secret : hasBody() ? operation.secrets() : List.<String>of()) {
            masked = new KeyMask(member(secret)).mask(masked);
        }
        return masked;
    }

    /** A digest of method, version, path and body: equal digests mean equal requests. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((verb() + " " + version + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pageQuery() {
        String name = operation.parameters(version).stream()
                .filter(Parameter::isPageToken)
                .map(Parameter::wireName)
                .findFirst()
                .orElseThrow();
        return (firstPage.contains("?") ? "&" : "?") + encoded(name, pageToken);
    }

    private static void add(StringJoiner query, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, elements) -> add(query, "%s[%s]".formatted(name, key), elements));
            return;
        }
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            query.add(encoded(name, each.toString()));
        }
    }

    private static String encoded(String name, String value) {
        return PercentCodec.RFC3986.encode(name) + "=" + PercentCodec.RFC3986.encode(value);
    }
}
