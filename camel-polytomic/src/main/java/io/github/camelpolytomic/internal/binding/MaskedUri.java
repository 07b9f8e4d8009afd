package io.github.camelpolytomic.internal.binding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;

import io.github.camelpolytomic.internal.client.call.Credentials;

/**
 * The URI of an endpoint with masked secrets. Masking is linear: the patterns of {@link URISupport#sanitizeUri(String)}
 * take quadratic time, and end RAW at its first bracket.
 */
public final class MaskedUri {

    /** Secrets that Camel does not mask itself. */
    public static final List<String> SECRETS = List.of("partnerKey", "deploymentKey");

    // longer than the name of any option
    private static final int MAX_NAME_LENGTH = 100;
    // of nested progressTo options
    private static final int MAX_DEPTH = 5;

    private final String uri;
    private final int depth;
    private final StringBuilder masked = new StringBuilder();

    private MaskedUri(String uri, int depth) {
        this.uri = uri;
        this.depth = depth;
    }

    public static String of(String uri) {
        return new MaskedUri(uri, 0).masked();
    }

    private String masked() {
        int option = 0;
        for (int at = start(0); at < uri.length(); at = start(option)) {
            masked.append(withoutPassword(uri.substring(option, at))).append(uri.charAt(at));
            int next = start(at + 1);
            int equals = equals(at + 1, next);
            option = equals < next ? option(at + 1, equals) : at + 1;
        }
        return masked.append(withoutPassword(uri.substring(option))).toString();
    }

    /** Returns the position of the next option, or the end of the URI. */
    private int start(int from) {
        int at = from;
        while (at < uri.length() && uri.charAt(at) != '?' && uri.charAt(at) != '&') {
            at++;
        }
        return at;
    }

    private int equals(int from, int end) {
        int at = from;
        while (at < end && uri.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    /** Appends an option and returns the position after it; an unmasked value is left to the caller. */
    private int option(int from, int equals) {
        String name = StringHelper.dashToCamelCase(uri.substring(from, equals));
        masked.append(uri, from, equals + 1);
        if (isSecret(name)) {
            masked.append(Credentials.MASK);
            return valueEnd(equals + 1);
        }
        if (name.equalsIgnoreCase("progressTo")) {
            int end = valueEnd(equals + 1);
            masked.append(within(uri.substring(equals + 1, end)));
            return end;
        }
        return equals + 1;
    }

    private static boolean isSecret(String name) {
        return name.length() > MAX_NAME_LENGTH
                || SECRETS.stream().anyMatch(name::equalsIgnoreCase)
                // Camel's own keywords
                || URISupport.sanitizeUri("?" + name + "=value").endsWith(Credentials.MASK);
    }

    // as in Camel, RAW ends at a bracket at the end of the option or the URI
    private int valueEnd(int from) {
        if (uri.startsWith("RAW(", from) || uri.startsWith("RAW{", from)) {
            char bracket = uri.charAt(from + 3) == '(' ? ')' : '}';
            int end = uri.indexOf(bracket + "&", from);
            return end < 0 ? uri.length() : end + 1;
        }
        int end = uri.indexOf('&', from);
        return end < 0 ? uri.length() : end;
    }

    // a nested URI may be encoded
    private String within(String value) {
        if (depth == MAX_DEPTH) {
            return Credentials.MASK;
        }
        try {
            String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
            String inner = new MaskedUri(decoded, depth + 1).masked();
            return inner.equals(decoded) ? value : inner;
        } catch (IllegalArgumentException e) {
            return Credentials.MASK;
        }
    }

    // https://user:password@host
    private static String withoutPassword(String part) {
        int authority = part.indexOf("://");
        int colon = authority < 0 ? -1 : part.indexOf(':', authority + 3);
        int at = part.lastIndexOf('@');
        return colon < 0 || at < colon ? part : part.substring(0, colon + 1) + Credentials.MASK + part.substring(at);
    }
}
