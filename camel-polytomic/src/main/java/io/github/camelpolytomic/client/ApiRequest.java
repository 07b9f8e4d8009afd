package io.github.camelpolytomic.client;

import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.apache.hc.core5.net.PercentCodec;

import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;
import io.github.camelpolytomic.operation.Verb;

/**
 * One request to the API, ready to be sent as often as need be.
 *
 * @param operation what is asked
 * @param version the version of the API that is asked
 * @param path path and query, encoded, from {@code /api} on
 * @param subject what it is about, for people: the operation and the values in its path
 */
public record ApiRequest(Operation operation, ApiVersion version, String path, String subject) {

    // a server or proxy that resolves them would act on another resource
    private static final Pattern DOTS = Pattern.compile("(\\.|%2e){1,2}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_DOTS = "%2e%2e".length();
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int SUBJECT_LIMIT = 100;

    /**
     * Builds the request that these values make.
     *
     * @param values the value of each parameter that is given, as the API spells it
     * @throws IllegalArgumentException for a value that no path can hold
     */
    public static ApiRequest of(Operation operation, ApiVersion version, Map<Parameter, String> values) {
        StringJoiner subject = new StringJoiner(", ", operation.name() + " of ", "");
        subject.setEmptyValue(operation.name());
        String path = operation.request(version).path().expand(variable -> {
            Parameter parameter = operation.pathParameter(variable);
            String value = values.get(parameter);
            requireSegment(parameter, value);
            subject.add(parameter.name() + "=" + readable(value));
            return PercentCodec.RFC3986.encode(value);
        });
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        for (Parameter parameter : operation.parameters(version)) {
            if (parameter.place() == Parameter.Place.QUERY && values.containsKey(parameter)) {
                query.add(parameter.wireName() + "=" + PercentCodec.RFC3986.encode(values.get(parameter)));
            }
        }
        return new ApiRequest(operation, version, path + query, subject.toString());
    }

    /** Refuses a value that cannot stand in a path as one segment of its own. */
    public static void requireSegment(Parameter parameter, String value) {
        if (value.isEmpty()
                || value.length() <= LONGEST_DOTS && DOTS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s cannot be '%s': no path of the API can hold it".formatted(parameter.name(), value));
        }
    }

    Verb verb() {
        return operation.request(version).verb();
    }

    private static String readable(String value) {
        String text = CONTROL.matcher(value).replaceAll("?");
        return text.length() <= SUBJECT_LIMIT ? text : text.substring(0, SUBJECT_LIMIT) + "...";
    }
}
