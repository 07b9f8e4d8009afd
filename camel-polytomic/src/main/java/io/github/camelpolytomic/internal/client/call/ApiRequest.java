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

/** One request to the API, ready to be sent as often as need be. */
public final class ApiRequest {

    private static final byte[] NO_BODY = {};

    // a server or proxy that resolves them would act on another resource
    private static final Pattern DOTS = Pattern.compile("(\\.|%2e){1,2}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_DOTS = "%2e%2e".length();

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
     * Builds the request that these values make.
     *
     * @param values the value of each parameter that is given: a {@code String}, {@code Boolean}, {@code Integer} or a
     *     {@code List} of texts
     * @throws IllegalArgumentException for a value that no path can hold
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
                for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                    query.add(encoded(parameter.wireName(), each.toString()));
                }
            }
        }
        return new ApiRequest(operation, version, values, path + query, pageToken, subject.toString(), NO_BODY);
    }

    /** Refuses a value that cannot stand in a path as one segment of its own. */
    public static void requireSegment(Parameter parameter, String value) {
        if (!isSegment(value)) {
            throw new IllegalArgumentException("%s cannot be '%s': no path of the API can hold it"
                    .formatted(parameter.name(), Excerpts.value(value)));
        }
    }

    /** Whether a value can stand in a path as one segment of its own. */
    public static boolean isSegment(String value) {
        return !value.isEmpty()
                && !(value.length() <= LONGEST_DOTS && DOTS.matcher(value).matches());
    }

    /** The same request with this body, which must not be changed afterwards. */
    public ApiRequest withBody(byte[] json) {
        return new ApiRequest(operation, version, values, firstPage, pageToken, subject, json);
    }

    /** The same request, with the name of what it makes: nothing in its path says which of several it is. */
    public ApiRequest about(String name) {
        String more = subject + (subject.equals(operation.name()) ? " of name=" : ", name=") + Excerpts.value(name);
        return new ApiRequest(operation, version, values, firstPage, pageToken, more, body);
    }

    /** The same request for another page. */
    public ApiRequest page(String token) {
        return new ApiRequest(operation, version, values, firstPage, token, subject, body);
    }

    public Operation operation() {
        return operation;
    }

    public ApiVersion version() {
        return version;
    }

    /** The parameters that made it. */
    public Map<Parameter, Object> values() {
        return values;
    }

    /** The value of a parameter; {@code null} when it has none. */
    public Object value(String parameter) {
        for (Map.Entry<Parameter, Object> value : values.entrySet()) {
            if (value.getKey().name().equals(parameter)) {
                return value.getValue();
            }
        }
        return null;
    }

    /** Path and query, encoded, from {@code /api} on. */
    public String path() {
        return path;
    }

    /** What it is about, for people: the operation and the values in its path. */
    public String subject() {
        return subject;
    }

    /** The page that is asked for; empty for the first. */
    public String pageToken() {
        return pageToken;
    }

    /** The JSON that is sent; empty when there is none. */
    public byte[] body() {
        return body;
    }

    public boolean hasBody() {
        return body.length > 0;
    }

    public Verb verb() {
        return operation.request(version).verb();
    }

    /** A member of the JSON that is sent, as text; empty when it has none of that name. */
    public String member(String name) {
        return Json.object(body).path(name).asText("");
    }

    /** A text that two requests have in common only when they ask the same. */
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

    private static String encoded(String name, String value) {
        return PercentCodec.RFC3986.encode(name) + "=" + PercentCodec.RFC3986.encode(value);
    }
}
