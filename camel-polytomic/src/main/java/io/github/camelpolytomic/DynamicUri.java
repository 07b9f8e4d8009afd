package io.github.camelpolytomic;

import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;

import io.github.camelpolytomic.internal.binding.DynamicParameters;

/**
 * What the URI means that a {@code toD} has made for a message.
 *
 * @param endpointUri the URI of the endpoint that serves all that differ in parameters only
 * @param parameters values of the operation's parameters, by the name of the option
 */
record DynamicUri(String endpointUri, Map<String, Object> parameters) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]*");

    // what Camel takes for the end of RAW, for a placeholder, or for no part of a URI; and it mixes up % and %25
    private static final Pattern KEPT_WITHIN_RAW = Pattern.compile("[^)%{}\\p{Z}\\p{C}]*");

    /**
     * The URI of the endpoint for these options.
     *
     * @param uri a URI of the same component and operation
     * @param options as they stand in a URI
     * @throws IllegalArgumentException when there is no such operation
     */
    static String endpointUri(String uri, Map<String, String> options) {
        StringBuilder endpoint = new StringBuilder(StringHelper.before(uri, ":", uri))
                .append(':')
                .append(OperationNames.operation(operation(uri)))
                .append('?')
                .append(DynamicParameters.MARK)
                .append("=true");
        options.forEach((option, value) ->
                endpoint.append('&').append(option).append('=').append(value));
        return endpoint.toString();
    }

    /** What a URI has in the place of the operation. */
    static String operation(String uri) {
        String path = StringHelper.after(URISupport.stripQuery(uri), ":", "");
        return URISupport.stripPrefix(path, "//").strip();
    }

    /** The value of an option as it stands in a URI that Camel decodes to exactly this value. */
    static String option(String name, String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        if (!KEPT_WITHIN_RAW.matcher(value).matches()) {
            // not the value: it may be a key
            throw new IllegalArgumentException(
                    "The value of option %s holds a character that no dynamic URI can carry: ), %%, {, } or white space"
                            .formatted(name));
        }
        return "RAW(" + value + ")";
    }
}
