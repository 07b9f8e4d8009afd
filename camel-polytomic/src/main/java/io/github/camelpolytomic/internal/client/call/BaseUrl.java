package io.github.camelpolytomic.internal.client.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;

/**
 * The base URL of the service. Only configuration sets it: no header, id or response redirects a call elsewhere.
 *
 * @param host scheme, host name and port
 * @param authority host name and port, as in a request
 * @param pathPrefix the path before {@code /api}, without a trailing slash; usually empty
 */
public record BaseUrl(HttpHost host, URIAuthority authority, String pathPrefix) {

    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");

    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^]]*]|[^:]*)(?::(?<port>.*))?");

    private static final Pattern LABEL = Pattern.compile("\\w(?:[\\w-]*\\w)?");

    private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.)*" + LABEL + "\\.?");

    private static final Pattern PORT = Pattern.compile("\\d{1,6}");

    /** Parses the value of option {@code baseUrl}, as {@link #of(String, String)} does. */
    public static BaseUrl of(String text) {
        return of("baseUrl", text);
    }

    /**
     * Parses an option: a host without a scheme gets https, and trailing slashes are dropped. Equivalent URLs, for
     * example with and without the default port, give equal values.
     */
    public static BaseUrl of(String option, String text) {
        String url = text.trim();
        URI uri = parse(option, url.contains("://") ? url : "https://" + url);
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw invalid(option, "its scheme is neither https nor http");
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("@")) {
            throw invalid(option, "it contains a user name or password; use the credential options");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw invalid(option, "it has a query or fragment");
        }
        // not URI.getHost(), which is null for a host with an underscore
        Matcher parts = AUTHORITY.matcher(authority);
        parts.matches();
        HttpHost host = new HttpHost(
                uri.getScheme().toLowerCase(Locale.ROOT),
                host(option, parts.group("host")),
                port(option, parts.group("port"), uri.getScheme()));
        return new BaseUrl(host, new URIAuthority(host), pathPrefix(uri));
    }

    private static String host(String option, String host) {
        if (host.isEmpty()) {
            throw invalid(option, "it has no host name");
        }
        if (host.chars().anyMatch(each -> each > 127)) {
            // the conversion depends on the edition of the IDNA standard, and credentials are sent to the result
            throw invalid(option, "its host name is not ASCII: use the Punycode form (xn--)");
        }
        // URI has validated the address in brackets
        if (!host.endsWith("]") && !HOST.matcher(host).matches()) {
            throw invalid(option, "its host name is invalid");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static int port(String option, String port, String scheme) {
        if (port == null || port.isEmpty()) {
            return -1;
        }
        int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65_535) {
            throw invalid(option, "its port is not a number from 1 to 65535");
        }
        return number == ("https".equalsIgnoreCase(scheme) ? 443 : 80) ? -1 : number;
    }

    // percent-encodes characters outside ASCII
    private static String pathPrefix(URI uri) {
        return URI.create(uri.toASCIIString()).getRawPath().replaceAll("/+$", "");
    }

    private static URI parse(String option, String url) {
        try {
            URI uri = new URI(url);
            return DOTS.matcher(uri.getRawSchemeSpecificPart()).find() ? uri.normalize() : uri;
        } catch (URISyntaxException e) {
            throw invalid(option, e.getReason());
        }
    }

    // the text does not quote the value, which may contain a password
    private static IllegalArgumentException invalid(String option, String reason) {
        return new IllegalArgumentException(
                "Option " + option + " is invalid because " + reason + "; write it like https://app.polytomic.com");
    }

    /** Returns the path of a request, from the root of the host on. */
    public String path(String apiPath) {
        return pathPrefix.isEmpty() ? apiPath : pathPrefix + apiPath;
    }

    /**
     * Returns the URI of the camel-http endpoint whose client is used. Only its scheme matters, because camel-http
     * cannot parse every host.
     */
    public String endpointUri() {
        return host.getSchemeName() + "://localhost";
    }

    // computed for each call
    @Override
    public int hashCode() {
        return host.hashCode();
    }

    @Override
    public String toString() {
        return host.toURI() + pathPrefix;
    }
}
