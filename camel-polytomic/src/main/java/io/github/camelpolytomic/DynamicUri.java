package io.github.camelpolytomic;

import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;

import io.github.camelpolytomic.internal.binding.DynamicParameters;

/**
 * The parsed URI that {@code toD} evaluated for a message.
 *
 * @param endpointUri URI of the endpoint shared by all URIs that differ only in parameters
 * @param parameters values of the operation's parameters, by option name
 */
record DynamicUri(String endpointUri, Map<String, Object> parameters) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]*");

    // excludes what Camel treats as the end of RAW, a placeholder or no part of a URI, and %, which it confuses with
    // %25
    private static final Pattern SAFE_WITHIN_RAW = Pattern.compile("[^)%{}\\p{Z}\\p{C}]*");

    /**
     * Returns the endpoint URI for these options.
     *
     * @param uri a URI of the same component and operation
     * @param options with their values as written in a URI
     * @throws IllegalArgumentException if the operation is unknown
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

    /** Returns the operation part of a URI. */
    static String operation(String uri) {
        String path = StringHelper.after(URISupport.stripQuery(uri), ":", "");
        return URISupport.stripPrefix(path, "//").strip();
    }

    /** Encodes an option value so that Camel decodes the URI to exactly this value. */
    static String option(String name, String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        if (!SAFE_WITHIN_RAW.matcher(value).matches()) {
            // without the value, which may be a key
            throw new IllegalArgumentException(
                    ("The value of option %s contains a character that is not allowed in a dynamic URI: ),"
                                    + " %%, {, } or white space")
                            .formatted(name));
        }
        return "RAW(" + value + ")";
    }
}
