package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.apache.camel.NoSuchEndpointException;

/**
 * Enforces the limits of a component, which an endpoint may narrow but not widen. An endpoint does not know the origin
 * of its URI, so these rules apply to all endpoints.
 */
final class Guards {

    // Camel evaluates these when it looks up an endpoint, or decodes them to something that it evaluates
    private static final Pattern EVALUATED = Pattern.compile("[{}$%]");

    private Guards() {}

    /** Rejects an endpoint that exceeds the limits of its component; the message names the solution. */
    static void requireWithin(PolytomicEndpoint endpoint) {
        PolytomicComponent component = endpoint.getComponent();
        if (endpoint.getOperation().row().sendsCredentials()) {
            CredentialScope.requireWithin(
                    endpoint.getConfiguration(), component.getConfiguration(), component.getAllowedBaseUrls());
        }
        if (endpoint.getRuns().isAllowDestructive() && !component.isAllowDestructive()) {
            throw new IllegalArgumentException(
                    "Option allowDestructive=true requires allowDestructive=true on the component too: an"
                            + " endpoint cannot allow more than its component");
        }
        String progressTo = endpoint.getRuns().getProgressTo();
        if (progressTo != null && !isAllowed(progressTo, component.getAllowedProgressUris())) {
            // Camel shows the whole URI with any other exception, and does not mask passwords within this option
            throw new NoSuchEndpointException(
                    "option progressTo of polytomic:" + endpoint.getOperation(),
                    "use a URI that matches allowedProgressUris of the component, or add this one there,"
                            + " including its options");
        }
    }

    private static boolean isAllowed(String uri, String entries) {
        return entries != null
                && Arrays.stream(entries.split(","))
                        .map(String::strip)
                        .anyMatch(entry -> uri.equals(entry) || matchesPrefix(uri, entry));
    }

    // endpoint options can create objects of any class, so an entry must allow them explicitly
    private static boolean matchesPrefix(String uri, String entry) {
        return entry.endsWith("*")
                && uri.startsWith(entry.substring(0, entry.length() - 1))
                && !EVALUATED.matcher(uri).find()
                && (uri.indexOf('?') < 0 || entry.indexOf('?') >= 0);
    }
}
