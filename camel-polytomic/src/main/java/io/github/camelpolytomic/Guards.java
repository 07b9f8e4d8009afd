package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.apache.camel.NoSuchEndpointException;

/**
 * What a component allows its endpoints: an endpoint may narrow it, and never widen it. No endpoint can tell where its URI
 * came from, so these rules hold for all of them.
 */
final class Guards {

    // what Camel evaluates when it looks up an endpoint, and what it decodes to something that it evaluates
    private static final Pattern EVALUATED = Pattern.compile("[{}$%]");

    private Guards() {}

    /** Refuses an endpoint that would do what its component does not allow; the message names the cure. */
    static void requireWithin(PolytomicEndpoint endpoint) {
        PolytomicComponent component = endpoint.getComponent();
        CredentialScope.requireWithin(
                endpoint.getConfiguration(), component.getConfiguration(), component.getAllowedBaseUrls());
        if (endpoint.getRuns().isAllowDestructive() && !component.isAllowDestructive()) {
            throw new IllegalArgumentException(
                    "Option allowDestructive=true needs allowDestructive=true on the component, too: an endpoint cannot"
                            + " allow what its component does not");
        }
        String progressTo = endpoint.getRuns().getProgressTo();
        if (progressTo != null && !isAllowed(progressTo, component.getAllowedProgressUris())) {
            // Camel shows the whole URI with any other exception, and masks no password within this option
            throw new NoSuchEndpointException(
                    "option progressTo of polytomic:" + endpoint.getOperation(),
                    "use a URI that allowedProgressUris of the component allows, or add this one there, with its options"
                            + " if it has any");
        }
    }

    private static boolean isAllowed(String uri, String entries) {
        return entries != null
                && Arrays.stream(entries.split(","))
                        .map(String::strip)
                        .anyMatch(entry -> uri.equals(entry) || beginsAs(uri, entry));
    }

    // options of an endpoint can make objects of any class, so an entry must say that it means them
    private static boolean beginsAs(String uri, String entry) {
        return entry.endsWith("*")
                && uri.startsWith(entry.substring(0, entry.length() - 1))
                && !EVALUATED.matcher(uri).find()
                && (uri.indexOf('?') < 0 || entry.indexOf('?') >= 0);
    }
}
